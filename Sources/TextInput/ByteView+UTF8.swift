extension ByteView {
  /// Where the first byte stands that is not part of well-formed UTF-8 (The Unicode Standard, table 3-7),
  /// at or after an index at which a character begins.
  ///
  /// - Complexity: O(distance), eight bytes at a time where the text is ASCII.
  package func firstIllFormedUTF8(from start: Int = 0) -> Int? {
    var place = start
    while true {
      place = firstNonASCII(from: place)
      guard place < count else { return nil }
      let length = lengthOfWellFormedSequence(at: place)
      if length == 0 { return place }
      place += length
    }
  }

  /// The length of the character of two to four bytes at an index, 0 where it is ill-formed.
  private func lengthOfWellFormedSequence(at place: Int) -> Int {
    func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      place + offset < count && self[place + offset] >= low && self[place + offset] <= high
    }
    switch self[place] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, to: 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, to: 0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
