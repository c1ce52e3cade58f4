public import TextInput

/// Citation counts of papers, from a file that names each paper by an identifier: what `--citations` reads.
///
/// CSV and TSV with a header, or JSON Lines. Identifiers are a DOI, an arXiv, PubMed or OpenAlex number, or any other
/// as `scheme:value`; a title with a year stands in where a row has none. `Docs/Formats/Citations.md` lists the columns and keys.
public struct CitationTable: Sendable {
  /// The counts of one paper.
  public struct Row: Sendable, Equatable {
    /// The line in the file.
    public var line: Int
    /// What names the paper.
    public var identifiers: [Identifier] = []
    /// The title, empty where the file gives none.
    public var title = ""
    /// The year of publication.
    public var year: Int?
    /// Times cited; `nil` where only single years are known.
    public var citations: Int?
    /// Times cited in each year that is given.
    public var citationsByYear: [Int: Int] = [:]

    /// States the line of a row.
    public init(line: Int) { self.line = line }
  }

  /// The file.
  public let path: String

  /// The rows that name a paper and have a count, in the order of the file.
  public package(set) var rows: [Row] = []

  /// Rows that could not be understood; each has a diagnostic.
  public package(set) var rejected = 0

  /// What was found amiss, with file and line.
  public package(set) var diagnostics: [Diagnostic] = []

  /// States a table without rows.
  package init(path: String) { self.path = path }
}
