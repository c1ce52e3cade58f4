internal import TextInput

/// In how many papers a field was found.
public struct FieldCount: Hashable, Sendable {
  /// The name of the field: `title`, `authors`, `year`, `identifiers.doi`, `authors.affiliation`, ...
  public let name: String
  /// The papers that have it; for a field of authors those of which at least one author has it.
  public let papers: Int

  /// States a count.
  public init(name: String, papers: Int) {
    self.name = name
    self.papers = papers
  }
}

extension PaperColumns {
  /// In how many papers each field was found; fields that no paper has are left out, except title, authors and year.
  ///
  /// - Complexity: O(papers + mentions + identifiers).
  package func fieldCounts() -> [FieldCount] {
    var found: [FieldCount] = []
    func add(_ name: String, _ papers: Int, always: Bool = false) {
      if papers > 0 || always { found.append(FieldCount(name: name, papers: papers)) }
    }
    func number(_ has: (Int) -> Bool) -> Int { (0..<count).count(where: has) }
    add("title", number { !titles.isEmpty($0) }, always: true)
    add("authors", number { authorStart[$0] < authorStart[$0 + 1] }, always: true)
    add("authors.truncated", number(isTruncated))
    add("authors.affiliation", papers(ofMentions: affiliations.rows))
    for (scheme, papers) in papersByScheme(authorIdentifiers, ofMentions: true) {
      add("authors.\(scheme)", papers)
    }
    add("authors.declaredCount", number { declaredAuthorCounts[$0] != 0 })
    add("ownerPosition", number { ownerPositions[$0] != 0 })
    add("year", number { years[$0] != 0 }, always: true)
    add("month", number { months[$0] != 0 })
    add("day", number { days[$0] != 0 })
    add("venue", number { !venues.isEmpty($0) })
    add("volume", Self.distinct(volumes.rows))
    add("issue", Self.distinct(issues.rows))
    add("pages", Self.distinct(pages.rows))
    add("kind", number { kinds[$0] != .unknown })
    for (scheme, papers) in papersByScheme(identifiers, ofMentions: false) {
      add("identifiers.\(scheme)", papers)
    }
    add("categories", Self.distinct(categories.rows))
    add("citations", number { citations[$0] >= 0 })
    add("citationsByYear", Self.distinct(citationsByYear.rows))
    add("hasCode", number { flags[$0].contains(.codeKnown) })
    add("scores", Self.distinct(scoreNames.rows))
    add("links", Self.distinct(links.rows))
    return found
  }

  /// The different values of a list that never descends.
  private static func distinct(_ rows: [UInt32]) -> Int {
    rows.indices.count { $0 == 0 || rows[$0] != rows[$0 - 1] }
  }

  /// The papers to which mentions, which never descend, belong.
  private func papers(ofMentions mentions: [UInt32]) -> Int {
    var paper = 0
    var last = -1
    var papers = 0
    for mention in mentions {
      while authorStart[paper + 1] <= mention { paper += 1 }
      if paper != last { (last, papers) = (paper, papers + 1) }
    }
    return papers
  }

  /// In how many papers each scheme of a column of `scheme:value` stands, by scheme.
  private func papersByScheme(
    _ column: SparseTextColumn, ofMentions: Bool
  ) -> [(scheme: String, papers: Int)] {
    var schemes = ByteInterner()
    var papers: [Int] = []
    /// The paper in which each scheme was met last.
    var last: [Int] = []
    var paper = 0
    column.texts.bytes.withByteView { bytes in
      for (entry, row) in column.rows.enumerated() {
        let text = bytes[column.texts.range(entry)]
        let scheme = Int(schemes.intern(text[0..<(text.index(of: UInt8(ascii: ":")) ?? text.count)]))
        if scheme == papers.count {
          papers.append(0)
          last.append(-1)
        }
        if ofMentions {
          // Mentions never descend.
          while authorStart[paper + 1] <= row { paper += 1 }
        } else {
          paper = Int(row)
        }
        if last[scheme] != paper {
          last[scheme] = paper
          papers[scheme] += 1
        }
      }
    }
    return papers.indices.map { (schemes.text(UInt32($0)), papers[$0]) }.sorted { $0.0 < $1.0 }
  }
}
