internal import AuthorIdentity
public import Graphs

extension CoauthorNetwork {
  /// The affinity of the people of every tie, with sizes on the scale of its strength; `nil` for ``TieAffinity/affinity`` where ties are
  /// not joint papers.
  ///
  /// Where a tie is the number of joint papers (full counting without a half-life), a person is as large as the person's papers in the
  /// network, papers without a coauthor among them, and N is the number of papers of the network that have an author. Under any other
  /// counting a tie is a sum of shares of papers; to measure it against whole papers would mix two scales, so a person is as
  /// large as the summed strengths of the ties. The ranges of ``TieAffinity`` hold in both. N papers have no counterpart there: the total of
  /// all strengths in its place gives ``TieAffinity/vos``.
  ///
  /// - Complexity: O(mentions + edges).
  public func affinities(_ measure: TieAffinity) -> EdgeColumn<Double>? {
    guard countsJointPapers else { return measure == .affinity ? nil : graph.affinities(measure) }
    let facts = bibliography.facts
    let papers = isPaperIncluded.indices.count { isPaperIncluded[$0] && facts.authorCounts[$0] > 0 }
    return graph.affinities(
      measure, sizes: paperCounts().values.map(Double.init), total: Double(papers), sizeUnit: "papers")
  }

  /// Whether the strength of a tie is the number of joint papers.
  public var countsJointPapers: Bool { options.counting == .full && options.halfLife == nil }
}
