extension WeightedGraph {
  /// The nodes component by component (largest first), in each in the order of a breadth-first search from its lowest
  /// node: neighbors stand near each other, so that what one search touches lies together in memory.
  package func breadthFirstOrder(of partition: Partition) -> [UInt32] {
    let roots = partition.members().compactMap(\.first)
    var order: [UInt32] = []
    order.reserveCapacity(nodeCount)
    withRows { rows in
      var seen = [Bool](repeating: false, count: nodeCount)
      var head = 0
      for root in roots {
        seen[Int(root.index)] = true
        order.append(root.index)
        while head < order.count {
          let v = Int(order[head])
          head += 1
          for k in rows.start[v]..<rows.start[v + 1] where !seen[Int(rows.neighbor[k])] {
            seen[Int(rows.neighbor[k])] = true
            order.append(rows.neighbor[k])
          }
        }
      }
    }
    return order
  }

  /// The rows of some of the nodes under new numbers, without weights: node `order[i]` becomes `i`, a node that is not
  /// in `order` disappears. Rows ascend. O(n + m).
  package func renumbered(_ order: [UInt32]) -> (start: [Int], neighbor: [UInt32]) {
    let absent = UInt32.max
    var place = [UInt32](repeating: absent, count: nodeCount)
    for (i, v) in order.enumerated() { place[Int(v)] = UInt32(i) }
    var degree = [Int](repeating: 0, count: order.count)
    withRows { rows in
      for (i, v) in order.enumerated() {
        for k in rows.start[Int(v)]..<rows.start[Int(v) + 1] where place[Int(rows.neighbor[k])] != absent {
          degree[i] += 1
        }
      }
    }
    let start = runningSums(degree)
    var cursor = start
    var neighbor = [UInt32](repeating: 0, count: start[order.count])
    withRows { rows in
      // Going through the new numbers in order and writing each into its neighbors' rows leaves the rows ascending.
      for (i, v) in order.enumerated() {
        for k in rows.start[Int(v)]..<rows.start[Int(v) + 1] {
          let row = place[Int(rows.neighbor[k])]
          guard row != absent else { continue }
          neighbor[cursor[Int(row)]] = UInt32(i)
          cursor[Int(row)] += 1
        }
      }
    }
    return (start, neighbor)
  }
}
