internal import Bibliography

/// An entry as it was understood, before the page's notes are applied.
struct PaperDraft: Sendable {
  var line: Int
  var title = ""
  var names: NameList?
  var date: PublicationDate?
  var venue: String?
  var kind = PaperKind.unknown
  var categories: [String] = []
  var citations: Int?
  var saysCode: Bool?
  var scores: [Score] = []
  var ownerPosition: Int?
  /// Whether the entry tells the owner's place among the authors in words.
  var saysPosition = false
  var declaredAuthorCount: Int?
  var facts = LinkRules.Facts()

  mutating func add(_ found: VenueRules.Found) {
    if venue == nil { venue = found.venue }
    if kind == .unknown { kind = found.kind }
    if let new = found.date {
      if date == nil { date = new } else if date?.year == nil, date?.month == nil { date = new }
    }
  }
}
