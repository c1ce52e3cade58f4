/// What a run of community detection passed on its way from the nodes to its result.
public struct CommunityLevels: Sendable, Equatable {
  /// Partitions, finest first; every cluster is a union of clusters of the level before. Never empty.
  public let levels: [Partition]

  /// The result: the coarsest level.
  public var partition: Partition { levels[levels.count - 1] }

  init(_ levels: [Partition]) {
    self.levels = levels.isEmpty ? [Partition(labels: [])] : levels
  }
}

extension WeightedGraph {
  /// Splits every cluster into its connected components.
  ///
  /// Lowers neither modularity nor CPM, and does not lengthen the code of the map equation. O(n + m).
  package func connectedParts(of partition: Partition) -> Partition {
    let unseen = UInt32.max
    var label = [UInt32](repeating: unseen, count: nodeCount)
    var stack: [Int] = []
    withRows { rows in
      partition.clusterOfNode.withView { cluster in
        for root in 0..<rows.nodeCount where label[root] == unseen {
          label[root] = UInt32(root)
          stack.append(root)
          while let v = stack.popLast() {
            for k in rows.start[v]..<rows.start[v + 1] {
              let u = Int(rows.neighbor[k])
              if label[u] == unseen, cluster[u] == cluster[v] {
                label[u] = UInt32(root)
                stack.append(u)
              }
            }
          }
        }
      }
    }
    return Partition(labels: label)
  }
}
