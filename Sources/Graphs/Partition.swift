/// A division of the nodes into clusters, numbered from 0 by falling size, then by their lowest member.
public struct Partition: Sendable, Equatable {
  /// The cluster of every node.
  public let clusterOfNode: [UInt32]

  /// The number of members of every cluster, never ascending.
  public let sizes: [Int]

  /// The number of clusters.
  public var count: Int { sizes.count }

  /// Renumbers any labeling so that equal divisions are equal values.
  ///
  /// - Parameter labels: any label per node; nodes with the same label share a cluster.
  /// - Complexity: O(n + k) for k clusters.
  public init(labels: [UInt32]) {
    var compact = labels
    var size: [Int] = []
    let count = labels.count
    labels.withView { labels in
      compact.withMutableView { compact in
        var largest: UInt32 = 0
        for node in 0..<count { largest = max(largest, labels[node]) }
        // Most labels are numbers of nodes or clusters, for which a plain table is many times faster.
        let tableCount = min(Int(largest) + 1, 2 * count)
        var others: [UInt32: UInt32] = [:]
        ScratchSpace.with { space in
          let table = space.array(tableCount, repeating: UInt32.max)
          for node in 0..<count {
            let label = labels[node]
            let isInTable = Int(label) < tableCount
            var cluster = isInTable ? table[Int(label)] : others[label] ?? .max
            if cluster == .max {
              cluster = UInt32(truncatingIfNeeded: size.count)
              if isInTable { table[Int(label)] = cluster } else { others[label] = cluster }
              size.append(0)
            }
            compact[node] = cluster
          }
        }
        size.withMutableView { size in
          for node in 0..<count { size[Int(compact[node])] &+= 1 }
        }
      }
    }
    // Clusters were met in the order of their lowest members, so a stable order by size is enough: counting sort.
    var place = [Int](repeating: 0, count: (size.max() ?? 0) + 1)
    for members in size { place[members] += 1 }
    var larger = 0
    for members in place.indices.reversed() {
      let same = place[members]
      place[members] = larger
      larger += same
    }
    var rank = [UInt32](repeating: 0, count: size.count)
    var sizes = size
    for (cluster, members) in size.enumerated() {
      rank[cluster] = UInt32(place[members])
      sizes[place[members]] = members
      place[members] += 1
    }
    compact.withMutableView { compact in
      rank.withView { rank in
        for node in 0..<count { compact[node] = rank[Int(compact[node])] }
      }
    }
    self.clusterOfNode = compact
    self.sizes = sizes
  }

  /// The cluster of a node.
  public subscript(node: NodeID) -> Int { Int(clusterOfNode[Int(node.index)]) }

  /// The members of every cluster, ascending.
  ///
  /// - Complexity: O(n).
  public func members() -> [[NodeID]] {
    var result = sizes.map { size in
      var members: [NodeID] = []
      members.reserveCapacity(size)
      return members
    }
    for (node, cluster) in clusterOfNode.enumerated() { result[Int(cluster)].append(NodeID(node)) }
    return result
  }
}
