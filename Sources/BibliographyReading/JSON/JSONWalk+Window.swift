internal import Bibliography
internal import TextInput

/// Walking over a document that comes as a stream: the window goes on between elements of a list, where nothing refers to
/// the text any more.
extension JSONWalk {
  /// Whether a list of records, or the end of the first value, comes early in a document.
  static func reachesRecords(_ bytes: ByteView, of producer: JSONProducer) -> Bool {
    var json = JSONCursor(bytes)
    while true {
      guard json.kind() == .object else { return json.kind() == .array }
      guard json.enterObject() else { return false }
      var isInside = false
      while !isInside, json.nextKey() {
        var text: [UInt8] = []
        json.keyText().append(to: &text)
        switch text.withByteView({ producer.fields.entry(JSONFieldMap.root, $0) })?.role {
        case .records: isInside = true
        case .recordsByName, .recordVersions: return true
        default: json.skip()
        }
      }
      if !isInside { return json.failure == nil }
    }
  }

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

  /// Reads an element, once more where the window did not hold it, and passes over it where it is malformed; `false` where
  /// that cannot be done.
  mutating func readElement(
    passesOver: Bool = true, into builder: inout PaperListBuilder,
    _ read: (inout JSONWalk, inout PaperListBuilder) -> Void
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
        return passesOver && json.resume(behind: mark)
      }
      json.goBack(to: mark)
      move(window)
    }
  }

  /// Makes so much of what follows lie in the window.
  mutating func hold(_ count: Int) {
    guard let window, json.failure == nil, !window.isAtEnd, window.bytes.count - json.position < count else {
      return
    }
    move(window, atLeast: count)
  }

  /// Moves the window to where the cursor stands.
  private mutating func move(_ window: TextWindow, atLeast count: Int = 0) {
    leave()
    window.move(to: json.position, atLeast: count)
    json.goOn(in: window.bytes)
    goOn(in: window.bytes)
  }
}
