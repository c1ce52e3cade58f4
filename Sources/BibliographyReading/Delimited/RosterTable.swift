internal import TextInput

/// The columns of a table of people.
struct RosterTable {
  /// What may delimit.
  static let delimiters = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]

  /// What a column of names is called.
  static let nameHeads = [
    "name", "full name", "display name", "reviewer name", "author name", "reviewer", "author",
  ]

  /// Heads of a column of names that may also be family names: they need another head beside them.
  private static let weakHeads = [
    "person", "people", "member", "pcmember", "committeemember", "participant", "reviewers", "names",
  ]

  /// Heads of other columns.
  private static let otherHeads: Set<String> = [
    "email", "emails", "mail", "emailaddress", "affiliation", "affiliations", "institution", "organization",
    "organisation", "university", "country", "role", "orcid", "orcidid", "id", "personid", "homepage", "url",
    "department", "expertise", "topics", "track",
  ]

  private var cursor: DelimitedCursor
  private let name, given, family, orcid, id: Int?

  /// `nil` where the first line names no column of names.
  init?(_ bytes: ByteView, delimiter: UInt8) {
    var cursor = DelimitedCursor(bytes, delimiter: delimiter)
    guard Self.nextRow(&cursor) else { return nil }
    let heads = cursor.fields.map { cursor.withText($0) { DelimitedRole.simplified($0.string) } }
    func place(_ names: [String]) -> Int? { names.lazy.compactMap(heads.firstIndex(of:)).first }
    let hasOthers = heads.contains(where: Self.otherHeads.contains)
    name =
      place(Self.nameHeads.map(DelimitedRole.simplified)) ?? (hasOthers ? place(Self.weakHeads) : nil)
    given = place(["givenname", "givennames", "firstname", "first", "given"])
    family = place(["familyname", "lastname", "surname", "last", "family"])
    orcid = place(["orcid", "orcidid", "orcids"])
    id = place(["id", "personid", "authorid"])
    guard name != nil || given != nil && family != nil else { return nil }
    cursor.expectedCount = heads.count
    self.cursor = cursor
  }

  func read(_ path: String) -> (entries: [Roster.Entry], diagnostics: [Diagnostic]) {
    var cursor = cursor
    var entries: [Roster.Entry] = []
    var diagnostics: [Diagnostic] = []
    func report(_ message: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(.warning, message, at: SourceLocation(file: path, line: cursor.line), hint: hint))
    }
    while Self.nextRow(&cursor) {
      guard cursor.fields.count <= cursor.expectedCount ?? .max else {
        report(
          "the row has more cells than the header",
          "it was left out; a name with a comma stands in quotation marks")
        continue
      }
      func cell(_ place: Int?) -> String? {
        guard let place, place < cursor.fields.count else { return nil }
        let text = cursor.withText(cursor.fields[place]) { $0.string }
        return text.isEmpty ? nil : text
      }
      let parts = [cell(family), cell(given)].compactMap { $0 }
      // In this order and with a comma the family name stays one, whatever words it has.
      let name = cell(name) ?? (parts.isEmpty ? nil : parts.joined(separator: ", "))
      let identifiers = [cell(orcid), cell(id)].compactMap { $0 }
      guard let shown = name ?? identifiers.first else {
        report("the row names nobody", "fill its cell in the column of names")
        continue
      }
      let names = cell(self.name) == nil ? [shown] : Roster.names(in: shown)
      // Whose of several an identifier is nobody says.
      if names.count > 1, !identifiers.isEmpty {
        report("the row has several names and an identifier", "give each name a row of its own")
      }
      entries += names.map {
        Roster.Entry(name: $0, identifiers: names.count > 1 ? [] : identifiers, line: cursor.line)
      }
    }
    return (entries, diagnostics)
  }

  /// The first line of what is a table of something else than names: two rows or more of as many cells each, and not only names in
  /// them. `nil` for lines of names.
  static func unknownHeader(_ bytes: ByteView) -> (names: [String], line: Int)? {
    for delimiter in [0x09, UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      var cursor = DelimitedCursor(bytes, delimiter: delimiter)
      var rows: [[String]] = []
      var line = 0
      while rows.count < 50, nextRow(&cursor) {
        if rows.isEmpty { line = cursor.line }
        rows.append(cursor.fields.map { field in cursor.withText(field) { $0.string } })
      }
      guard rows.count > 1, let head = rows.first, head.count > 1, rows.allSatisfy({ $0.count == head.count })
      else { continue }
      let isNamed = head.contains { otherHeads.contains(DelimitedRole.simplified($0)) }
      // No part of a name is an address, or begins with a digit.
      let hasOthers = rows.joined().contains { $0.contains("@") || $0.first?.isNumber == true }
      // A tab or a bar stands in no name; semicolons and commas part names.
      let isTable = delimiter == 0x09 || delimiter == UInt8(ascii: "|") || isNamed || hasOthers
      if isTable { return (head, line) }
    }
    return nil
  }

  /// Goes to the next row that is no comment: none whose first cell begins with `#`, unless a number is all that follows
  /// (`#1`) and there are other cells.
  private static func nextRow(_ cursor: inout DelimitedCursor) -> Bool {
    while cursor.next() {
      guard let first = cursor.fields.first else { return true }
      let isComment = cursor.withText(first) { text in
        guard text.has("#") else { return false }
        return cursor.fields.count == 1 || !(1..<text.count).allSatisfy { 0x30...0x39 ~= text[$0] }
      }
      if !isComment { return true }
    }
    return false
  }
}
