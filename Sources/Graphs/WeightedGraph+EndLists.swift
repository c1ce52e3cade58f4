extension WeightedGraph {
  /// Makes a graph from edges whose two ends and weights stand in arrays of their own, in any order and either direction.
  ///
  /// Parallel edges and self-loops are treated as by ``init(nodeCount:edges:)``.
  ///
  /// - Parameters:
  ///   - sources, targets: the ends of each edge.
  ///   - weights: the weight of each edge; `nil` for 1 each.
  /// - Precondition: the arrays have equal lengths; ends are below `nodeCount`; weights are finite and not negative.
  /// - Complexity: O(n + m) time, by counting sort; 8 bytes an edge of working space, 24 with weights.
  public init(nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]?) {
    precondition(sources.count == targets.count && weights?.count ?? sources.count == sources.count)
    var loops = 0.0
    var degree = [Int](repeating: 0, count: nodeCount)
    for edge in sources.indices {
      let (a, b) = (Int(sources[edge]), Int(targets[edge]))
      let weight = weights?[edge] ?? 1
      precondition(a < nodeCount && b < nodeCount, "an edge names a node that does not exist")
      precondition(weight >= 0 && weight.isFinite, "the weight of an edge is finite and not negative")
      if a == b {
        loops += weight
      } else {
        degree[a] += 1
        degree[b] += 1
      }
    }
    let start = runningSums(degree)
    var rows = EndListRows(start: start, hasWeights: weights != nil)
    rows.fill(sources: sources, targets: targets, weights: weights)
    let (rowStart, neighbor, weight) = rows.merged()
    self.init(
      rowStart: rowStart, neighbor: neighbor, weight: weight, loopWeight: min(loops, .greatestFiniteMagnitude)
    )
  }
}

/// The rows of a graph while its edges are sorted.
///
/// Two stable passes, by the far end and then by the row, leave every row ascending, with parallel edges in the order of
/// the list in both directions, so that both directions add up to the same bits.
private struct EndListRows {
  private let start: [Int]
  private var neighbor: [UInt32]
  /// Empty where every edge has weight 1.
  private var weight: [Double]

  init(start: [Int], hasWeights: Bool) {
    self.start = start
    neighbor = Array(repeating: 0, count: start[start.count - 1])
    weight = hasWeights ? Array(repeating: 0, count: neighbor.count) : []
  }

  mutating func fill(sources: [UInt32], targets: [UInt32], weights: [Double]?) {
    var far = neighbor
    var farWeight = weight
    let hasWeights = weights != nil
    var cursor = start
    let start = start
    sources.withView { sources in
      targets.withView { targets in
        (weights ?? []).withView { weights in
          far.withMutableView { far in
            farWeight.withMutableView { farWeight in
              cursor.withMutableView { cursor in
                for edge in 0..<sources.count where sources[edge] != targets[edge] {
                  let (a, b) = (Int(sources[edge]), Int(targets[edge]))
                  far[cursor[b]] = UInt32(a)
                  far[cursor[a]] = UInt32(b)
                  if hasWeights {
                    farWeight[cursor[b]] = weights[edge]
                    farWeight[cursor[a]] = weights[edge]
                  }
                  cursor[b] += 1
                  cursor[a] += 1
                }
              }
            }
          }
        }
      }
    }
    cursor = start
    far.withView { far in
      farWeight.withView { farWeight in
        neighbor.withMutableView { neighbor in
          weight.withMutableView { weight in
            cursor.withMutableView { cursor in
              for other in 0..<(start.count - 1) {
                for k in start[other]..<start[other + 1] {
                  let row = Int(far[k])
                  neighbor[cursor[row]] = UInt32(other)
                  if hasWeights { weight[cursor[row]] = farWeight[k] }
                  cursor[row] += 1
                }
              }
            }
          }
        }
      }
    }
  }

  /// Parallel edges joined, those of weight 0 left out.
  consuming func merged() -> (rowStart: [Int], neighbor: [UInt32], weight: [Double]) {
    let hasWeights = !weight.isEmpty
    var sums = hasWeights ? weight : [Double](repeating: 1, count: neighbor.count)
    var rowStart = start
    var kept = 0
    let start = start
    neighbor.withMutableView { neighbor in
      sums.withMutableView { sums in
        for row in 0..<(start.count - 1) {
          rowStart[row] = kept
          var k = start[row]
          while k < start[row + 1] {
            let other = neighbor[k]
            var sum = 0.0
            while k < start[row + 1], neighbor[k] == other {
              sum += sums[k]
              k += 1
            }
            guard sum > 0 else { continue }
            neighbor[kept] = other
            sums[kept] = min(sum, .greatestFiniteMagnitude)
            kept += 1
          }
        }
      }
    }
    rowStart[start.count - 1] = kept
    neighbor.removeSubrange(kept...)
    sums.removeSubrange(kept...)
    return (rowStart, neighbor, sums)
  }
}
