public import Bibliography
public import TextInput

/// What became of the rows of a table of citations that was joined to a list.
///
/// `rows == joined + repeated + unmatched + doubtful + rejected`.
public struct CitationJoin: Sendable, Equatable {
  /// The file.
  public let path: String
  /// The rows of the file.
  public internal(set) var rows = 0
  /// Rows that gave a paper its count: as many papers.
  public internal(set) var joined = 0
  /// Rows of a paper that another row with at least as many citations gave its count.
  public internal(set) var repeated = 0
  /// Rows that name no paper of the list.
  public internal(set) var unmatched = 0
  /// Rows that fit several papers, or whose identifiers name different ones.
  public internal(set) var doubtful = 0
  /// Rows that could not be understood.
  public internal(set) var rejected = 0
  /// Of the joined rows those that were joined by title and year.
  public internal(set) var byTitle = 0
  /// Papers whose own count was another one: that of the file stands.
  public internal(set) var replaced = 0
  /// What was found amiss, with file and line.
  public internal(set) var diagnostics: [Diagnostic] = []

  init(of table: CitationTable) {
    path = table.path
    rows = table.rows.count + table.rejected
    rejected = table.rejected
    diagnostics = table.diagnostics
  }

  /// One sentence of what was done.
  public var summary: String {
    func some(_ count: Int, _ words: String) -> String { count > 0 ? ", \(count) \(words)" : "" }
    return "\(path): \(joined) of \(rows) rows joined" + some(byTitle, "of them by title and year")
      + some(replaced, "in the place of another count") + some(repeated, "for a paper that has a larger one")
      + some(unmatched, "without a paper in the list") + some(doubtful, "doubtful")
      + some(rejected, "not understood")
  }
}
