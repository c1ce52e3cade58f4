extension WeightedGraph {
  /// The nodes in degeneracy order: each is one of those with the fewest neighbors among itself and the nodes after it, so
  /// that it has no more of them there than its core number. Nodes taken off last, in the densest part, come last.
  ///
  /// - Complexity: O(n + m) time, O(n) space.
  ///
  /// Reference: V. Batagelj, M. Zaveršnik, "Fast algorithms for determining (generalized) core groups in social
  /// networks", Advances in Data Analysis and Classification 5 (2011) 129, doi:10.1007/s11634-010-0079-y.
  package func degeneracyOrder() -> [UInt32] {
    var result = [UInt32](repeating: 0, count: nodeCount)
    withRows { rows in
      var sizes: [Int] = []
      for v in 0..<rows.nodeCount {
        while sizes.count <= rows.degree(v) { sizes.append(0) }
        sizes[rows.degree(v)] += 1
      }
      var bins = runningSums(sizes)
      result.withMutableView { order in
        bins.withMutableView { bin in
          ScratchSpace.with { space in
            // What is left of each degree, the place of each node in the order; bin[d] is where degree d begins.
            let left = space.array(rows.nodeCount, repeating: 0)
            let place = space.array(rows.nodeCount, repeating: 0)
            let cursor = space.array(bin.count, repeating: 0)
            for d in 0..<bin.count { cursor[d] = bin[d] }
            for v in 0..<rows.nodeCount {
              left[v] = rows.degree(v)
              place[v] = cursor[left[v]]
              order[place[v]] = UInt32(truncatingIfNeeded: v)
              cursor[left[v]] += 1
            }
            for position in 0..<rows.nodeCount {
              let v = Int(order[position])
              for k in rows.start[v]..<rows.start[v + 1] {
                let u = Int(rows.neighbor[k])
                let degree = left[u]
                guard degree > left[v] else { continue }
                // Swap u with the first node of its bin and let the bin begin one later.
                let first = bin[degree]
                let w = Int(order[first])
                order[place[u]] = UInt32(truncatingIfNeeded: w)
                place[w] = place[u]
                order[first] = UInt32(truncatingIfNeeded: u)
                place[u] = first
                bin[degree] = first + 1
                left[u] = degree - 1
              }
            }
          }
        }
      }
    }
    return result
  }
}
