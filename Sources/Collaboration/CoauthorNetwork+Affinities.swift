internal import AuthorIdentity
public import Graphs

extension CoauthorNetwork {
  /// The affinity of the people of every tie, with their papers in the network as sizes.
  ///
  /// Under every counting a tie is at most as strong as there are joint papers, so that the ranges of ``TieAffinity`` hold. N is the
  /// number of papers of the network that have an author.
  ///
  /// - Complexity: O(mentions + edges).
  public func affinities(_ measure: TieAffinity) -> EdgeColumn<Double> {
    let facts = bibliography.facts
    let papers = isPaperIncluded.indices.count { isPaperIncluded[$0] && facts.authorCounts[$0] > 0 }
    return graph.affinities(
      measure, sizes: paperCounts().values.map(Double.init), total: Double(papers))
  }
}
