internal import Bibliography
internal import TextInput

/// Reads the words for sorts of publication, each different one once: files have few and repeat them.
struct TaggedKinds {
  private let table: [String: PaperKind]
  private var known: [UInt64: PaperKind] = [:]
  private var details: [UInt64: PaperKind] = [:]

  /// Files with more different words than these are not made of words.
  private static let limit = 1000

  init(_ table: [String: PaperKind]) { self.table = table }

  /// The sort that a producer's word names.
  mutating func kind(_ word: ByteView) -> PaperKind {
    let hash = word.stableHash
    if let kind = known[hash] { return kind }
    let other = table.isEmpty ? PublicationWord.kind(word) : .other
    let kind = table[word.string.lowercased()] ?? other
    if known.count < Self.limit { known[hash] = kind }
    return kind
  }

  /// The sort that words of a database name: `Article; Proceedings Paper`.
  mutating func detail(_ words: ByteView) -> PaperKind {
    let hash = words.stableHash
    if let kind = details[hash] { return kind }
    let kind = PublicationWord.kind(words)
    if details.count < Self.limit { details[hash] = kind }
    return kind
  }
}
