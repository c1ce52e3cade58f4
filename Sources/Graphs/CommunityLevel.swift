/// One entry of a row of a level: the node at the other end and the strength of the tie.
struct Tie: BitwiseCopyable {
  let node: UInt32
  /// Positive, in units of the level; 24 bits are enough to choose by, qualities are measured on the graph itself.
  let weight: Float
}

/// The graph of one level of community detection: nodes stand for sets of nodes, ties inside a set are left out.
struct CommunityLevel {
  /// Where each row begins; one more than there are nodes.
  let start: [Int]
  let ties: [Tie]
  /// What a node brings into the null model, with everything inside it, so that the sum is the same on every level:
  /// its strength for modularity and the map equation, the number of its nodes for CPM.
  let mass: [Double]

  var nodeCount: Int { mass.count }

  /// Every node alone.
  var singles: [UInt32] { (0..<UInt32(nodeCount)).map { $0 } }

  /// Opens windows for the time of the closure.
  func withRows<Result>(_ body: (TieRows) -> Result) -> Result {
    start.withView { start in
      ties.withView { ties in
        mass.withView { body(TieRows(start: start, ties: ties, mass: $0)) }
      }
    }
  }

  /// The level above: one node a part, in the order of the parts. O(n + m), without sorting.
  ///
  /// - Parameters:
  ///   - part: the part of each node, below `count`.
  ///   - count: the number of parts, none of them empty.
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
    var newStart = [Int](repeating: 0, count: count + 1)
    var newMass = [Double](repeating: 0, count: count)
    var newTies: [Tie] = []
    newTies.reserveCapacity(ties.count / 2)
    withRows { rows in
      part.withView { part in
        member.withView { member in
          ScratchSpace.with { space in
            let sum = space.array(count, repeating: Float(0))
            let touched = space.array(count + 1, repeating: UInt32(0))
            let row = space.array(count + 1, repeating: Tie(node: 0, weight: 0))
            for p in 0..<count {
              var touchedCount = 0
              var mass = 0.0
              for i in first[p]..<first[p + 1] {
                let v = Int(member[i])
                mass += rows.mass[v]
                var k = rows.start[v]
                let end = rows.start[v &+ 1]
                while k < end {
                  let tie = rows.ties[k]
                  let other = Int(part[Int(tie.node)])
                  touched[touchedCount] = UInt32(truncatingIfNeeded: other)
                  let before = sum[other]
                  touchedCount &+= before == 0 ? 1 : 0
                  sum[other] = before + tie.weight
                  k &+= 1
                }
              }
              newMass[p] = mass
              var length = 0
              for k in 0..<touchedCount {
                let other = touched[k]
                row[length] = Tie(node: other, weight: sum[Int(other)])
                length &+= Int(other) == p ? 0 : 1
                sum[Int(other)] = 0
              }
              for k in 0..<length { newTies.append(row[k]) }
              newStart[p + 1] = newTies.count
            }
          }
        }
      }
    }
    return CommunityLevel(start: newStart, ties: newTies, mass: newMass)
  }
}

/// The rows of a level as windows, for inner loops; valid only inside the closure of `withRows`.
struct TieRows {
  let start: View<Int>
  let ties: View<Tie>
  let mass: View<Double>

  @inline(__always) var nodeCount: Int { mass.count }
}
