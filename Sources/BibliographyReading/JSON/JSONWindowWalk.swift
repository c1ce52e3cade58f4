internal import Bibliography
internal import TextInput

/// Walking over JSON that is at hand as a whole or comes as a stream: the window of a stream goes on between the elements
/// of a list, where nothing refers to the text any more.
///
/// A record that is larger than ``TextLimit/record`` is rejected in both, and passed over by its brackets; so is, in an
/// object around a list, what stands before the list, however long it is.
protocol JSONWindowWalk {
  var json: JSONCursor { get set }
  /// The stream of which the text is a stretch.
  var window: TextWindow? { get }
  /// Where the element begins that is being read.
  var elementStart: Int { get set }

  /// Counts the lines up to where the cursor stands, before the text is another.
  mutating func leave()

  /// Forgets what refers to a text that is no more.
  mutating func goOn(in bytes: ByteView)
}

extension JSONWindowWalk {
  /// Takes a step to the next element, with the window where that is due.
  mutating func nextInWindow(_ step: (inout JSONCursor) -> Bool) -> Bool {
    guard json.failure == nil else { return false }
    if let window {
      while !window.isAtEnd, json.isAtEnd() || window.isDue(at: json.position) { move(window) }
    }
    return step(&json)
  }

  /// Whether the text ended inside of the element being read, of which the window can hold more.
  var isCutByWindow: Bool {
    guard let window, json.needsMore else { return false }
    return window.canGrow(from: elementStart)
  }

  /// Whether a record that begins at a place, and was read as far as possible, is larger than records may be: it has so
  /// many bytes, or goes on behind the window.
  func isTooLarge(from start: Int) -> Bool {
    if json.position - start > TextLimit.record { return true }
    guard let window, json.needsMore else { return false }
    return !window.isAtEnd && !isCutByWindow
  }

  /// Reads an element, once more where the window did not hold it, and passes over it where it is malformed; `false` where
  /// that cannot be done.
  mutating func readElement(
    passesOver: Bool = true, into builder: inout PaperListBuilder,
    _ read: (inout Self, inout PaperListBuilder) -> Void
  ) -> Bool {
    while true {
      let mark = json.mark()
      elementStart = mark.position
      let moves = window?.moves
      read(&self, &builder)
      guard json.failure != nil else { return true }
      // The window went on inside of it, with elements of a list of its own.
      guard moves == window?.moves else { return false }
      elementStart = mark.position
      guard let window, isCutByWindow else {
        let isTooLarge = isTooLarge(from: mark.position)
        if isTooLarge, let window { return passOver(mark, in: window) }
        return (isTooLarge || passesOver) && json.resume(behind: mark)
      }
      json.goBack(to: mark)
      move(window)
    }
  }

  /// Passes over the value of a key of which nothing is wanted. In an object of which nothing was taken yet, it may be
  /// longer than the window.
  mutating func skip(mayMove: Bool) {
    guard mayMove, let window, json.failure == nil else { return json.skip() }
    let mark = json.mark()
    json.skip()
    guard json.failure != nil, isTooLarge(from: mark.position), passOver(mark, in: window) else { return }
    // What follows in the object is no more than a record.
    hold(TextLimit.record)
    elementStart = json.position
  }

  /// Makes so much of what follows lie in the window.
  mutating func hold(_ count: Int) {
    guard let window, json.failure == nil, !window.isAtEnd, window.bytes.count - json.position < count else {
      return
    }
    move(window, atLeast: count)
  }

  /// Passes over the value that begins at a mark, with the window; `false` where it has no end.
  private mutating func passOver(_ mark: JSONCursor.Mark, in window: TextWindow) -> Bool {
    json.goBack(to: mark)
    var passage = JSONPassage()
    while !json.passOver(&passage) {
      guard !window.isAtEnd else {
        json.failAtEnd()
        return false
      }
      move(window)
    }
    return true
  }

  /// Moves the window to where the cursor stands.
  private mutating func move(_ window: TextWindow, atLeast count: Int = 0) {
    leave()
    window.move(to: json.position, atLeast: count)
    json.goOn(in: window.bytes)
    goOn(in: window.bytes)
  }
}
