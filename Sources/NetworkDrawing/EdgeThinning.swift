internal import Graphs

/// One line of a map; the ends are places in the list of the people shown.
struct MapEdge: Equatable {
  let a: Int
  let b: Int
  let weight: Double
}

/// Keeps a map legible where nearly everybody has written with everybody: draws the ties that hold it together.
///
/// Kept are the maximum spanning forest (no group falls apart, and each is held by its strongest ties) and
/// the strongest ties of each person. Among ties of equal strength a fixed mixing of the two ends decides, so
/// that not all lines run to the same few people.
enum EdgeThinning {
  /// Above so many lines a person the map is thinned.
  static let legiblePerPerson = 3
  /// The lines that each person keeps at least.
  static let keptPerPerson = 3

  /// The edges among the shown nodes.
  static func edges(among shown: [Int], in graph: WeightedGraph) -> [MapEdge] {
    var place: [UInt32: Int] = [:]
    for (position, node) in shown.enumerated() { place[UInt32(node)] = position }
    var result: [MapEdge] = []
    for (position, node) in shown.enumerated() {
      for (other, weight) in zip(graph.neighbors(of: NodeID(node)), graph.weights(of: NodeID(node))) {
        if let end = place[other], position < end {
          result.append(MapEdge(a: position, b: end, weight: weight))
        }
      }
    }
    return result
  }

  /// The edges to draw, in their given order.
  static func thinned(_ edges: [MapEdge], nodeCount: Int) -> [MapEdge] {
    if edges.count <= legiblePerPerson * nodeCount { return edges }
    let keys = edges.map { mixed(UInt64($0.a) << 32 | UInt64($0.b)) }
    let order = edges.indices.sorted { i, j in
      edges[i].weight == edges[j].weight ? (keys[i], i) < (keys[j], j) : edges[i].weight > edges[j].weight
    }
    var groups = NodeGroups(nodeCount: nodeCount)
    var kept = [Int](repeating: 0, count: nodeCount)
    var isKept = [Bool](repeating: false, count: edges.count)
    for index in order {
      let edge = edges[index]
      let joins = groups.join(edge.a, edge.b)
      if joins || kept[edge.a] < keptPerPerson || kept[edge.b] < keptPerPerson {
        isKept[index] = true
        kept[edge.a] += 1
        kept[edge.b] += 1
      }
    }
    return edges.indices.filter { isKept[$0] }.map { edges[$0] }
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
