/// The blocks of a graph, the nodes that join them, and the edges that are a block of their own.
public struct BiconnectedComponents: Sendable, Equatable {
  /// The number of nodes of every block, never ascending and at least 2.
  public let sizes: [Int]

  /// The nodes that lie in more than one block, ascending: without one of them its component falls apart.
  public let articulationPoints: [NodeID]

  /// The blocks of two nodes, ascending: the edges without which their component falls apart.
  public let bridges: [NodePair]

  /// The number of blocks.
  public var count: Int { sizes.count }

  /// The members of the blocks one after the other, ascending in each.
  package let memberList: [UInt32]

  /// The members of every block, ascending. O(n + blocks).
  public func members() -> [[NodeID]] {
    let start = runningSums(sizes)
    return sizes.indices.map { block in memberList[start[block]..<start[block + 1]].map { NodeID(Int($0)) } }
  }
}

extension WeightedGraph {
  /// The biconnected components (blocks): the largest sets in which every two edges lie on a common cycle, and single edges.
  ///
  /// Every edge is in exactly one block, a node in as many as one more than parts it holds together. Weights are not used.
  /// An isolated node is in no block; a graph without edges has none.
  ///
  ///     let blocks = WeightedGraph.paw.biconnectedComponents()
  ///     blocks.sizes               // [3, 2]
  ///     blocks.articulationPoints  // node 1
  ///     blocks.bridges             // the edge 1-3
  ///
  /// - Returns: the blocks by falling size, then by their lowest members; articulation points; bridges. networkx and igraph
  ///   give the same blocks in another order.
  /// - Complexity: O(n + m) time and O(n) space for the search, which keeps its own stack, and O(b log b) for putting the b
  ///   blocks in order.
  ///
  /// Reference: J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// CACM 16 (1973) 372, doi:10.1145/362248.362272.
  public func biconnectedComponents() -> BiconnectedComponents {
    var blocks = foundBlocks()
    var memberships = [UInt8](repeating: 0, count: nodeCount)
    var keys: [BlockKey] = []
    keys.reserveCapacity(blocks.start.count - 1)
    blocks.member.withMutableView { member in
      for k in 0..<(blocks.start.count - 1) {
        let range = blocks.start[k]..<blocks.start[k + 1]
        member.sort(range)
        for place in range { memberships[Int(member[place])] = min(2, memberships[Int(member[place])] + 1) }
        // Two blocks share at most one node, so two members tell them apart.
        let lowest = UInt64(member[range.lowerBound]) << 32 | UInt64(member[range.lowerBound + 1])
        keys.append(BlockKey(size: UInt32(range.count), lowest: lowest, start: range.lowerBound))
      }
    }
    keys.sort { $0.size == $1.size ? $0.lowest < $1.lowest : $0.size > $1.size }
    var ordered: [UInt32] = []
    ordered.reserveCapacity(blocks.member.count)
    for key in keys { ordered += blocks.member[key.start..<key.start + Int(key.size)] }
    return BiconnectedComponents(
      sizes: keys.map { Int($0.size) },
      articulationPoints: memberships.indices.filter { memberships[$0] > 1 }.map { NodeID($0) },
      bridges: keys.filter { $0.size == 2 }.map {
        NodePair(NodeID(Int($0.lowest >> 32)), NodeID(Int($0.lowest & 0xFFFF_FFFF)))
      },
      memberList: ordered)
  }

  /// The blocks in the order in which the search leaves them.
  private func foundBlocks() -> (start: [Int], member: [UInt32]) {
    var start = [0]
    var member: [UInt32] = []
    member.reserveCapacity(nodeCount)
    withRows { rows in
      ScratchSpace.with { space in
        // When a node was found (0 = not yet), the earliest node that its subtree reaches by one edge, its next entry.
        let number = space.array(nodeCount, repeating: UInt32(0))
        let low = space.array(nodeCount, repeating: UInt32(0))
        let entry = space.array(nodeCount, repeating: 0)
        let path = space.array(nodeCount, repeating: UInt32(0))
        // Nodes whose block is not closed yet, in the order in which they were found.
        let open = space.array(nodeCount, repeating: UInt32(0))
        var time: UInt32 = 0
        for root in 0..<rows.nodeCount where number[root] == 0 {
          time &+= 1
          number[root] = time
          low[root] = time
          entry[root] = rows.start[root]
          path[0] = UInt32(root)
          var depth = 0
          var opened = 0
          while true {
            let v = Int(path[depth])
            var k = entry[v]
            let end = rows.start[v + 1]
            var reach = low[v]
            var child = -1
            while k < end {
              let u = Int(rows.neighbor[k])
              k &+= 1
              let seen = number[u]
              if seen == 0 {
                child = u
                break
              }
              if seen < reach { reach = seen }
            }
            entry[v] = k
            low[v] = reach
            if child >= 0 {
              time &+= 1
              number[child] = time
              low[child] = time
              entry[child] = rows.start[child]
              open[opened] = UInt32(child)
              opened &+= 1
              depth &+= 1
              path[depth] = UInt32(child)
              continue
            }
            if depth == 0 { break }
            depth &-= 1
            let parent = Int(path[depth])
            if reach < number[parent] {
              if reach < low[parent] { low[parent] = reach }
              continue
            }
            // Nothing below v reaches above its parent: the open nodes down to v and the parent are a block.
            while true {
              opened &-= 1
              member.append(open[opened])
              if Int(open[opened]) == v { break }
            }
            member.append(UInt32(parent))
            start.append(member.count)
          }
        }
      }
    }
    return (start, member)
  }
}

/// What blocks are ordered by, and where their members stand.
private struct BlockKey {
  let size: UInt32
  let lowest: UInt64
  let start: Int
}
