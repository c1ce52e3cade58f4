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
    var compact = [UInt32](repeating: 0, count: labels.count)
    var size: [Int] = []
    // Most labels are numbers of nodes or clusters, for which a plain table is many times faster.
    var table = [Int](repeating: -1, count: min(Int(labels.max() ?? 0) + 1, 2 * labels.count))
    var others: [UInt32: Int] = [:]
    for (node, label) in labels.enumerated() {
      let isInTable = Int(label) < table.count
      let known = isInTable ? table[Int(label)] : others[label] ?? -1
      if known >= 0 {
        compact[node] = UInt32(truncatingIfNeeded: known)
        size[known] += 1
      } else {
        if isInTable { table[Int(label)] = size.count } else { others[label] = size.count }
        compact[node] = UInt32(truncatingIfNeeded: size.count)
        size.append(1)
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
    for (node, cluster) in compact.enumerated() { compact[node] = rank[Int(cluster)] }
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
