internal import Statistics

extension CommunityLevel {
  /// Moves nodes, in random order, to the module that shortens the code of the map equation most, until none that is looked
  /// at shortens it.
  ///
  /// With q_c the exits of module c and p_c its flow, a move of v from a to b changes f(q) − 2·Σ f(q_c) + Σ f(q_c + p_c) in the
  /// terms of a, b and the sum alone; exits follow from the flow between v and the two. As in
  /// ``moveNodes(_:_:using:)`` only a node with a neighbor that moved is looked at again.
  ///
  /// - Parameters:
  ///   - module: a module below `nodeCount` per node; changed in place.
  ///   - unit: the flow that a tie of weight 1 carries one way: 1 ∕ 2m.
  ///   - bounds: if given, a node may join only nodes that have the same number here.
  /// - Returns: by how many bits the code became shorter.
  @discardableResult
  func moveFlow(
    _ module: inout [UInt32], unit: Double, within bounds: [UInt32]? = nil, using random: inout SplitMix64
  ) -> Double {
    let count = nodeCount
    let order = shuffledNodes(using: &random)
    let isBound = bounds != nil
    return (bounds ?? [0]).withView { bound in
      withRows { rows in
        module.withMutableView { module in
          ScratchSpace.with { space in
            let flow = space.array(count, repeating: 0.0)
            let exit = space.array(count, repeating: 0.0)
            // What leaves a node; what stays inside it is in its mass alone.
            let ends = space.array(count, repeating: 0.0)
            var allExits = 0.0
            for v in 0..<count {
              let own = module[v]
              var sum = 0.0
              var out = 0.0
              for k in rows.start[v]..<rows.start[v + 1] {
                let weight = Double(rows.ties[k].weight)
                sum += weight
                if module[Int(rows.ties[k].node)] != own { out += weight }
              }
              ends[v] = sum * unit
              flow[Int(own)] += rows.mass[v] * unit
              exit[Int(own)] += out * unit
              allExits += out * unit
            }
            var waiting = WaitingNodes(order, space)
            let sum = space.array(count, repeating: 0.0)
            let touched = space.array(count, repeating: UInt32(0))
            var looks = 0
            var gained = 0.0
            while looks < 200 * count, let v = waiting.popFirst() {
              looks &+= 1
              let old = Int(module[v])
              var touchedCount = 0
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = Int(rows.ties[k].node)
                if isBound, bound[u] != bound[v] { continue }
                let c = module[u]
                if sum[Int(c)] == 0 {
                  touched[touchedCount] = c
                  touchedCount &+= 1
                }
                sum[Int(c)] += Double(rows.ties[k].weight) * unit
              }
              let own = rows.mass[v] * unit
              let left = MapTerms(
                flow: max(flow[old] - own, 0), exit: max(exit[old] - ends[v] + 2 * sum[old], 0))
              let released =
                MapTerms(flow: flow[old], exit: exit[old]).cost - left.cost + plogp(allExits)
              var best = old
              var bestGain = 1e-12
              var joined = left
              for k in 0..<touchedCount {
                let c = Int(touched[k])
                if c == old { continue }
                let after = MapTerms(flow: flow[c] + own, exit: max(exit[c] + ends[v] - 2 * sum[c], 0))
                let exits = allExits + left.exit - exit[old] + after.exit - exit[c]
                let gain =
                  released - plogp(exits) + MapTerms(flow: flow[c], exit: exit[c]).cost - after.cost
                if gain > bestGain {
                  bestGain = gain
                  best = c
                  joined = after
                }
              }
              for k in 0..<touchedCount { sum[Int(touched[k])] = 0 }
              if best == old { continue }
              gained += bestGain
              allExits += left.exit - exit[old] + joined.exit - exit[best]
              (flow[old], exit[old]) = (left.flow, left.exit)
              (flow[best], exit[best]) = (joined.flow, joined.exit)
              module[v] = UInt32(truncatingIfNeeded: best)
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = rows.ties[k].node
                if !waiting.contains(u), Int(module[Int(u)]) != best { waiting.append(u) }
              }
            }
            return gained
          }
        }
      }
    }
  }
}
