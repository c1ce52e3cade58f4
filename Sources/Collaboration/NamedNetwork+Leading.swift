package import Graphs

extension NamedNetwork {
  /// The members of a cluster with the largest strength inside it, strongest first; ties by name, then id.
  ///
  /// - Complexity: O(edges of the members + members · log members).
  package func leadingNodes(of members: [NodeID], in partition: Partition, count: Int) -> [NodeID] {
    let strengths = members.map { node in
      zip(graph.neighbors(of: node), graph.weights(of: node)).reduce(0.0) { sum, tie in
        partition.clusterOfNode[Int(tie.0)] == partition.clusterOfNode[Int(node.index)] ? sum + tie.1 : sum
      }
    }
    let order = members.indices.sorted { strengths[$0] > strengths[$1] }
    guard count > 0, let last = order.prefix(count).last else { return [] }
    let candidates = order.prefix { strengths[$0] >= strengths[last] }.map { place in
      (node: members[place], name: name(at: members[place]), strength: strengths[place])
    }
    return candidates.sorted { a, b in
      if a.strength != b.strength { return a.strength > b.strength }
      return a.name == b.name ? id(at: a.node) < id(at: b.node) : a.name < b.name
    }.prefix(count).map(\.node)
  }
}
