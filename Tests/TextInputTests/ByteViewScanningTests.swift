import Testing

@testable import TextInput

/// Each search against its definition, byte by byte, for texts of all lengths around a step of eight bytes.
@Suite struct ByteViewScanningTests {
  /// Texts over a small alphabet in which what is looked for is common.
  private static let texts: [[UInt8]] = {
    let alphabets: [[UInt8]] = [
      Array("ab (\\;,".utf8), Array("AZaz@[`{".utf8), [0x20, 0x41, 0x62],
      [0x00, 0x1F, 0x20, 0x21, 0x7E, 0x7F, 0x80, 0xFF],
      [0x21, 0x7E, 0x41], [0x61, 0x7A],
    ]
    var state: UInt64 = 1
    return (0..<600).map { number in
      let alphabet = alphabets[number % alphabets.count]
      return (0..<(number / 6 % 41)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
    }
  }()

  @Test func searchesFindTheFirst() {
    for text in Self.texts {
      text.withByteView { view in
        for start in 0...text.count {
          #expect(
            view.firstIndex(of: 0x28, or: 0x5C, from: start)
              == (text[start...].firstIndex { $0 == 0x28 || $0 == 0x5C } ?? text.count))
          for limit in [0x00, 0x20, 0x41, 0x7E] as [UInt8] {
            #expect(
              view.firstIndex(atMost: limit, from: start)
                == (text[start...].firstIndex { $0 <= limit } ?? text.count))
          }
          #expect(view.firstVisible(from: start) == (text[start...].firstIndex { $0 > 0x20 } ?? text.count))
        }
        #expect(view.lastIndex(of: 0x3B) == text.lastIndex(of: 0x3B))
      }
    }
  }

  @Test func indentsArePassedOver() {
    for length in 0...40 {
      let text = [UInt8](repeating: 0x20, count: length) + [0x61]
      text.withByteView { view in
        for start in 0...length { #expect(view.firstVisible(from: start) == length) }
      }
    }
  }

  @Test func spacesAreToldApart() {
    for text in Self.texts {
      let isIrregular = text.indices.contains { index in
        text[index] < 0x20 || text[index] == 0x20 && index > 0 && text[index - 1] == 0x20
      }
      text.withByteView { #expect($0.hasIrregularSpace == isIrregular) }
    }
  }

  @Test func charactersOfASCIIAreToldApart() {
    for text in Self.texts {
      text.withByteView { view in
        #expect(view.isVisibleASCII == text.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(view.hasASCIICapital == text.contains { (0x41...0x5A).contains($0) })
      }
    }
  }

  @Test func wordsArePacked() {
    func packed(_ text: [UInt8]) -> [UInt64]? {
      guard !text.isEmpty, text.count <= 16, !text.contains(0) else { return nil }
      var numbers: [UInt64] = [0, 0]
      for (index, byte) in text.enumerated() { numbers[index / 8] |= UInt64(byte) << UInt64(8 * (index % 8)) }
      return numbers
    }
    for text in Self.texts {
      text.withByteView { view in
        #expect(view.packed.map { [$0.low, $0.high] } == packed(text))
        let small = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        #expect(view.packedLowercase.map { [$0.low, $0.high] } == packed(small))
      }
    }
  }
}
