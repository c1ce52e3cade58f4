extension WeightedGraph {
  /// The connected components: the largest sets in which every two nodes are joined by a path.
  ///
  /// Weights are not used. An isolated node is a component of its own; an empty graph has none.
  ///
  ///     WeightedGraph(nodeCount: 3, edges: [(0, 2, 1)]).components().sizes  // [2, 1]
  ///
  /// - Returns: the component of every node, numbered by falling size, then by the lowest member.
  /// - Complexity: O(n + m) time, O(n) space.
  ///
  /// Reference: J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// CACM 16 (1973) 372, doi:10.1145/362248.362272.
  public func components() -> Partition {
    let unseen = UInt32.max
    var label = [UInt32](repeating: unseen, count: nodeCount)
    withRows { rows in
      label.withMutableView { label in
        ScratchSpace.with { space in
          let queue = space.array(nodeCount, repeating: UInt32(0))
          for root in 0..<rows.nodeCount where label[root] == unseen {
            label[root] = UInt32(root)
            queue[0] = UInt32(root)
            var head = 0
            var tail = 1
            while head < tail {
              let v = Int(queue[head])
              head &+= 1
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = rows.neighbor[k]
                if label[Int(u)] == unseen {
                  label[Int(u)] = UInt32(root)
                  queue[tail] = u
                  tail &+= 1
                }
              }
            }
          }
        }
      }
    }
    return Partition(labels: label)
  }
}
