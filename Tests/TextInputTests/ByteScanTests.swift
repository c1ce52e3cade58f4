import Testing

@testable import TextInput

/// The scans that look at several bytes a step, beside loops over single bytes.
@Suite struct ByteScanTests {
  /// Texts in which what a scan looks for is frequent, of all lengths around its steps.
  static func texts(of alphabet: String) -> [[UInt8]] {
    let letters = Array(alphabet.utf8)
    var state: UInt64 = 7
    return (0..<400).map { length in
      (0..<(length % 150)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
    }
  }

  @Test func endOfPlainText() {
    /// By the definition: up to `<`, no `&`, no control character, no space at an end or beside another.
    func end(_ text: [UInt8]) -> Int? {
      guard let end = text.firstIndex(of: UInt8(ascii: "<")) else { return nil }
      let words = text[..<end].split(separator: 0x20, omittingEmptySubsequences: false)
      let isPlain = text[..<end].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "&") }
      return end == 0 || isPlain && words.allSatisfy { !$0.isEmpty } ? end : nil
    }
    let few = Self.texts(of: "abcdefghijklmnopqrstuvwxyzäöü abcdefghijklmnopq<\n&")
    for text in few + Self.texts(of: "abc <") {
      for start in 0..<min(text.count, 9) {
        let expected = end(Array(text[start...])).map { $0 + start }
        #expect(text.withByteView { $0.endOfPlainText(from: start) } == expected)
      }
    }
  }

  @Test func nearIndex() {
    for text in Self.texts(of: String(repeating: "abcdefgh", count: 10) + "<") {
      for start in [0, 1, 7, text.count] where start <= text.count {
        #expect(
          text.withByteView { $0.nearIndex(of: UInt8(ascii: "<"), from: start) }
            == text[start...].firstIndex(of: UInt8(ascii: "<")))
      }
    }
  }

  @Test func tagsOfAName() {
    for text in Self.texts(of: "<</ab!") + Self.texts(of: "abcdefghijkl</>/!ab<") {
      for start in [0, 1, 15, text.count] where start <= text.count {
        let first = text.indices.first { place in
          place >= start && place + 2 < text.count && text[place] == UInt8(ascii: "<")
            && (text[place + 1] == UInt8(ascii: "a") || text[place + 1] == UInt8(ascii: "!")
              || text[place + 1] == UInt8(ascii: "/") && text[place + 2] == UInt8(ascii: "a"))
        }
        #expect(
          text.withByteView { $0.indexOfTag(beginningWith: UInt8(ascii: "a"), from: start) } == first)
      }
    }
  }

  @Test func countsAndKinds() {
    for text in Self.texts(of: "abcdefghijklmnopqrstuvwxyz0123456789\nABCDEFGHIJKLMNOPQRSTUVWXYZ.,;:-_ü ") {
      text.withByteView { view in
        #expect(view.occurrences(of: 0x0A, in: 0..<view.count) == text.count { $0 == 0x0A })
        #expect(view.firstNonASCII(from: 0, to: view.count) == text.firstIndex { $0 >= 0x80 } ?? text.count)
        #expect(view.isVisibleASCII == text.allSatisfy { $0 > 0x20 && $0 < 0x80 })
      }
    }
  }

  @Test func equality() {
    for length in 0..<40 {
      let text = (0..<length).map { UInt8($0 + 1) }
      for place in 0..<length {
        var other = text
        other[place] = 0
        text.withByteView { a in other.withByteView { b in #expect(!(a == b)) } }
      }
      let copy = text.map { $0 }
      text.withByteView { a in copy.withByteView { b in #expect(a == b) } }
    }
    "abcdefghijkl".withByteView { view in
      #expect(view.has("defghijkl", at: 3) && !view.has("defghijkx", at: 3) && !view.has("abcdefghijklm"))
      #expect(view == "abcdefghijkl" && !(view == "abcdefghijk"))
    }
  }
}
