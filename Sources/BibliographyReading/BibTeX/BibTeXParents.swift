internal import TextInput

/// The entries of a stream that others may refer to, when their text is no more: of each the known fields.
///
/// An entry of any type may be referred to, by an entry that comes much later. What is kept is about what the list of papers
/// keeps of them.
struct BibTeXParents {
  /// Where the fields of an entry begin, by the number of its key; of several entries of one key the first counts.
  private var startOfKey: [UInt64: Int] = [:]
  /// Of each entry the number of its fields; of each field its name, the length in four bytes, and the value.
  private var bytes: [UInt8] = []

  /// Keeps an entry of a document; one that is rejected gives nothing, and hides others of its key.
  mutating func add(_ entry: BibTeXEntry, isKept: Bool, of document: ByteView) {
    guard !entry.key.isEmpty else { return }
    let hash = BibTeXInheritance.hash(document[entry.key])
    guard startOfKey[hash] == nil else { return }
    startOfKey[hash] = bytes.count
    let fields = isKept ? entry.fields : []
    bytes.append(UInt8(fields.count))
    for field in fields {
      bytes.append(field.name.rawValue)
      let length = UInt32(field.range.count)
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift))) }
      if field.isCopied {
        bytes.append(contentsOf: entry.copied[field.range])
      } else {
        document[field.range].append(to: &bytes)
      }
    }
  }

  /// Where the entry with a key stands here; `nil` where there is none.
  func place(of key: UInt64) -> Int? { startOfKey[key] }

  /// The entry at a place, which refers to no document.
  func entry(at place: Int) -> BibTeXEntry {
    var entry = BibTeXEntry()
    var place = place
    let count = Int(bytes[place])
    place += 1
    for _ in 0..<count {
      let name = BibTeXFieldName(rawValue: bytes[place])
      let length = (1...4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * ($1 - 1)) }
      place += 5
      let start = entry.copied.count
      entry.copied.append(contentsOf: bytes[place..<(place + length)])
      if let name { entry.add(.init(name: name, range: start..<entry.copied.count, isCopied: true)) }
      place += length
    }
    return entry
  }
}
