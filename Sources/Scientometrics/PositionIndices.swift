public import Statistics

/// Indices that weigh a paper by the person's place in its list of authors.
///
/// `nil` where a place or a number of authors that matters is not known. O(N log N) each.
extension CitationProfile {
  /// The pure h-index: h ∕ √(the mean over the h-core of 1 ∕ credit), the mean of the equivalent numbers of authors.
  ///
  /// Of equally cited papers those with fewer authors come first, as the published examples need.
  ///
  /// Reference: J.-K. Wan, P.-H. Hua, R. Rousseau, "The pure h-index: calculating an author's h-index by taking co-authors
  /// into account", COLLNET Journal of Scientometrics and Information Management 1 (2007) 1.
  public func pureHIndex(_ credit: AuthorCredit = .fractional) -> Estimate? {
    guard let shares = shares(credit, of: coreOfFewerAuthors) else { return nil }
    let h = Double(ranking.h)
    return estimate(.free(least: 0, most: upperH)) { _ in
      h > 0 ? h / (shares.reduce(0) { $0 + 1 / $1 } / h).squareRoot() : 0
    }
  }

  /// The adapted pure h-index: the real h-index of c · √credit.
  ///
  /// Reference: J.-C. Chai, P.-H. Hua, R. Rousseau, J.-K. Wan, "The adapted pure h-index", Proceedings of the Fourth
  /// International Conference on Webometrics, Informetrics and Scientometrics (2008).
  public func adaptedPureHIndex(_ credit: AuthorCredit = .fractional) -> Estimate? {
    weighted(by: credit) { $0.squareRoot() }
  }

  /// The h-index of c · credit, a whole number.
  ///
  /// Reference: A. M. Abbas, "Weighted indices for evaluating the quality of research with multiple authorship",
  /// Scientometrics 88 (2011) 107, doi:10.1007/s11192-011-0389-7.
  public func positionHIndex(_ credit: AuthorCredit = .arithmetic) -> Estimate? {
    guard let shares = shares(credit, of: citations.indices) else { return nil }
    return estimate(.bounded) { ranking in
      Double(
        Scientometrics.hIndex(ofReals: ranking.count) { rank in
          Double(ranking.citations[rank]) * shares[ranking.papers[rank]]
        }
      )
    }
  }

  /// The papers' credits, summed.
  public func totalCredit(_ credit: AuthorCredit) -> Double? {
    shares(credit, of: citations.indices).map { $0.reduce(0, +) }
  }

  /// The h-index of the papers in which the person has a role.
  ///
  /// A paper of which the role is not known makes it `nil`.
  public func hIndex(as role: AuthorRole) -> IndexInterval? {
    // Without a paper in the role the index is 0, unless nothing is known of any citation.
    guard isMeasurable, !citations.indices.contains(where: { holds(role, $0) == nil }) else { return nil }
    return hIndex { holds(role, $0) == true }
  }

  /// The dominance factor: the share of a person's papers of several authors on which they come first; `nil` without such
  /// papers.
  ///
  /// Reference: S. Kumar, S. Kumar, "Collaboration in research productivity in oil seed research institutes of India",
  /// Proceedings of the Fourth International Conference on Webometrics, Informetrics and Scientometrics (2008).
  public var dominanceFactor: Double? {
    var (joint, first) = (0, 0)
    for paper in citations.indices {
      guard let isJoint = holds(.joint, paper) else { return nil }
      guard isJoint else { continue }
      guard let isFirst = holds(.first, paper) else { return nil }
      joint += 1
      if isFirst { first += 1 }
    }
    return joint > 0 ? Double(first) / Double(joint) : nil
  }

  private func weighted(by credit: AuthorCredit, _ weight: (Double) -> Double) -> Estimate? {
    guard let shares = shares(credit, of: citations.indices) else { return nil }
    return estimate(.bounded) { ranking in
      Scientometrics.realHIndex(
        of: zip(ranking.citations, ranking.papers).map { Double($0) * weight(shares[$1]) }.sorted(by: >))
    }
  }

  /// The h-core, of equally cited papers those with fewer authors.
  private var coreOfFewerAuthors: ArraySlice<Int> {
    let h = ranking.h
    guard h > 0, h < ranking.count, ranking.citations[h] == ranking.citations[h - 1] else {
      return ranking.core
    }
    let boundary = ranking.citations[h]
    let start = ranking.citations.firstIndex(of: boundary) ?? h
    let end = ranking.citations.lastIndex(of: boundary).map { $0 + 1 } ?? h
    let tied = (start..<end).map { (authors: authorCount(ranking.papers[$0]) ?? .max, rank: $0) }
    let chosen = tied.sorted { $0 < $1 }.prefix(h - start).map { ranking.papers[$0.rank] }
    return ArraySlice(ranking.papers[..<start] + chosen)
  }

  private func authorCount(_ paper: Int) -> Int? { authorCounts.isEmpty ? nil : authorCounts[paper] }

  private func position(_ paper: Int) -> Int? { positions.isEmpty ? nil : positions[paper] }

  private func shares(_ credit: AuthorCredit, of papers: some Sequence<Int>) -> [Double]? {
    known(papers) { paper in
      guard let count = authorCount(paper), count > 0 else { return nil }
      if credit == .fractional { return 1 / Double(count) }
      guard let position = position(paper), 1...count ~= position else { return nil }
      return credit.share(position: position, of: count)
    }
  }

  private func holds(_ role: AuthorRole, _ paper: Int) -> Bool? {
    switch role {
    case .single: authorCount(paper).map { $0 == 1 }
    case .joint: authorCount(paper).map { $0 > 1 }
    case .first: position(paper).map { $0 == 1 }
    case .last:
      if let position = position(paper), let count = authorCount(paper) { position == count } else { nil }
    case .corresponding: isCorresponding.isEmpty ? nil : isCorresponding[paper]
    }
  }
}

/// What a person is on a paper.
public enum AuthorRole: String, Sendable, CaseIterable {
  /// The only author.
  case single
  /// One of several.
  case joint
  /// The first in the list, also when alone.
  case first
  /// The last in the list, also when alone.
  case last
  /// A corresponding author; there may be several.
  case corresponding
}
