public import TextInput

/// People whom a file names: one a line, or a table with a column of names.
///
/// A line is a name, an ORCID or an identifier; blank lines and lines that begin with `#` say nothing. The file is a table
/// where its first line names a column of names (`name`, `reviewer`, `full name`, ... or both `first name` and `last
/// name`); columns `orcid` and `id` are then taken along, others passed over. Comma, tab, semicolon and bar delimit.
public struct Roster: Sendable {
  /// A person of a roster.
  public struct Entry: Hashable, Sendable {
    /// The name, or the identifier that stands for it; never empty.
    public let name: String
    /// Identifiers, an ORCID first.
    public let identifiers: [String]
    /// The line, counted from 1.
    public let line: Int

    /// States an entry.
    public init(name: String, identifiers: [String] = [], line: Int = 0) {
      self.name = name
      self.identifiers = identifiers
      self.line = line
    }
  }

  /// The people in the order of the file, each as often as it names them.
  public let entries: [Entry]

  /// Rows that name nobody although they hold something.
  public let diagnostics: [Diagnostic]

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: ``InputError`` where it cannot be read at all.
  public init(contentsOf path: String) throws(InputError) {
    let file = try InputFile(path: path)
    if file.isBinary { throw .binary(path: path) }
    let roster = file.withBytes { Roster($0, path: path) }
    entries = roster.entries
    diagnostics = file.diagnostics + roster.diagnostics
  }

  /// Reads text.
  package init(_ bytes: ByteView, path: String) {
    var columns: Columns?
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")] where columns == nil {
      columns = Columns(bytes, delimiter: delimiter)
    }
    guard let columns else {
      entries = Self.lines(bytes)
      diagnostics = []
      return
    }
    (entries, diagnostics) = columns.read(path)
  }

  private static func lines(_ bytes: ByteView) -> [Entry] {
    var line = 0
    return bytes.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).compactMap {
      line += 1
      let name = trimmed($0)
      return name.isEmpty || name.hasPrefix("#") ? nil : Entry(name: name, line: line)
    }
  }

  fileprivate static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Roster {
  /// The columns of a table of people.
  private struct Columns {
    private var cursor: DelimitedCursor
    private let name, given, family, orcid, id: Int?

    /// `nil` where the first line names no column of names.
    init?(_ bytes: ByteView, delimiter: UInt8) {
      var cursor = DelimitedCursor(bytes, delimiter: delimiter)
      guard cursor.next() else { return nil }
      let heads = cursor.fields.map { cursor.withText($0) { DelimitedRole.simplified($0.string) } }
      func place(_ names: String...) -> Int? { names.lazy.compactMap(heads.firstIndex(of:)).first }
      name = place(
        "name", "fullname", "displayname", "reviewername", "authorname", "reviewer", "author")
      given = place("givenname", "givennames", "firstname", "first", "given")
      family = place("familyname", "lastname", "surname", "last", "family")
      orcid = place("orcid", "orcidid", "orcids")
      id = place("id", "personid", "authorid")
      guard name != nil || given != nil && family != nil else { return nil }
      cursor.expectedCount = heads.count
      self.cursor = cursor
    }

    func read(_ path: String) -> (entries: [Entry], diagnostics: [Diagnostic]) {
      var cursor = cursor
      var entries: [Entry] = []
      var diagnostics: [Diagnostic] = []
      while cursor.next() {
        guard cursor.fields.count <= cursor.expectedCount ?? .max else {
          diagnostics.append(
            Diagnostic(
              .warning, "the row has more cells than the header",
              at: SourceLocation(file: path, line: cursor.line),
              hint: "it was left out; a name with a comma stands in quotation marks"))
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
          diagnostics.append(
            Diagnostic(
              .warning, "the row names nobody", at: SourceLocation(file: path, line: cursor.line),
              hint: "fill its cell in the column of names"))
          continue
        }
        entries.append(Entry(name: shown, identifiers: identifiers, line: cursor.line))
      }
      return (entries, diagnostics)
    }
  }
}
