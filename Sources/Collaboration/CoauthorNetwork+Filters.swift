internal import AuthorIdentity
internal import Graphs

extension CoauthorNetwork {
  /// Which papers the window and the bound on authors let in.
  static func includedPapers(
    _ bibliography: ResolvedBibliography, _ options: NetworkOptions, _ omissions: inout Omissions
  ) -> [Bool] {
    let facts = bibliography.facts
    return (0..<bibliography.paperCount).map { paper in
      if options.needsYears {
        guard let year = facts.year(PaperID(paper)) else {
          omissions.papersWithoutYear += 1
          return false
        }
        if year < options.since ?? year || year > options.until ?? year {
          omissions.papersOutsideWindow += 1
          return false
        }
      }
      if let maximum = options.maximumAuthors, Int(facts.authorCounts[paper]) > maximum {
        omissions.papersWithTooManyAuthors += 1
        return false
      }
      return true
    }
  }

  /// The network of the people and edges that the options keep, with the person of each node.
  static func filtered(
    _ whole: WeightedGraph, _ bibliography: ResolvedBibliography, _ options: NetworkOptions,
    _ included: [Bool]
  ) -> (graph: WeightedGraph, people: [UInt32]) {
    var graph = whole
    var people = (0..<UInt32(whole.nodeCount)).map { $0 }
    let keep = people.map { person in
      var papers = 0
      for paper in bibliography.incidence.papers(of: PersonID(Int(person))) where included[Int(paper)] {
        papers += 1
        if papers >= options.minimumPapers { break }
      }
      return papers >= max(1, options.minimumPapers)
    }
    if keep.contains(false) { (graph, people) = part(graph.inducedSubgraph(keeping: keep), of: people) }
    if options.minimumWeight > 0 { graph = graph.keepingEdges(ofWeightAtLeast: options.minimumWeight) }
    if options.largestComponent { (graph, people) = part(graph.largestComponent(), of: people) }
    return (graph, people)
  }

  private static func part(
    _ subgraph: WeightedGraph.Subgraph, of people: [UInt32]
  ) -> (graph: WeightedGraph, people: [UInt32]) {
    (subgraph.graph, subgraph.originalNodes.map { people[Int($0.index)] })
  }
}
