internal import TextInput

/// The elements that follow one another in a document and are a record each, or hold one: between two of them it can be cut.
///
/// A harvest by OAI-PMH wraps each record, `<record><header/><metadata><arXivRaw/></metadata></record>`; there the wrapper
/// is the unit.
struct XMLUnit: Sendable {
  /// The local name of the element.
  let name: PackedName
  /// The local names of the elements around all of them, from the root on.
  let around: [PackedName]
  /// Whether it is the record itself.
  let isRecord: Bool

  /// Looks at the beginning of a document; `nil` where it shows no record.
  ///
  /// Of the records only those named as the first are units: what is a record alone may be a part of another one (a
  /// `MedlineCitation`). A wrapper is one if it is followed by its like before two records stand side by side, and if no
  /// element below the first record is named as it.
  init?(of head: ByteView, in fields: XMLFieldMap) {
    var cursor = XMLCursor(head)
    /// The local names of the elements that are open, and those around the first record with its own.
    var open: [PackedName] = []
    var path: [PackedName] = []
    var below: Set<PackedName> = []
    var isInside = false
    var wrapper: Int?
    search: while true {
      switch cursor.nextTag() {
      case .startTag:
        let name = cursor.startTagName
        if path.isEmpty {
          if fields.isRecord(cursor.localName) { (path, isInside) = (open + [name], true) }
        } else if isInside {
          below.insert(name)
        } else if open.count < path.count, path[open.count] == name, path.starts(with: open) {
          if open.count + 1 < path.count, !below.contains(name) { wrapper = open.count }
          break search
        }
        open.append(name)
      case .endTag:
        if open.count == path.count { isInside = false }
        open.removeLast()
      case .end: break search
      case .text: break
      }
    }
    guard let record = path.indices.last else { return nil }
    let place = wrapper ?? record
    (name, around, isRecord) = (path[place], Array(path[..<place]), wrapper == nil)
  }
}
