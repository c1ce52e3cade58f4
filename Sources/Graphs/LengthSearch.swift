/// Dijkstra's search from one node after another, with the memory of one search.
///
/// After `run` the first `reached` members of `order` are the nodes whose distance is settled, nearest first, with their
/// `distance` and the node before them on the path, `previous`.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959) 269,
/// doi:10.1007/BF01386390. With `remaining` it is the search towards a target of P. E. Hart, N. J. Nilsson, B. Raphael, "A
/// formal basis for the heuristic determination of minimum cost paths", IEEE Transactions on Systems Science and Cybernetics
/// 4 (1968) 100, doi:10.1109/TSSC.1968.300136.
package struct LengthSearch {
  private let space = ScratchSpace()
  private var queue: NodeQueue
  /// The length of the shortest path from the source; infinite where none was found.
  package let distance: MutableView<Double>
  /// The node before, on that path; the source is before itself.
  package let previous: MutableView<UInt32>
  /// The settled nodes, nearest first.
  package let order: MutableView<UInt32>
  /// How many nodes are settled, the source included.
  package private(set) var reached = 0
  /// Nodes that no path may enter; all `false` unless the caller says otherwise.
  package let isClosed: MutableView<Bool>

  package init(nodeCount: Int) {
    queue = NodeQueue(nodeCount: nodeCount, space)
    distance = space.array(nodeCount, repeating: .infinity)
    previous = space.array(nodeCount, repeating: 0)
    order = space.array(nodeCount, repeating: 0)
    isClosed = space.array(nodeCount, repeating: false)
  }

  /// Finds the shortest paths from `source`; forgets the search before.
  ///
  /// - Parameters:
  ///   - target: the node at which to stop, `nil` to reach all.
  ///   - remaining: for every node a distance to the target that no path undercuts; infinite where none leads.
  ///   - skipped: neighbors that the source may not step to.
  /// - Complexity: O((n + m)·log n) of what is reached.
  package mutating func run(
    from source: Int, to target: Int? = nil, in rows: Rows, lengths: EdgeLength,
    remaining: View<Double>? = nil, skipping skipped: Set<UInt32> = []
  ) {
    for k in 0..<reached { distance[Int(order[k])] = .infinity }
    for k in 0..<queue.count { distance[queue[k]] = .infinity }
    queue.clear()
    reached = 0
    distance[source] = 0
    previous[source] = UInt32(truncatingIfNeeded: source)
    queue.push(source, key: 0)
    while queue.count > 0 {
      let v = queue.popFirst()
      order[reached] = UInt32(truncatingIfNeeded: v)
      reached += 1
      if v == target { return }
      var k = rows.start[v]
      let end = rows.start[v + 1]
      while k < end {
        let u = Int(rows.neighbor[k])
        let next = distance[v] + lengths.length(ofWeight: rows.weight[k])
        k &+= 1
        guard next < distance[u], !isClosed[u] else { continue }
        if !skipped.isEmpty, v == source, skipped.contains(UInt32(truncatingIfNeeded: u)) { continue }
        // Rounding may make a settled node seem nearer by the last bit; it stays where it is.
        if distance[u] < .infinity, !queue.contains(u) { continue }
        let ahead = remaining?[u] ?? 0
        if ahead == .infinity { continue }
        distance[u] = next
        previous[u] = UInt32(truncatingIfNeeded: v)
        queue.push(u, key: next + ahead)
      }
    }
  }

  /// The nodes from the source to a settled node, both included.
  package func path(to target: Int) -> [Int] {
    var path = [target]
    var v = target
    while Int(previous[v]) != v {
      v = Int(previous[v])
      path.append(v)
    }
    return path.reversed()
  }
}
