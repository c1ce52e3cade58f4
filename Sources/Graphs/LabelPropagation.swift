internal import Statistics

extension WeightedGraph {
  /// Communities by label propagation: every node takes the label that is strongest among its neighbors.
  ///
  /// Every node starts with a label of its own. Sweeps over all nodes in random order give each the label ℓ with the largest
  /// Σ w(v, u) over neighbors u labeled ℓ; a node keeps its label when it is among the largest, and otherwise takes
  /// one of them at random. The run ends with the first sweep in which no label changes. Nodes of one label that are not
  /// connected by nodes of that label are then told apart. Weights are strengths; nothing is optimized, so two seeds may
  /// differ much. Isolated nodes are clusters of their own; an empty graph has none.
  ///
  ///     var random = SplitMix64(seed: 42)
  ///     let triangles = WeightedGraph(nodeCount: 6, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)])
  ///     triangles.labelPropagationCommunities(using: &random).sizes  // [3, 3]
  ///
  /// - Parameters:
  ///   - mostSweeps: where to stop if labels still change; a few sweeps are usual.
  ///   - random: the order of the nodes and the choice among equals; one number is drawn from it.
  /// - Returns: connected clusters, numbered by falling size, then by their lowest member.
  /// - Complexity: O(n + m) a sweep; O(n) of working space. Sequential, so the same on any number of threads.
  ///
  /// networkx's `asyn_lpa_communities` and igraph's default draw among equals even when the present label is one of them and stop by
  /// Raghavan's rule, which is that of this sweep.
  ///
  /// Reference: U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in
  /// large-scale networks", Physical Review E 76 (2007) 036106, doi:10.1103/PhysRevE.76.036106.
  public func labelPropagationCommunities(
    mostSweeps: Int = 1000, using random: inout some RandomNumberGenerator
  ) -> Partition {
    var random = SplitMix64(seed: random.next())
    var label = (0..<UInt32(nodeCount)).map { $0 }
    var order = label
    withRows { rows in
      label.withMutableView { label in
        ScratchSpace.with { space in
          let sum = space.array(rows.nodeCount, repeating: 0.0)
          let touched = space.array(rows.nodeCount, repeating: UInt32(0))
          for _ in 0..<mostSweeps {
            order.shuffle(using: &random)
            var isStill = true
            for node in order where rows.degree(Int(node)) > 0 {
              let strongest = strongestLabel(of: Int(node), rows, label, sum, touched, using: &random)
              if strongest != label[Int(node)] {
                label[Int(node)] = strongest
                isStill = false
              }
            }
            if isStill { break }
          }
        }
      }
    }
    return connectedParts(of: Partition(labels: label))
  }

  /// The node's own label if none is stronger among its neighbors, else one of the strongest. `sum` is 0 before and after.
  private func strongestLabel(
    of node: Int, _ rows: Rows, _ label: MutableView<UInt32>, _ sum: MutableView<Double>,
    _ touched: MutableView<UInt32>, using random: inout SplitMix64
  ) -> UInt32 {
    var touchedCount = 0
    for k in rows.start[node]..<rows.start[node + 1] {
      let other = label[Int(rows.neighbor[k])]
      if sum[Int(other)] == 0 {
        touched[touchedCount] = other
        touchedCount &+= 1
      }
      sum[Int(other)] += rows.weight[k]
    }
    var largest = 0.0
    for k in 0..<touchedCount { largest = max(largest, sum[Int(touched[k])]) }
    // Sums of equal weights in another order may differ in the last digits.
    let least = largest * (1 - 1e-12)
    let keeps = sum[Int(label[node])] >= least
    var result = label[node]
    var equals = 0
    for k in 0..<touchedCount {
      let other = touched[k]
      if !keeps, sum[Int(other)] >= least {
        equals &+= 1
        // The k-th of the equals replaces the choice with probability 1/k: each is chosen alike.
        if equals == 1 || random.next(upperBound: UInt64(equals)) == 0 { result = other }
      }
      sum[Int(other)] = 0
    }
    return result
  }
}
