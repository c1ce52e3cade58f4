internal import Bibliography
internal import TextInput

/// What the papers of a volume of the ACL Anthology share.
struct ACLVolume {
  var id = ByteView()
  var isJournal = false
  var date = PublicationDate(year: nil)
  /// The title of the journal, else of the proceedings.
  var venue: [UInt8] = []

  init() {}

  /// Begins a volume at its start tag.
  init(of cursor: XMLCursor) {
    id = cursor.attribute("id") ?? ByteView()
    isJournal = cursor.attribute("type").map { $0 == "journal" } ?? false
  }

  /// Reads the element `<meta>`.
  mutating func readMeta(_ cursor: inout XMLCursor) {
    let outside = cursor.depth - 1
    var journal: [UInt8] = []
    reading: while true {
      switch cursor.nextTag() {
      case .startTag:
        if cursor.name == "booktitle" {
          venue.removeAll()
          cursor.withElementText { $0.append(to: &venue) }
        } else if cursor.name == "journal-title" {
          cursor.withElementText { $0.append(to: &journal) }
        } else if cursor.name == "year" {
          cursor.withElementText { date.year = Self.year($0) }
        } else if cursor.name == "month" {
          cursor.withElementText { date.month = EnglishMonth.number($0) }
        } else {
          cursor.skipElement()
        }
      case .endTag: if cursor.depth == outside { break reading }
      case .end: break reading
      case .text: break
      }
    }
    if !journal.isEmpty { venue = journal }
  }

  /// A year of four digits, or nothing.
  static func year(_ text: ByteView) -> Int? {
    let text = text.trimmed
    guard text.count == 4, let year = text.decimal, year > 0 else { return nil }
    return year
  }
}
