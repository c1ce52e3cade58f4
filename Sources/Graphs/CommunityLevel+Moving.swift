internal import Statistics

extension CommunityLevel {
  /// Moves nodes, in random order, to the cluster that gains most, until none that is looked at gains.
  ///
  /// Taking v to cluster c gains w(v, c) − (γ ∕ 2m)·s(v)·S(c), without v in S(c). Only a node whose neighbor has moved
  /// to another cluster is looked at again: that is the fast local moving of the paper, and the few gains it misses are left
  /// to the next round.
  ///
  /// - Parameter cluster: a cluster below `nodeCount` per node; changed in place.
  func moveNodes(_ cluster: inout [UInt32], _ pull: NullModel, using random: inout SplitMix64) {
    let count = nodeCount
    let order = shuffledNodes(using: &random)
    withRows { rows, strength in
      cluster.withMutableView { cluster in
        ScratchSpace.with { space in
          let clusterStrength = space.array(count, repeating: 0.0)
          let clusterSize = space.array(count, repeating: UInt32(0))
          for v in 0..<count {
            clusterStrength[Int(cluster[v])] += strength[v]
            clusterSize[Int(cluster[v])] += 1
          }
          let empty = space.array(count, repeating: UInt32(0))
          var emptyCount = 0
          for c in 0..<count where clusterSize[c] == 0 {
            empty[emptyCount] = UInt32(c)
            emptyCount += 1
          }
          // A ring of the nodes to look at; each is in it at most once.
          let ring = space.array(count, repeating: UInt32(0))
          let isWaiting = space.array(count, repeating: true)
          for (k, v) in order.enumerated() { ring[k] = v }
          var head = 0
          var waiting = count

          // 0 marks a cluster that was not met; weights are positive.
          let sum = space.array(count, repeating: 0.0)
          let touched = space.array(count, repeating: UInt32(0))
          // Every move gains, so this ends by itself; the bound is for weights so uneven that rounding hides a loss.
          var looks = 0
          while waiting > 0, looks < 200 * count {
            looks &+= 1
            let v = Int(ring[head])
            head = head &+ 1 == count ? 0 : head &+ 1
            waiting &-= 1
            isWaiting[v] = false
            let old = cluster[v]
            var touchedCount = 0
            let end = rows.start[v &+ 1]
            var k = rows.start[v]
            while k < end {
              let c = cluster[Int(rows.neighbor[k])]
              let before = sum[Int(c)]
              if before == 0 {
                touched[touchedCount] = c
                touchedCount &+= 1
              }
              sum[Int(c)] = before + rows.weight[k]
              k &+= 1
            }
            let own = strength[v]
            let perStrength = pull.factor * own
            clusterStrength[Int(old)] -= own
            clusterSize[Int(old)] &-= 1
            var best = old
            var bestGain = sum[Int(old)] - perStrength * clusterStrength[Int(old)] + NullModel.tolerance * own
            for k in 0..<touchedCount {
              let c = touched[k]
              let gain = sum[Int(c)] - perStrength * clusterStrength[Int(c)]
              sum[Int(c)] = 0
              if gain > bestGain {
                bestGain = gain
                best = c
              }
            }
            if bestGain < 0, clusterSize[Int(old)] > 0 {
              emptyCount &-= 1
              best = empty[emptyCount]
              clusterStrength[Int(best)] = 0
            }
            clusterStrength[Int(best)] += own
            clusterSize[Int(best)] &+= 1
            guard best != old else { continue }
            cluster[v] = best
            if clusterSize[Int(old)] == 0 {
              empty[emptyCount] = old
              emptyCount &+= 1
            }
            k = rows.start[v]
            while k < end {
              let u = rows.neighbor[k]
              k &+= 1
              if !isWaiting[Int(u)], cluster[Int(u)] != best {
                isWaiting[Int(u)] = true
                var tail = head &+ waiting
                if tail >= count { tail &-= count }
                ring[tail] = u
                waiting &+= 1
              }
            }
          }
        }
      }
    }
  }

  /// All nodes in random order.
  func shuffledNodes(using random: inout SplitMix64) -> [UInt32] {
    var order = (0..<UInt32(nodeCount)).map { $0 }
    order.shuffle(using: &random)
    return order
  }
}
