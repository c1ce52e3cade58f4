internal import Bibliography
internal import TextInput

/// Values in the forms in which producers write them.
extension JSONWalk {
  /// A text or a number; of an array the first one that is not empty. `nil` for anything else.
  mutating func firstText() -> JSONText? {
    switch json.kind() {
    case .string, .number: return json.word()
    case .array:
      guard json.enterArray() else { return nil }
      var found: JSONText?
      while json.nextElement() {
        let text = json.word()
        if found == nil, let text, !text.isEmpty { found = text }
      }
      return found
    default:
      json.skip()
      return nil
    }
  }

  /// Lends each text or number of an array, or the one that comes next.
  mutating func forEachText(_ body: (JSONText) -> Void) {
    guard json.kind() == .array else {
      if let text = json.word(), !text.isEmpty { body(text) }
      return
    }
    guard json.enterArray() else { return }
    while json.nextElement() { if let text = json.word(), !text.isEmpty { body(text) } }
  }

  /// A whole number, also one in quotes.
  mutating func wholeNumber() -> Int? {
    guard json.kind() == .string else { return json.int() }
    return json.text().flatMap { $0.raw.trimmed.decimal }
  }

  mutating func countOfElements() -> Int {
    guard json.enterArray() else { return 0 }
    var count = 0
    while json.nextElement() {
      json.skip()
      count += 1
    }
    return count
  }

  mutating func readDate(rank: UInt8) {
    guard let text = firstText() else { return }
    Self.lend(text) { text in
      let isPlain = text.count >= 4 && text[0..<4].decimal != nil && (text.count == 4 || text[4] == 0x2D)
      draft.setDate(isPlain ? JSONPaper.date(text) : DateText.date(text), rank: rank)
    }
  }

  /// The first date of `[[2019, 5, 3], ...]`, of which parts may be texts, `null` or absent.
  mutating func dateParts() -> PublicationDate? {
    guard json.enterArray() else { return nil }
    var parts: (Int?, Int?, Int?) = (nil, nil, nil)
    var isFirst = true
    while json.nextElement() {
      guard isFirst else {
        json.skip()
        continue
      }
      isFirst = false
      guard json.enterArray() else { continue }
      var index = 0
      while json.nextElement() {
        let part = wholeNumber()
        switch index {
        case 0: parts.0 = part
        case 1: parts.1 = part
        case 2: parts.2 = part
        default: break
        }
        index += 1
      }
    }
    guard let year = parts.0, (1000...2999).contains(year) else { return nil }
    return PublicationDate(year: year, month: parts.1, day: parts.1 == nil ? nil : parts.2)
  }
}
