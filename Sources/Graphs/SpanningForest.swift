extension WeightedGraph {
  /// The maximum spanning forest: in every component, a tree of its edges with the largest total weight.
  ///
  /// Of equal weights the edge that comes first in ``edges`` counts as the heavier, so that there is one answer. Any two nodes
  /// are joined in it by a path whose weakest edge is as strong as it can be. Isolated nodes stay.
  ///
  ///     WeightedGraph.paw.maximumSpanningForest().edges  // 0-1, 0-2, 1-3
  ///
  /// networkx's `maximum_spanning_tree` has the same weight; which of equally strong edges it keeps may differ.
  ///
  /// - Returns: the same nodes with n − c edges for c components.
  /// - Complexity: O(m·log n) time, O(n + m) space.
  ///
  /// Reference: O. Borůvka, "O jistém problému minimálním", Práce Moravské přírodovědecké společnosti 3 (1926) 37; see J.
  /// Nešetřil, E. Milková, H. Nešetřilová, Discrete Mathematics 233 (2001) 3, doi:10.1016/S0012-365X(00)00224-7.
  public func maximumSpanningForest() -> WeightedGraph {
    let none = UInt32.max
    var isKept = [Bool](repeating: false, count: edgeCount)
    isKept.withMutableView { isKept in
      ScratchSpace.with { space in
        // The edges that still join two trees, in ascending order of edges.
        let low = space.array(edgeCount, repeating: UInt32(0))
        let high = space.array(edgeCount, repeating: UInt32(0))
        let number = space.array(edgeCount, repeating: UInt32(0))
        let strength = space.array(edgeCount, repeating: 0.0)
        withRows { rows in
          var e = 0
          for v in 0..<rows.nodeCount {
            for k in rows.start[v]..<rows.start[v + 1] where rows.neighbor[k] > UInt32(truncatingIfNeeded: v)
            {
              low[e] = UInt32(truncatingIfNeeded: v)
              high[e] = rows.neighbor[k]
              number[e] = UInt32(truncatingIfNeeded: e)
              strength[e] = rows.weight[k]
              e &+= 1
            }
          }
        }
        var trees = nodeCount
        var left = edgeCount
        let best = space.array(nodeCount, repeating: none)
        let parent = space.array(nodeCount, repeating: UInt32(0))
        while left > 0 {
          // The heaviest edge out of each tree; ends are numbers of trees.
          for t in 0..<trees { best[t] = none }
          for e in 0..<left {
            for t in [Int(low[e]), Int(high[e])] {
              if best[t] == none || strength[e] > strength[Int(best[t])] {
                best[t] = UInt32(truncatingIfNeeded: e)
              }
            }
          }
          // Every tree hangs on the tree at the far end of its edge; of two that chose the same edge the lower is the root.
          for t in 0..<trees {
            let e = Int(best[t])
            if best[t] == none {
              parent[t] = UInt32(truncatingIfNeeded: t)
              continue
            }
            isKept[Int(number[e])] = true
            let other = low[e] == UInt32(truncatingIfNeeded: t) ? high[e] : low[e]
            let isRoot = best[Int(other)] == best[t] && UInt32(truncatingIfNeeded: t) < other
            parent[t] = isRoot ? UInt32(truncatingIfNeeded: t) : other
          }
          var next: UInt32 = 0
          for t in 0..<trees where parent[t] == UInt32(truncatingIfNeeded: t) {
            best[t] = next
            next &+= 1
          }
          for t in 0..<trees {
            var root = parent[t]
            while parent[Int(root)] != root {
              parent[Int(root)] = parent[Int(parent[Int(root)])]
              root = parent[Int(root)]
            }
            parent[t] = root
          }
          var kept = 0
          for e in 0..<left {
            let a = best[Int(parent[Int(low[e])])]
            let b = best[Int(parent[Int(high[e])])]
            if a == b { continue }
            low[kept] = a
            high[kept] = b
            number[kept] = number[e]
            strength[kept] = strength[e]
            kept &+= 1
          }
          left = kept
          trees = Int(next)
        }
      }
    }
    let keep = isKept
    return keepingEdges(keep, numbers: edgeNumbers())
  }
}
