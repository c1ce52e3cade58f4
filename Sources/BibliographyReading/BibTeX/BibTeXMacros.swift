internal import TextInput

/// The macros of a document that defines them all at its beginning, which its parts have in common.
struct BibTeXMacros: Sendable {
  /// What the macros stand for, by the numbers of their names, letter case aside.
  var values: [UInt64: [UInt8]] = [:]
  /// Where the record ends that follows the last definition; 0 without definitions.
  private(set) var end = 0

  init() {}

  /// Reads a document up to its last `@string`; `nil` where that is far behind the beginning.
  ///
  /// - Complexity: one search for `@`, and a reading of that beginning.
  init?(_ bytes: ByteView) {
    var last: Int?
    var start = 0
    while let mark = bytes.index(of: UInt8(ascii: "@"), from: start) {
      start = mark + 1
      let word = bytes.firstVisible(from: start)
      if word + 6 <= bytes.count, PackedWord(lowercasing: bytes[word..<(word + 6)]) == Self.word {
        last = mark
      }
    }
    guard let last else { return }
    guard last < bytes.count / 4 else { return nil }
    var scanner = BibTeXScanner(bytes)
    var entry = BibTeXEntry()
    while scanner.position <= last, scanner.next(&entry) {}
    values = scanner.macros
    end = scanner.position
  }

  private static let word = PackedWord(exactly: ByteView("string"))
}
