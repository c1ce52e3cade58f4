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
  /// - Complexity: O(n + k log k) for k clusters.
  public init(labels: [UInt32]) {
    var compact = [Int](repeating: 0, count: labels.count)
    var size: [Int] = []
    // Most labels are numbers of nodes or clusters, for which a plain table is many times faster.
    var table = [Int](repeating: -1, count: min(Int(labels.max() ?? 0) + 1, 2 * labels.count))
    var others: [UInt32: Int] = [:]
    for (node, label) in labels.enumerated() {
      let isInTable = Int(label) < table.count
      let known = isInTable ? table[Int(label)] : others[label] ?? -1
      if known >= 0 {
        compact[node] = known
        size[known] += 1
      } else {
        if isInTable { table[Int(label)] = size.count } else { others[label] = size.count }
        compact[node] = size.count
        size.append(1)
      }
    }
    // Clusters were met in the order of their lowest members, so a stable order by size is enough.
    let order = size.indices.sorted { size[$0] == size[$1] ? $0 < $1 : size[$0] > size[$1] }
    var rank = [UInt32](repeating: 0, count: order.count)
    for (position, cluster) in order.enumerated() { rank[cluster] = UInt32(position) }
    self.clusterOfNode = compact.map { rank[$0] }
    self.sizes = order.map { size[$0] }
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
