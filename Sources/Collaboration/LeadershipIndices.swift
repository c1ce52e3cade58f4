internal import AuthorIdentity
internal import Graphs
public import Scientometrics

extension CoauthorNetwork {
  /// Hirsch's ħ, h_α and h′_α of everyone, over the papers of the network, in the order of the nodes.
  ///
  /// They compare an author with the coauthors, of whom only the papers of the list are known: an index within the list, whose
  /// coauthors may all be larger elsewhere. More citations of a coauthor may lower them, so that unknown citations leave
  /// 0 to h: of h_α and h′_α where a paper of the person or of a coauthor has none, of ħ where any paper of the component has
  /// none. `nil` for a person of whose papers no citations are known.
  ///
  /// - Complexity: O(authorships · log) for each time that an author's ħ falls, see ``Scientometrics/AuthorshipTable``.
  ///
  /// Reference: J. E. Hirsch, Scientometrics 85 (2010) 741, doi:10.1007/s11192-010-0193-9; Scientometrics 118 (2019) 673,
  /// doi:10.1007/s11192-018-2994-1.
  public func leadershipIndices() -> (
    bar: [IndexInterval?], alpha: [IndexInterval?], alphaOnly: [IndexInterval?]
  ) {
    let facts = bibliography.facts
    var papers: [[Int]] = []
    var citations: [Int] = []
    var isUnsure = [Bool](repeating: false, count: nodeCount)
    for paper in bibliography.paperIDs where isPaperIncluded[Int(paper.index)] {
      let nodes = bibliography.people(of: paper).compactMap { node(of: $0).map { Int($0.index) } }
      papers.append(nodes)
      citations.append(facts.citations(paper) ?? 0)
      if facts.citations(paper) == nil { for node in nodes { isUnsure[node] = true } }
    }
    let table = AuthorshipTable(papers: papers, citations: citations, authorCount: nodeCount)
    let nearby = (0..<nodeCount).map { node in
      isUnsure[node] || graph.neighbors(of: NodeID(node)).contains { isUnsure[Int($0)] }
    }
    let components = graph.components()
    var isUnsureComponent = [Bool](repeating: false, count: components.sizes.count)
    for node in 0..<nodeCount where isUnsure[node] {
      isUnsureComponent[Int(components.clusterOfNode[node])] = true
    }
    let h = (0..<nodeCount).map { citationProfile(at: NodeID($0)).hIndex }
    func intervals(_ values: [Int], _ isUnsure: (Int) -> Bool) -> [IndexInterval?] {
      values.enumerated().map { node, value in
        h[node].map {
          isUnsure(node) ? IndexInterval(low: 0, high: $0.high) : IndexInterval(low: value, high: value)
        }
      }
    }
    return (
      intervals(table.barHIndices()) { isUnsureComponent[Int(components.clusterOfNode[$0])] },
      intervals(table.alphaHIndices()) { nearby[$0] }, intervals(table.alphaOnlyHIndices()) { nearby[$0] }
    )
  }
}
