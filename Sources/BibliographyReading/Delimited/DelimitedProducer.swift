internal import Bibliography
internal import TextInput

/// A program or database that writes delimited text: how its files are recognized, what its columns hold, how its
/// cells that hold lists are laid out. All of it data; what can be done with the data is in ``DelimitedPass``.
struct DelimitedProducer: Sendable {
  let format: BibliographyFormat

  /// For each generation of the export, columns that stand together in the head of no other producer's files.
  let heads: [[StaticString]]

  /// The columns of each role, the more telling first, as ``DelimitedRole/simplified(_:)`` makes them.
  private let byName: [String: (role: DelimitedRole, rank: Int)]

  /// How a column writes authors, where the producer is known to do it in one way; else the column's cells decide.
  let authorStyles: [String: AuthorColumnStyle]

  /// How the column of affiliations says whose they are.
  let affiliations: AuthorDetailLayout

  /// How the columns of ORCIDs and other numbers of people say whose they are.
  let personIdentifiers: AuthorDetailLayout

  /// The column after which records may have more fields than the header names, because it stands in them several
  /// times; the columns behind it are counted from the end then.
  let repeatedColumn: String?

  /// What all papers are, where no column says it.
  let usualKind: PaperKind?

  /// Whether titles of persons stand before their names.
  let hasPersonTitles: Bool

  init(
    id: String, name: String, extensions: [String] = ["csv"], heads: [[StaticString]],
    columns: [DelimitedRole: String], authorStyles: [String: AuthorColumnStyle] = [:],
    affiliations: AuthorDetailLayout = .inOrder, personIdentifiers: AuthorDetailLayout = .inOrder,
    repeatedColumn: String? = nil, usualKind: PaperKind? = nil, hasPersonTitles: Bool = false
  ) {
    format = BibliographyFormat(id: id, name: name, extensions: extensions)
    self.heads = heads
    var table: [String: (role: DelimitedRole, rank: Int)] = [:]
    for (role, names) in columns {
      for (rank, name) in names.split(separator: ",").enumerated() {
        table[DelimitedRole.simplified(String(name))] = (role, rank)
      }
    }
    byName = table
    self.authorStyles = Dictionary(
      uniqueKeysWithValues: authorStyles.map { (DelimitedRole.simplified($0.key), $0.value) })
    self.affiliations = affiliations
    self.personIdentifiers = personIdentifiers
    self.repeatedColumn = repeatedColumn
    self.usualKind = usualKind
    self.hasPersonTitles = hasPersonTitles
  }

  /// The role that a column name stands for in this producer's files, with its place among the names for it.
  func recognize(_ columnName: String) -> (role: DelimitedRole, rank: Int)? {
    byName[DelimitedRole.simplified(columnName)]
  }

  /// Whether a document may begin with a head of this producer: a quick look that takes no records apart.
  func mayHaveWritten(_ head: ByteView) -> Bool {
    let start = head[0..<min(head.count, Self.longestHead)]
    return heads.contains { $0.allSatisfy { start.index(of: $0) != nil } }
  }

  /// Whether a head is one of this producer's.
  func wrote(head names: [String]) -> Bool {
    let names = Set(names.map(DelimitedRole.simplified))
    return heads.contains { $0.allSatisfy { names.contains(DelimitedRole.simplified($0.description)) } }
  }

  private static let longestHead = 1 << 14

  /// The producers whose files are told from those of others.
  static let all: [DelimitedProducer] = [
    webOfScience, scopus, dimensions, lens, ieeeXplore, springerLink, pubMed, openAlex, publishOrPerish,
    googleScholar, zotero, arXiv,
  ]
}
