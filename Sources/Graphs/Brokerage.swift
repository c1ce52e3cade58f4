internal import Statistics

/// The brokerage roles of every node between the clusters of a partition.
///
/// A node b brokers for two of its neighbors a and c that are not neighbors themselves. With the clusters of a, b and c:
///
/// | role | clusters |
/// |---|---|
/// | coordinator | all three the same |
/// | gatekeeper | one of a and c in the cluster of b, the other outside |
/// | consultant | a and c in one cluster, b in another |
/// | liaison | three different ones |
///
/// In a graph without directions Gould's gatekeeper and representative are one role. Weights are not used. The four numbers add up
/// to the open pairs of neighbors, k(k − 1) ∕ 2 less the triangles of b; all are 0 for fewer than two neighbors.
///
/// igraph, networkx and NetworKit do not have them.
///
/// Reference: R. V. Gould, R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction networks",
/// Sociological Methodology 19 (1989) 89, doi:10.2307/270949.
public struct Brokerage: Sendable, Equatable {
  /// Open pairs of neighbors inside the node's cluster.
  public let coordinator: NodeColumn<Int>
  /// Open pairs of a neighbor inside the node's cluster and one outside.
  public let gatekeeper: NodeColumn<Int>
  /// Open pairs of neighbors inside one other cluster.
  public let consultant: NodeColumn<Int>
  /// Open pairs of neighbors in two other clusters.
  public let liaison: NodeColumn<Int>
}

extension WeightedGraph {
  /// The brokerage roles of every node.
  ///
  ///     let halves = Partition(labels: [0, 0, 0, 1])
  ///     WeightedGraph.paw.brokerage(in: halves).gatekeeper.values  // [0, 2, 0, 0]
  ///
  /// - Parameters:
  ///   - partition: the cluster of every node.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Complexity: O(m·√m + m log n) time, O(n) space, 32 counts a node in eight chunks: all pairs of neighbors by their clusters, less the triangles.
  public func brokerage(in partition: Partition, threads: Int? = nil) -> Brokerage {
    let cluster = partition.clusterOfNode
    precondition(cluster.count == nodeCount, "one cluster per node is needed")
    var counts = RoleCounts(nodes: nodeCount)
    for v in 0..<nodeCount {
      let others = neighbor[rowStart[v]..<rowStart[v + 1]].map { cluster[Int($0)] }.sorted()
      var (inside, outside, sameOutside) = (0, 0, 0)
      var first = 0
      while first < others.count {
        var end = first
        while end < others.count, others[end] == others[first] { end += 1 }
        let size = end - first
        if others[first] == cluster[v] {
          inside = size
        } else {
          outside += size
          sameOutside += size * (size - 1) / 2
        }
        first = end
      }
      counts[v, .coordinator] = inside * (inside - 1) / 2
      counts[v, .gatekeeper] = inside * outside
      counts[v, .consultant] = sameOutside
      counts[v, .liaison] = outside * (outside - 1) / 2 - sameOutside
    }
    let closed = cluster.withView { cluster in
      ForwardEdges(self).forEachTriangle(
        threads: threads, initial: { RoleCounts(nodes: nodeCount) },
        body: { counts, nodes, _ in
          for (b, a, c) in [
            (nodes.v, nodes.u, nodes.w), (nodes.u, nodes.v, nodes.w), (nodes.w, nodes.u, nodes.v),
          ] {
            counts[b, BrokerageRole(of: cluster[b], between: cluster[a], and: cluster[c])] += 1
          }
        })
    }
    for part in closed { counts.subtract(part) }
    func column(_ role: BrokerageRole, _ convention: String) -> NodeColumn<Int> {
      NodeColumn(
        name: role.name, unit: "pairs",
        convention: "pairs of neighbors that are none themselves, \(convention)",
        values: (0..<nodeCount).map { counts[$0, role] })
    }
    return Brokerage(
      coordinator: column(.coordinator, "both in the node's cluster"),
      gatekeeper: column(.gatekeeper, "one in the node's cluster, one outside"),
      consultant: column(.consultant, "both in one other cluster"),
      liaison: column(.liaison, "in two other clusters"))
  }
}

private enum BrokerageRole: Int {
  case coordinator, gatekeeper, consultant, liaison

  init(of own: UInt32, between a: UInt32, and c: UInt32) {
    switch (a == own, c == own) {
    case (true, true): self = .coordinator
    case (false, false): self = a == c ? .consultant : .liaison
    default: self = .gatekeeper
    }
  }

  var name: String {
    switch self {
    case .coordinator: "coordinator"
    case .gatekeeper: "gatekeeper"
    case .consultant: "consultant"
    case .liaison: "liaison"
    }
  }
}

/// Four counts a node.
private struct RoleCounts: Sendable {
  private var values: [Int]

  init(nodes: Int) { values = [Int](repeating: 0, count: 4 * nodes) }

  subscript(node: Int, role: BrokerageRole) -> Int {
    get { values[4 * node + role.rawValue] }
    set { values[4 * node + role.rawValue] = newValue }
  }

  mutating func subtract(_ other: RoleCounts) {
    for place in values.indices { values[place] -= other.values[place] }
  }
}
