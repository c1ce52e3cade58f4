internal import Statistics

extension CommunityLevel {
  /// Moves nodes, in random order, to the cluster that gains most, until none that is looked at gains.
  ///
  /// Taking v to cluster c gains w(v, c) − f·m(v)·M(c), without v in M(c): see ``NullModel``. Only a node whose neighbor has moved
  /// to another cluster is looked at again: that is the fast local moving of the paper, and the few gains it misses are left
  /// to the next round.
  ///
  /// - Parameter cluster: a cluster below `nodeCount` per node; changed in place.
  func moveNodes(_ cluster: inout [UInt32], _ pull: NullModel, using random: inout SplitMix64) {
    let count = nodeCount
    let order = shuffledNodes(using: &random)
    withRows { rows in
      cluster.withMutableView { cluster in
        ScratchSpace.with { space in
          let clusterMass = space.array(count, repeating: 0.0)
          let clusterSize = space.array(count, repeating: UInt32(0))
          for v in 0..<count {
            clusterMass[Int(cluster[v])] += rows.mass[v]
            clusterSize[Int(cluster[v])] += 1
          }
          let empty = space.array(count, repeating: UInt32(0))
          var emptyCount = 0
          for c in 0..<count where clusterSize[c] == 0 {
            empty[emptyCount] = UInt32(c)
            emptyCount += 1
          }
          var waiting = WaitingNodes(order, space)
          // 0 marks a cluster that was not met; weights are positive.
          let sum = space.array(count, repeating: Float(0))
          let touched = space.array(count + 1, repeating: UInt32(0))
          // Every move gains, so this ends by itself; the bound is for weights so uneven that rounding hides a loss.
          var looks = 0
          while looks < 200 * count, let v = waiting.popFirst() {
            looks &+= 1
            let old = cluster[v]
            var touchedCount = 0
            let end = rows.start[v &+ 1]
            var k = rows.start[v]
            while k < end {
              let tie = rows.ties[k]
              let c = cluster[Int(tie.node)]
              // Written always and kept only if new: a jump here would be guessed wrong half of the time.
              touched[touchedCount] = c
              let before = sum[Int(c)]
              touchedCount &+= before == 0 ? 1 : 0
              sum[Int(c)] = before + tie.weight
              k &+= 1
            }
            let own = rows.mass[v]
            let perMass = pull.factor * own
            clusterMass[Int(old)] -= own
            clusterSize[Int(old)] &-= 1
            var best = old
            var bestGain = Double(sum[Int(old)]) - perMass * clusterMass[Int(old)] + NullModel.tolerance * own
            for k in 0..<touchedCount {
              let c = touched[k]
              let gain = Double(sum[Int(c)]) - perMass * clusterMass[Int(c)]
              sum[Int(c)] = 0
              if gain > bestGain {
                bestGain = gain
                best = c
              }
            }
            if bestGain < 0, clusterSize[Int(old)] > 0 {
              emptyCount &-= 1
              best = empty[emptyCount]
              clusterMass[Int(best)] = 0
            }
            clusterMass[Int(best)] += own
            clusterSize[Int(best)] &+= 1
            guard best != old else { continue }
            cluster[v] = best
            if clusterSize[Int(old)] == 0 {
              empty[emptyCount] = old
              emptyCount &+= 1
            }
            k = rows.start[v]
            while k < end {
              let u = rows.ties[k].node
              k &+= 1
              if !waiting.contains(u), cluster[Int(u)] != best { waiting.append(u) }
            }
          }
        }
      }
    }
  }

  /// All nodes in an order that is random but keeps neighbors near each other: runs of 64 nodes of near numbers in random
  /// order, each of them shuffled.
  ///
  /// Numbers follow a breadth-first search, so what a run touches lies together in memory: half the time of an order without
  /// such runs, and the same quality.
  func shuffledNodes(using random: inout SplitMix64) -> [UInt32] {
    let run = 64
    var starts = Array(stride(from: 0, to: nodeCount, by: run))
    starts.shuffle(using: &random)
    var order: [UInt32] = []
    order.reserveCapacity(nodeCount)
    for start in starts {
      let first = order.count
      for v in start..<min(start + run, nodeCount) { order.append(UInt32(v)) }
      order[first...].shuffle(using: &random)
    }
    return order
  }
}
