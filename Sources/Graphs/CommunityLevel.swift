/// The graph of one level of community detection: nodes stand for sets of nodes, loops are only in the strengths.
struct CommunityLevel {
  let start: [Int]
  let neighbor: [UInt32]
  let weight: [Double]
  /// Of each node with everything inside it, so that the sum is the same on every level.
  let strength: [Double]

  var nodeCount: Int { strength.count }

  /// Opens windows for the time of the closure.
  func withRows<Result>(_ body: (Rows, View<Double>) -> Result) -> Result {
    start.withView { start in
      neighbor.withView { neighbor in
        weight.withView { weight in
          strength.withView { body(Rows(start: start, neighbor: neighbor, weight: weight), $0) }
        }
      }
    }
  }

  /// The level above: one node a part. `part` numbers the parts from 0, below `count`. O(n + m).
  func aggregated(_ part: [UInt32], count: Int) -> CommunityLevel {
    var sizes = [Int](repeating: 0, count: count)
    for p in part { sizes[Int(p)] += 1 }
    let first = runningSums(sizes)
    var cursor = first
    var member = [UInt32](repeating: 0, count: part.count)
    for (v, p) in part.enumerated() {
      member[cursor[Int(p)]] = UInt32(v)
      cursor[Int(p)] += 1
    }
    var newStart = [0]
    newStart.reserveCapacity(count + 1)
    var newNeighbor: [UInt32] = []
    var newWeight: [Double] = []
    var newStrength = [Double](repeating: 0, count: count)
    withRows { rows, strength in
      part.withView { part in
        ScratchSpace.with { space in
          let sum = space.array(count, repeating: 0.0)
          let touched = space.array(count, repeating: UInt32(0))
          for p in 0..<count {
            var touchedCount = 0
            for v in member[first[p]..<first[p + 1]] {
              newStrength[p] += strength[Int(v)]
              for k in rows.start[Int(v)]..<rows.start[Int(v) + 1] {
                let other = part[Int(rows.neighbor[k])]
                if Int(other) == p { continue }
                if sum[Int(other)] == 0 {
                  touched[touchedCount] = other
                  touchedCount &+= 1
                }
                sum[Int(other)] += rows.weight[k]
              }
            }
            for k in 0..<touchedCount {
              let other = touched[k]
              newNeighbor.append(other)
              newWeight.append(sum[Int(other)])
              sum[Int(other)] = 0
            }
            newStart.append(newNeighbor.count)
          }
        }
      }
    }
    return CommunityLevel(start: newStart, neighbor: newNeighbor, weight: newWeight, strength: newStrength)
  }
}
