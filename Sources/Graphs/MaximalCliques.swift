extension WeightedGraph {
  /// The maximal cliques: sets of nodes that are all neighbors of each other, and to which no further node can be added.
  ///
  /// Weights are not used. An isolated node is a clique of its own; an empty graph has none. A graph may have up to 3^(n/3)
  /// of them, so a `limit` is wise where the graph is not known to be sparse.
  ///
  ///     WeightedGraph.paw.maximalCliques()  // [[1, 3], [0, 1, 2]]
  ///
  /// igraph's `maximal_cliques` and networkx's `find_cliques` find the same sets in other orders.
  ///
  /// - Parameters:
  ///   - minimumSize: cliques of fewer nodes are left out.
  ///   - limit: the most cliques to return.
  /// - Returns: the cliques, each ascending, in the order in which ``forEachMaximalClique(ofAtLeast:_:)`` finds them.
  /// - Complexity: that of ``forEachMaximalClique(ofAtLeast:_:)``.
  public func maximalCliques(ofAtLeast minimumSize: Int = 1, limit: Int = .max) -> [[NodeID]] {
    var result: [[NodeID]] = []
    guard limit > 0 else { return [] }
    forEachMaximalClique(ofAtLeast: minimumSize) { clique in
      result.append(clique)
      return result.count < limit
    }
    return result
  }

  /// Hands every maximal clique to a closure as it is found, so that none has to be kept.
  ///
  /// Nodes are gone through in the degeneracy order; from each, the cliques are found in which it comes first, by branching
  /// on its later neighbors with a pivot, in sets of bits. The order of the cliques is the same in every run.
  ///
  /// - Parameters:
  ///   - minimumSize: cliques of fewer nodes are left out, and branches that cannot reach it are not gone into.
  ///   - body: is given the nodes of a clique, ascending; returns whether to go on.
  /// - Complexity: O(d·n·3^(d/3)) time at worst for the degeneracy d, near O(m·d ∕ 64) on collaboration networks; O(m + d²)
  ///   space. No recursion.
  ///
  /// Reference: D. Eppstein, M. Löffler, D. Strash, "Listing all maximal cliques in large sparse real-world graphs", ACM
  /// Journal of Experimental Algorithmics 18 (2013) 3.1, doi:10.1145/2543629.
  public func forEachMaximalClique(ofAtLeast minimumSize: Int = 1, _ body: ([NodeID]) -> Bool) {
    let order = peeling().order
    let (start, neighbor) = renumbered(order)
    var clique: [NodeID] = []
    start.withView { start in
      neighbor.withView { neighbor in
        ScratchSpace.with { space in
          var search = CliqueSearch(start: start, neighbor: neighbor, minimumSize: minimumSize, in: space)
          for v in 0..<(start.count - 1) {
            let goesOn = search.run(from: v) { members in
              clique.removeAll(keepingCapacity: true)
              for member in members { clique.append(NodeID(Int(order[Int(member)]))) }
              clique.sort()
              return body(clique)
            }
            if !goesOn { return }
          }
        }
      }
    }
  }
}
