extension WeightedGraph {
  /// Makes a graph from a list of edges in any order and either direction.
  ///
  /// The weights of parallel edges are added in the order of the list, those of self-loops are added up in
  /// ``loopWeight``, and an edge whose weights add up to 0 is left out.
  ///
  ///     let paw = WeightedGraph(nodeCount: 4, edges: [(0, 1, 1), (0, 2, 2), (1, 2, 1), (1, 3, 1)])
  ///     paw.edgeCount  // 4
  ///
  /// - Precondition: ends are in `0 ..< nodeCount`; weights are finite and not negative.
  /// - Complexity: O(n + m) time and space, by counting sort.
  public init(nodeCount: Int, edges: [(Int, Int, Double)]) {
    var loops = 0.0
    var degree = [Int](repeating: 0, count: nodeCount)
    for (a, b, weight) in edges {
      precondition(0..<nodeCount ~= a && 0..<nodeCount ~= b, "an edge names a node that does not exist")
      precondition(weight >= 0 && weight.isFinite, "the weight of an edge is finite and not negative")
      if a == b {
        loops += weight
      } else {
        degree[a] += 1
        degree[b] += 1
      }
    }
    let start = runningSums(degree)
    // Two stable passes, by the far end and then by the row, leave every row ascending, with parallel edges in the
    // order of the list in both directions, so that both directions add up to the same bits.
    var far = [UInt32](repeating: 0, count: start[nodeCount])
    var farWeight = [Double](repeating: 0, count: start[nodeCount])
    var cursor = start
    for (a, b, weight) in edges where a != b {
      for (row, other) in [(a, b), (b, a)] {
        far[cursor[other]] = UInt32(row)
        farWeight[cursor[other]] = weight
        cursor[other] += 1
      }
    }
    var neighbor = far
    var weights = farWeight
    cursor = start
    for other in 0..<nodeCount {
      for k in start[other]..<start[other + 1] {
        let row = Int(far[k])
        neighbor[cursor[row]] = UInt32(other)
        weights[cursor[row]] = farWeight[k]
        cursor[row] += 1
      }
    }
    var rowStart = [0]
    rowStart.reserveCapacity(nodeCount + 1)
    var kept = 0
    for row in 0..<nodeCount {
      var k = start[row]
      while k < start[row + 1] {
        let other = neighbor[k]
        var sum = 0.0
        while k < start[row + 1], neighbor[k] == other {
          sum += weights[k]
          k += 1
        }
        guard sum > 0 else { continue }
        neighbor[kept] = other
        weights[kept] = min(sum, .greatestFiniteMagnitude)
        kept += 1
      }
      rowStart.append(kept)
    }
    neighbor.removeSubrange(kept...)
    weights.removeSubrange(kept...)
    self.init(
      rowStart: rowStart, neighbor: neighbor, weight: weights,
      loopWeight: min(loops, .greatestFiniteMagnitude))
  }

  /// Makes a graph in which every edge has weight 1; parallel edges become one of their number.
  public init(nodeCount: Int, edges: [(Int, Int)]) {
    self.init(nodeCount: nodeCount, edges: edges.map { ($0, $1, 1.0) })
  }
}

/// Where each run begins when runs of these lengths stand one after the other; one more than there are runs.
package func runningSums(_ lengths: [Int]) -> [Int] {
  var result = [0]
  result.reserveCapacity(lengths.count + 1)
  var sum = 0
  for length in lengths {
    sum += length
    result.append(sum)
  }
  return result
}
