public import AuthorIdentity
public import Bibliography
public import BibliographyReading
public import Collaboration
internal import Graphs
internal import TextInput

/// The conflicts of interest between reviewers and the authors of submissions, as `coauth conflicts` prints them, with the
/// papers that prove them and the names that could not be settled.
public struct ConflictReport: Sendable {
  /// A name that means nobody in the bibliography, or several people.
  public struct UnsettledName: Sendable, Equatable {
    /// Whose name it is.
    public enum Role: String, Sendable { case reviewer, author }

    /// Whether it is a reviewer's or an author's.
    public let role: Role
    /// The name as it is written.
    public let name: String
    /// The line of the reviewer, or the submissions of the author.
    public let places: [String]
    /// Who it may be, those with most papers first; empty where nobody fits.
    public let people: [PersonID]
    /// Whether it is a family name alone, which is not sure to mean the one person whom it fits.
    public let isDoubtful: Bool
  }

  /// The conflicts: by reviewer, submission, distance, author, in the orders of the files.
  public let conflicts: [Conflict]
  /// The reviewers with those whom they may be.
  public let reviewers: [NamedCandidates]
  /// Of each submission the authors with those whom they may be.
  public let authors: [[NamedCandidates]]
  /// What each submission is called: its identifier in the file, else its place.
  public let submissionIDs: [String]
  /// The titles of the submissions.
  public let titles: [String]
  /// The submissions whose list of authors is cut, so that nobody can look at all of them.
  public let cutSubmissions: [String]
  /// The submissions that name no author, so that there was nobody to look at.
  public let authorlessSubmissions: [String]
  /// Names that mean several people, or may mean others beside the one whom they fit; all of them were looked at.
  public let ambiguous: [UnsettledName]
  /// Reviewers whom the roster names more than once, with all their lines; their conflicts stand there as often.
  public let repeated: [UnsettledName]
  /// Names that mean nobody; only their like was looked for, among the reviewers.
  public let notFound: [UnsettledName]
  /// Names of people who have no paper in the network, so that nobody is known to stand close to them.
  public let withoutPapers: [UnsettledName]
  /// The network that says who wrote together.
  public let network: CoauthorNetwork
  /// The largest distance looked for.
  public let maximumDistance: Int

  /// Looks for conflicts.
  ///
  /// An identifier of a reviewer or an author goes before the name where it finds somebody.
  ///
  /// - Parameters:
  ///   - submissions: the submissions, each a paper of the list as read.
  ///   - rowIDs: what rows are called in their file, by line.
  ///   - maximumDistance: 0, 1 or 2.
  public init(
    _ network: CoauthorNetwork, reviewers roster: Roster, submissions: PaperList, rowIDs: [Int: String] = [:],
    maximumDistance: Int = 2
  ) {
    let papers = Array(submissions)
    let ids = papers.enumerated().map { index, paper in
      paper.source.flatMap { rowIDs[$0.line] } ?? paper.identifiers.first?.description
        ?? paper.source.map { "line \($0.line)" } ?? "paper \(index + 1)"
    }
    let lookup = NameLookup(
      network.bibliography,
      texts: roster.entries.flatMap { $0.identifiers + [$0.name] }
        + papers.flatMap { $0.authorships.flatMap { $0.identifiers.map(\.description) + [$0.name] } })
    let reviewers = roster.entries.map { lookup.candidates(for: $0.name, identifiers: $0.identifiers) }
    let authors = papers.map { paper in
      paper.authorships.map {
        lookup.candidates(for: $0.name, identifiers: $0.identifiers.map(\.description))
      }
    }
    conflicts = network.conflicts(of: reviewers, with: authors, maximumDistance: maximumDistance)
    let names =
      zip(roster.entries, reviewers).map {
        UnsettledName(
          role: .reviewer, name: $1.name, places: ["line \($0.line)"], people: $1.people,
          isDoubtful: $1.isDoubtful)
      } + Self.byName(authors, ids)
    ambiguous = names.filter { $0.people.count > 1 || $0.isDoubtful }
    repeated = Self.repeated(roster, reviewers)
    notFound = names.filter { $0.people.isEmpty }
    withoutPapers = names.filter { name in
      !name.people.isEmpty && name.people.allSatisfy { network.node(of: $0) == nil }
    }
    cutSubmissions = papers.indices.filter { papers[$0].authorList.isTruncated }.map { ids[$0] }
    authorlessSubmissions = papers.indices.filter { papers[$0].authorships.isEmpty }.map { ids[$0] }
    titles = papers.map(\.title)
    submissionIDs = ids
    self.reviewers = reviewers
    self.authors = authors
    self.network = network
    self.maximumDistance = maximumDistance
  }

  /// The names of authors with all their submissions, in the order of the first.
  private static func byName(_ authors: [[NamedCandidates]], _ ids: [String]) -> [UnsettledName] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    var candidates: [String: NamedCandidates] = [:]
    for (id, list) in zip(ids, authors) {
      for author in list {
        let key = author.name + "\n" + author.people.map { String($0.index) }.joined(separator: " ")
        if places[key] == nil { order.append(key) }
        places[key, default: []].append(id)
        candidates[key] = author
      }
    }
    return order.compactMap { key in
      candidates[key].map {
        UnsettledName(
          role: .author, name: $0.name, places: places[key] ?? [], people: $0.people,
          isDoubtful: $0.isDoubtful)
      }
    }
  }

  /// The reviewers who stand there twice: as one person, or, where that is not certain, by the same name.
  private static func repeated(_ roster: Roster, _ reviewers: [NamedCandidates]) -> [UnsettledName] {
    enum Key: Hashable {
      case person(UInt32)
      case name([UInt8])
    }
    let keys = reviewers.map { reviewer -> Key in
      if reviewer.isCertain, let person = reviewer.people.first { return .person(person.index) }
      return .name(NameSearch.exactKey(reviewer.name))
    }
    return Dictionary(grouping: keys.indices) { keys[$0] }.values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }.map { places in
        let first = reviewers[places[0]]
        return UnsettledName(
          role: .reviewer, name: first.name, places: places.map { "line \(roster.entries[$0].line)" },
          people: first.people, isDoubtful: first.isDoubtful)
      }
  }
}

/// Whom names and identifiers mean, worked out for all of them at once.
private struct NameLookup {
  private let bibliography: ResolvedBibliography
  private let people: [String: [PersonID]]

  init(_ bibliography: ResolvedBibliography, texts: [String]) {
    self.bibliography = bibliography
    let texts = Array(Set(texts)).sorted()
    people = Dictionary(uniqueKeysWithValues: zip(texts, bibliography.people(matching: texts)))
  }

  func candidates(for name: String, identifiers: [String]) -> NamedCandidates {
    if let found = identifiers.lazy.compactMap({ people[$0] }).first(where: { !$0.isEmpty }) {
      return NamedCandidates(name: name, people: found)
    }
    let found = people[name] ?? []
    // Whoever bears no other name, or is called so by an identifier, is meant for certain.
    let isNamed = found.contains { person in
      NameSearch.areEqual(name, bibliography.name(of: person))
        || NameSearch.isIdentifier(name, bibliography.id(of: person))
    }
    return NamedCandidates(
      name: name, people: found,
      isDoubtful: !found.isEmpty && !isNamed && NameSearch.isFamilyNameOnly(name))
  }
}
