internal import TextInput

/// Completes entries from the entries that they refer to by `crossref` and `xdata`.
///
/// Through `crossref` an entry gets the date, the venue, the volume and the number of the volume it stands in, and
/// the volume's title as its book title; through `xdata`, or where it has no title of its own, every field.
/// References may go on (to a depth of eight) and may stand before or after what they refer to. Made once a document that
/// has a reference.
struct BibTeXInheritance {
  private let bytes: ByteView
  /// The entries before the bytes, where these are the rest of a stream. Their places are negative.
  private let earlier: BibTeXParents
  private var placeOfKey: [UInt64: Int] = [:]
  private var scanner = BibTeXScanner(ByteView())
  /// Entries that were referred to, with what they inherit themselves.
  private var parents: [Int: BibTeXEntry] = [:]

  /// Finds the keys of a document, or of the rest of one behind the definition of macros.
  ///
  /// - Complexity: linear, one more pass.
  init(_ bytes: ByteView, macros: [UInt64: [UInt8]], behind earlier: BibTeXParents = BibTeXParents()) {
    self.bytes = bytes
    self.earlier = earlier
    scanner = BibTeXScanner(bytes, macros: macros)
    var entry = BibTeXEntry()
    while scanner.next(&entry) {
      guard !entry.key.isEmpty else { continue }
      let hash = Self.hash(bytes[entry.key])
      if placeOfKey[hash] == nil { placeOfKey[hash] = entry.start }
    }
  }

  /// Adds what an entry inherits and returns a key that is not in the document, if there is one.
  mutating func complete(_ entry: inout BibTeXEntry) -> String? { complete(&entry, depth: 0) }

  private mutating func complete(_ entry: inout BibTeXEntry, depth: Int) -> String? {
    var missing: String?
    let hasTitle = entry.contains(.title)
    for reference in [BibTeXFieldName.xdata, .crossref] {
      for key in keys(reference, of: entry) {
        guard let place = place(of: Self.hash(Array(key.utf8))) else {
          missing = missing ?? key
          continue
        }
        guard place != entry.start, let parent = parent(at: place, depth: depth) else { continue }
        let takesAll = reference == .xdata || !hasTitle
        for field in parent.fields where takesAll || field.name.isInherited {
          entry.inherit(field.name, as: field.name, from: parent)
        }
        if reference == .crossref, hasTitle, !entry.contains(.journal) {
          entry.inherit(.title, as: .bookTitle, from: parent)
        }
      }
    }
    return missing
  }

  private func place(of key: UInt64) -> Int? { earlier.place(of: key).map { -1 - $0 } ?? placeOfKey[key] }

  /// The entry at a place, read once; one that refers back to itself is taken as far as it is known.
  private mutating func parent(at place: Int, depth: Int) -> BibTeXEntry? {
    if let known = parents[place] { return known }
    var parent = BibTeXEntry()
    if place < 0 {
      parent = earlier.entry(at: -1 - place)
    } else {
      scanner.move(to: place)
      guard scanner.next(&parent), parent.ending != .cut,
        scanner.position - parent.start <= TextLimit.record
      else { return nil }
    }
    parents[place] = parent
    if depth < 8 {
      _ = complete(&parent, depth: depth + 1)
      parents[place] = parent
    }
    return parent
  }

  private func keys(_ name: BibTeXFieldName, of entry: BibTeXEntry) -> [String] {
    let text = entry.withValue(name, in: bytes) { $0.string } ?? ""
    return text.split(separator: ",").map { $0.trimmingPrefix { $0.isWhitespace } }
      .map { $0.prefix { !$0.isWhitespace } }.filter { !$0.isEmpty }.map(String.init)
  }

  /// A number for a key, the same for keys that differ only in case (FNV-1a over the small letters).
  static func hash(_ key: ByteView) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<key.count { mix(key[index], &hash) }
    return hash
  }

  private static func hash(_ key: [UInt8]) -> UInt64 { key.withByteView { hash($0) } }

  private static func mix(_ byte: UInt8, _ hash: inout UInt64) {
    hash ^= UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    hash = hash &* 0x100_0000_01B3
  }
}
