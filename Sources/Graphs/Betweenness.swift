internal import Statistics

extension WeightedGraph {
  /// The betweenness of every node: how many pairs of others it stands between, shares counted.
  ///
  /// B(v) = Σ σ(s, t | v) ∕ σ(s, t) over the unordered pairs {s, t} of other nodes that are joined by a path, with
  /// σ(s, t) the number of shortest paths and σ(s, t | v) that of those through v. Each pair once, not normalized: the
  /// most possible is (n − 1)(n − 2)/2. Distances are hops, weights are not used. An isolated node has 0.
  ///
  ///     WeightedGraph.paw.betweenness().values  // [0, 2, 0, 0]
  ///
  /// Before the searches, trees are folded into the nodes they hang from, and nodes whose neighbors all know each other
  /// are taken out one by one, equal ones at once: such a node is on no shortest path of others, so it is a source on
  /// what is left and then gone. On coauthor networks that leaves a third to a half of the work.
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `betweenness`.
  /// - Complexity: O(n·m) time, O(n + m) space and O(n) a thread and chunk.
  ///
  /// References: U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001)
  /// 163, doi:10.1080/0022250X.2001.9990249. A. E. Sarıyüce, E. Saule, K. Kaya, Ü. V. Çatalyürek, "Shattering and
  /// compressing networks for betweenness centrality", SDM 2013, doi:10.1137/1.9781611972832.76.
  public func betweenness(threads: Int? = nil) -> NodeColumn<Double> {
    let reduced = ReducedGraph(self)
    var values = reduced.credit
    let count = reduced.original.count
    reduced.start.withView { start in
      reduced.neighbor.withView { neighbor in
        reduced.multiplicity.withView { multiplicity in
          let peeled = reduced.peeledCount
          let parts = chunked(
            count, chunks: 32, threads: threads, worker: { DependencySearch(nodeCount: count) }
          ) { sources, search -> [Double] in
            var sum = [Double](repeating: 0, count: count)
            sum.withMutableView { sum in
              for source in sources {
                // A peeled source meets each later target once; pairs of the rest are met from both ends.
                let share = source < peeled ? multiplicity[source] : multiplicity[source] / 2
                search.run(
                  from: source, above: min(source, peeled), start: start, neighbor: neighbor,
                  multiplicity: multiplicity)
                search.add(share, to: sum)
              }
            }
            return sum
          }
          for part in parts {
            for (i, v) in reduced.original.enumerated() { values[Int(v)] += part[i] }
          }
        }
      }
    }
    return NodeColumn(
      name: "betweenness", unit: "pairs of nodes",
      convention: "unordered pairs, each once, not normalized; shortest paths in hops, weights not used",
      values: values)
  }
}
