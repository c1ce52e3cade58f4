internal import Bibliography
internal import TextInput

/// Which paper a row of a table names.
struct CitationTargets {
  private enum Target { case paper(UInt32), several }

  private var byIdentifier: [String: Target] = [:]
  private var byTitle: [TitleOfYear: Target] = [:]
  private var titleKeys = TitleKeys()

  private struct TitleOfYear: Hashable {
    let key: [UInt8]
    let year: Int
  }

  enum Match: Equatable { case paper(UInt32, byTitle: Bool), none, doubtful(String) }

  /// A title with fewer letters and digits says too little of which paper it is.
  private static let leastLetters = 20

  /// - Parameter needsTitles: whether some row has no identifier.
  init(_ bibliography: ResolvedBibliography, needsTitles: Bool) {
    for paper in bibliography.paperIDs {
      let (columns, row) = bibliography.columns(of: paper)
      for text in columns.identifiers.values(of: row) {
        guard let identifier = Identifier(parsing: text), IdentifierKey.identifiesPapers(identifier.scheme)
        else {
          continue
        }
        Self.add(paper.index, IdentifierKey.canonical(text), to: &byIdentifier)
      }
      if needsTitles, let year = columns.year(row), let title = key(columns.titles[row], year) {
        Self.add(paper.index, title, to: &byTitle)
      }
    }
  }

  /// The paper of a row: the one that all its identifiers name that name any; of a row without identifiers the only one of
  /// its title and year.
  mutating func match(_ row: CitationTable.Row) -> Match {
    guard row.identifiers.isEmpty else {
      var found: UInt32?
      for identifier in row.identifiers {
        switch byIdentifier[IdentifierKey.canonical(identifier.description)] {
        case nil: continue
        case .several: return .doubtful("\(identifier) names several papers")
        case .paper(let paper):
          if let found, found != paper { return .doubtful("its identifiers name different papers") }
          found = paper
        }
      }
      return found.map { .paper($0, byTitle: false) } ?? .none
    }
    guard let year = row.year, let title = key(row.title, year) else {
      return .doubtful("the title is too short to say which paper it is")
    }
    switch byTitle[title] {
    case nil: return .none
    case .several: return .doubtful("several papers have this title and year")
    case .paper(let paper): return .paper(paper, byTitle: true)
    }
  }

  private mutating func key(_ title: String, _ year: Int) -> TitleOfYear? {
    var key: [UInt8] = []
    title.withByteView { titleKeys.append($0, to: &key) }
    // The first byte of every letter and digit, in UTF-8.
    let letters = key.count { $0 & 0xC0 != 0x80 }
    return letters < Self.leastLetters ? nil : TitleOfYear(key: key, year: year)
  }

  private static func add<Key: Hashable>(_ paper: UInt32, _ key: Key, to table: inout [Key: Target]) {
    switch table[key] {
    case .paper(let known) where known == paper: break
    case .paper, .several: table[key] = .several
    case nil: table[key] = .paper(paper)
    }
  }
}
