extension CommunityLevel {
  /// The bottom level of a graph.
  ///
  /// - Parameters:
  ///   - order: node `order[i]` of the graph is node `i` of the level; a permutation of all nodes.
  ///   - countsNodes: whether the mass of a node is 1, for CPM, and not its strength.
  /// - Returns: the level, and the weight in the graph that 1 on the level stands for, a power of two.
  static func bottom(
    _ graph: WeightedGraph, order: [UInt32], countsNodes: Bool
  ) -> (level: CommunityLevel, unit: Double) {
    // A power of two changes no digit, and with the largest weight near 1 no sum overflows.
    let unit = Double(sign: .plus, exponent: (graph.weight.max() ?? 1).exponent, significand: 1)
    let scale = 1 / unit
    var place = [UInt32](repeating: 0, count: order.count)
    for (i, v) in order.enumerated() { place[Int(v)] = UInt32(i) }
    var start = [Int](repeating: 0, count: order.count + 1)
    var mass = [Double](repeating: 1, count: order.count)
    var ties = [Tie](repeating: Tie(node: 0, weight: 0), count: graph.neighbor.count)
    graph.withRows { rows in
      ties.withMutableView { ties in
        place.withView { place in
          var count = 0
          for (i, v) in order.enumerated() {
            var strength = 0.0
            for k in rows.start[Int(v)]..<rows.start[Int(v) + 1] {
              let weight = rows.weight[k] * scale
              strength += weight
              ties[count] = Tie(
                node: place[Int(rows.neighbor[k])], weight: max(Float(weight), .leastNormalMagnitude))
              count &+= 1
            }
            start[i + 1] = count
            if !countsNodes { mass[i] = strength }
          }
        }
      }
    }
    return (CommunityLevel(start: start, ties: ties, mass: mass), unit)
  }

  /// The sum of the weights of all rows: twice the weight of the edges. O(m).
  func rowTotal() -> Double {
    withRows { rows in
      var total = 0.0
      for k in 0..<rows.ties.count { total += Double(rows.ties[k].weight) }
      return total
    }
  }

  /// Twice what a partition is worth: the weight inside clusters, from both ends, less f·Σ M(c)². O(n + m).
  func worth(of cluster: [UInt32], _ pull: NullModel) -> Double {
    var clusterMass = [Double](repeating: 0, count: nodeCount)
    let inside = withRows { rows in
      cluster.withView { cluster in
        clusterMass.withMutableView { clusterMass in
          var inside = 0.0
          for v in 0..<rows.nodeCount {
            let own = cluster[v]
            clusterMass[Int(own)] += rows.mass[v]
            var sum = 0.0
            for k in rows.start[v]..<rows.start[v + 1] where cluster[Int(rows.ties[k].node)] == own {
              sum += Double(rows.ties[k].weight)
            }
            inside += sum
          }
          return inside
        }
      }
    }
    return clusterMass.reduce(inside) { $0 - pull.factor * $1 * $1 }
  }
}
