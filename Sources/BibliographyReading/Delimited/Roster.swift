public import TextInput

/// People whom a file names: one a line, or a table with a column of names.
///
/// A line is a name, an ORCID or an identifier; blank lines and lines that begin with `#` say nothing, in tables too. The file is a
/// table where its first line names a column of names (`name`, `reviewer`, `full name`, ... or both `first name` and `last name`);
/// columns `orcid` and `id` are then taken along, others passed over. Comma, tab, semicolon and bar delimit. A table without a
/// column of names is an error, and its cells are not taken for names.
///
/// Several names in one line or cell are taken apart at semicolons, and at commas where every one of at least three parts has two
/// words: a name has one comma or two, and beside `Jr.` a single word.
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

  /// Rows that name nobody although they hold something, and tables without a column of names.
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
    for delimiter in RosterTable.delimiters {
      guard let table = RosterTable(bytes, delimiter: delimiter) else { continue }
      (entries, diagnostics) = table.read(path)
      return
    }
    if let header = RosterTable.unknownHeader(bytes) {
      entries = []
      diagnostics = [
        Diagnostic(
          .error, "no column has names", at: SourceLocation(file: path, line: header.line),
          hint:
            "\(DelimitedColumns.list(header.names)); a column of names is called \(RosterTable.nameHeads.joined(separator: ", ")), "
            + "or there are both first name and last name")
      ]
      return
    }
    entries = Self.lines(bytes)
    diagnostics = []
  }

  private static func lines(_ bytes: ByteView) -> [Entry] {
    var line = 0
    return bytes.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      text -> [Entry] in
      line += 1
      return names(in: withoutComment(text)).map { Entry(name: $0, line: line) }
    }
  }

  /// A line up to a `#` that begins it or stands behind white space: `Ann Doe  # chair`.
  private static func withoutComment(_ line: Substring) -> String {
    var before: Character = " "
    let end = line.firstIndex { character in
      defer { before = character }
      return character == "#" && before.isWhitespace
    }
    return trimmed(line[..<(end ?? line.endIndex)])
  }

  /// The names that a line or cell holds.
  static func names(in text: String) -> [String] {
    let parts = text.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    if parts.count > 1 { return parts.flatMap(names) }
    let between = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    let areNames =
      between.count > 2 && between.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count > 1 }
    return areNames ? between : parts
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
