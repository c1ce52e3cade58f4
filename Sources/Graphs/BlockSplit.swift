/// A graph cut apart at its articulation points, with what the cutting settles of betweenness.
///
/// Every block (biconnected component) becomes a component of its own and every node is copied into each of its blocks. A
/// copy has the weight of the node and of everything that hangs from it outside the block, for which it is the gate: the
/// pairs of nodes in two branches of an articulation point v all pass through it, ((W − w)² − Σ bₖ²) ∕ 2 of them for
/// branches of weights bₖ in a component of weight W, and what is left lies between copies of one block. Isolated nodes are
/// left out.
///
/// In a depth-first search every edge joins a node to an ancestor and belongs to the block of the lower end's parent edge;
/// a tree edge p–v begins a block when nothing below v is joined to anything above p. Each block has one top node.
///
/// References: J. Hopcroft, R. Tarjan, "Algorithm 447", CACM 16 (1973) 372, doi:10.1145/362248.362272. R. Puzis, Y. Elovici,
/// P. Zilberman, S. Dolev, U. Brandes, "Topology manipulations for speeding betweenness centrality computation", Journal of
/// Complex Networks 3 (2015) 84, doi:10.1093/comnet/cnu015.
struct BlockSplit {
  /// The blocks, each a component.
  let graph: WeightedGraph
  /// The node of the whole that each node here is a copy of.
  let origin: [UInt32]
  /// The weight that each copy stands for.
  let weight: [Double]

  /// Splits a graph whose nodes have weights, and adds what is settled to `credit`, by node. O(n + m).
  init(_ graph: WeightedGraph, weight: [Double], credit: inout [Double]) {
    let tree = SearchTree(graph, weight: weight)
    let count = graph.nodeCount
    var below = [Double](repeating: 0, count: count)
    var squares = [Double](repeating: 0, count: count)
    // Copies: first one a node, in the block of its parent edge, then one a block, of its top node.
    var origin: [UInt32] = []
    var copyWeight: [Double] = []
    var place = [UInt32](repeating: .max, count: count)
    var block = [UInt32](repeating: .max, count: count)
    var topOfBlock: [UInt32] = []
    var headOfBlock: [UInt32] = []
    for v in tree.order {
      let parent = tree.parent[Int(v)]
      guard parent != .max else { continue }
      place[Int(v)] = UInt32(origin.count)
      origin.append(v)
      if tree.low[Int(v)] >= tree.number[Int(parent)] {
        block[Int(v)] = UInt32(topOfBlock.count)
        topOfBlock.append(parent)
        headOfBlock.append(v)
        let branch = tree.weightBelow[Int(v)]
        below[Int(parent)] += branch
        squares[Int(parent)] += branch * branch
      } else {
        block[Int(v)] = block[Int(parent)]
      }
    }
    for v in origin { copyWeight.append(weight[Int(v)] + below[Int(v)]) }
    let copies = UInt32(origin.count)
    for (top, head) in zip(topOfBlock, headOfBlock) {
      origin.append(top)
      copyWeight.append(tree.weightOfComponent[Int(tree.root[Int(top)])] - tree.weightBelow[Int(head)])
    }
    for v in 0..<count where below[v] > 0 {
      let all = tree.weightOfComponent[Int(tree.root[v])] - weight[v]
      let above = all - below[v]
      credit[v] += (all * all - squares[v] - above * above) / 2
    }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(graph.edgeCount)
    targets.reserveCapacity(graph.edgeCount)
    graph.withRows { rows in
      for v in 0..<count {
        for k in rows.start[v]..<rows.start[v + 1] {
          let u = Int(rows.neighbor[k])
          guard tree.number[u] < tree.number[v] else { continue }
          let ownBlock = block[v]
          sources.append(place[v])
          targets.append(topOfBlock[Int(ownBlock)] == UInt32(u) ? copies + ownBlock : place[u])
        }
      }
    }
    self.origin = origin
    self.weight = copyWeight
    self.graph = WeightedGraph(nodeCount: origin.count, sources: sources, targets: targets, weights: nil)
  }
}

/// A depth-first search of every component, with an explicit stack.
private struct SearchTree {
  /// The nodes in the order in which they were found; a component stands together, its root first.
  private(set) var order: [UInt32] = []
  /// The place of each node in the order.
  private(set) var number: [UInt32]
  /// The node from which each was found; the largest number for a root.
  private(set) var parent: [UInt32]
  /// The root of each node's component.
  private(set) var root: [UInt32]
  /// The lowest number that the subtree of each node reaches by one edge that is not of the tree.
  private(set) var low: [UInt32]
  /// The weight of the subtree of each node.
  private(set) var weightBelow: [Double]
  /// The weight of the component, by root.
  var weightOfComponent: [Double] { weightBelow }

  init(_ graph: WeightedGraph, weight: [Double]) {
    let count = graph.nodeCount
    let absent = UInt32.max
    number = Array(repeating: absent, count: count)
    parent = Array(repeating: absent, count: count)
    root = Array(repeating: absent, count: count)
    low = Array(repeating: 0, count: count)
    weightBelow = weight
    order.reserveCapacity(count)
    var next = graph.rowStart
    graph.withRows { rows in
      for first in 0..<count where number[first] == absent {
        number[first] = UInt32(order.count)
        root[first] = UInt32(first)
        order.append(UInt32(first))
        var v = first
        while true {
          if next[v] < rows.start[v + 1] {
            let u = Int(rows.neighbor[next[v]])
            next[v] += 1
            guard number[u] == absent else { continue }
            number[u] = UInt32(order.count)
            parent[u] = UInt32(v)
            root[u] = UInt32(first)
            order.append(UInt32(u))
            v = u
          } else {
            // The parents are the stack.
            guard parent[v] != absent else { break }
            v = Int(parent[v])
          }
        }
      }
      for v in order.reversed().map({ Int($0) }) {
        var lowest = number[v]
        for k in rows.start[v]..<rows.start[v + 1] {
          let u = Int(rows.neighbor[k])
          if parent[u] == UInt32(v) {
            lowest = min(lowest, low[u])
            weightBelow[v] += weightBelow[u]
          } else if UInt32(u) != parent[v] {
            lowest = min(lowest, number[u])
          }
        }
        low[v] = lowest
      }
    }
  }
}
