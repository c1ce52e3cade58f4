internal import Foundation
internal import Statistics

extension CommunityLevel {
  /// Divides every cluster into well-connected parts.
  ///
  /// Inside a cluster S every node starts alone. A node that is still alone and well connected to the rest of S joins, with
  /// probability ∝ exp(gain ∕ θ), one of the parts C of S that lose nothing by it and are well connected themselves:
  /// w(C, S − C) ≥ f·M(C)·(M(S) − M(C)).
  ///
  /// - Parameter cluster: a cluster below `nodeCount` per node.
  /// - Returns: a part below `nodeCount` per node.
  func refine(_ cluster: [UInt32], _ pull: NullModel, using random: inout SplitMix64) -> [UInt32] {
    let count = nodeCount
    var part = (0..<UInt32(count)).map { $0 }
    let order = shuffledNodes(using: &random)
    withRows { rows in
      cluster.withView { cluster in
        part.withMutableView { part in
          ScratchSpace.with { space in
            let clusterMass = space.array(count, repeating: 0.0)
            let partMass = space.array(count, repeating: 0.0)
            let isAlone = space.array(count, repeating: true)
            // From each part to the rest of its cluster.
            let outward = space.array(count, repeating: 0.0)
            for v in 0..<count {
              clusterMass[Int(cluster[v])] += rows.mass[v]
              partMass[v] = rows.mass[v]
              let own = cluster[v]
              var inside = 0.0
              for k in rows.start[v]..<rows.start[v + 1] where cluster[Int(rows.ties[k].node)] == own {
                inside += Double(rows.ties[k].weight)
              }
              outward[v] = inside
            }
            let sum = space.array(count, repeating: 0.0)
            let touched = space.array(count, repeating: UInt32(0))
            let chance = space.array(count, repeating: 0.0)
            for node in order {
              let v = Int(node)
              guard isAlone[v] else { continue }
              let own = cluster[v]
              let whole = clusterMass[Int(own)]
              let inside = outward[v]
              guard inside >= pull.factor * rows.mass[v] * (whole - rows.mass[v]) else { continue }
              var touchedCount = 0
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = Int(rows.ties[k].node)
                guard cluster[u] == own else { continue }
                let p = part[u]
                if sum[Int(p)] == 0 {
                  touched[touchedCount] = p
                  touchedCount &+= 1
                }
                sum[Int(p)] += Double(rows.ties[k].weight)
              }
              // Keep the parts that may be joined, with their gains.
              var kept = 0
              var bestGain = 0.0
              for k in 0..<touchedCount {
                let p = Int(touched[k])
                let gain = sum[p] - pull.factor * rows.mass[v] * partMass[p]
                guard gain >= 0, outward[p] >= pull.factor * partMass[p] * (whole - partMass[p])
                else {
                  sum[p] = 0
                  continue
                }
                touched[kept] = UInt32(truncatingIfNeeded: p)
                chance[kept] = gain
                kept &+= 1
                bestGain = max(bestGain, gain)
              }
              var joined = -1
              if kept > 0 {
                // Staying alone gains 0 and is one of the choices. Gains far below the best have no chance.
                var total = chanceOf(-bestGain, pull)
                for k in 0..<kept {
                  chance[k] = chanceOf(chance[k] - bestGain, pull)
                  total += chance[k]
                }
                var draw = random.nextUnit() * total
                for k in 0..<kept {
                  draw -= chance[k]
                  if draw < 0 {
                    joined = Int(touched[k])
                    break
                  }
                }
              }
              if joined >= 0 {
                outward[joined] += inside - 2 * sum[joined]
                partMass[joined] += rows.mass[v]
                part[v] = UInt32(truncatingIfNeeded: joined)
                isAlone[v] = false
                isAlone[joined] = false
              }
              for k in 0..<kept { sum[Int(touched[k])] = 0 }
            }
          }
        }
      }
    }
    return part
  }

  private func chanceOf(_ difference: Double, _ pull: NullModel) -> Double {
    let exponent = difference / pull.randomness
    return exponent < -50 ? 0 : exp(exponent)
  }
}
