extension WeightedGraph {
  /// The distance from one node to every node, in hops.
  ///
  /// Weights are not used. 0 for the node itself, `nil` where no path leads.
  ///
  ///     WeightedGraph.paw.hopDistances(from: NodeID(3))  // [2, 1, 2, 0]
  ///
  /// igraph's `distances`, networkx's `single_source_shortest_path_length` and NetworKit's `BFS` give the same numbers; they say
  /// infinity, nothing, or a huge number where no path leads.
  ///
  /// Reference: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search", SC 2012,
  /// doi:10.1109/SC.2012.50.
  ///
  /// - Complexity: O(n + m) time, O(n) space.
  public func hopDistances(from source: NodeID) -> [Int?] {
    precondition(Int(source.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      var search = HopSearch(nodeCount: nodeCount)
      search.run(from: Int(source.index), in: rows)
      return search.distance.array().map { $0 < 0 ? nil : Int($0) }
    }
  }

  /// How many nodes are at each distance from one node, in hops: the distribution of the distances from it.
  ///
  ///     WeightedGraph.paw.nodesAtDistance(from: NodeID(3))  // [1, 1, 2]
  ///
  /// - Returns: at place d the number of nodes at distance d, the node itself at 0; what it does not reach is not in it.
  /// - Complexity: O(n + m) time, O(n) space.
  public func nodesAtDistance(from source: NodeID) -> [Int] {
    precondition(Int(source.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      var search = HopSearch(nodeCount: nodeCount)
      search.run(from: Int(source.index), in: rows)
      var counts = [Int](repeating: 0, count: search.eccentricity + 1)
      for k in 0..<search.reached { counts[Int(search.distance[Int(search.queue[k])])] += 1 }
      return counts
    }
  }

  /// A path of the fewest hops between two nodes: of all such, the first in the order of their nodes.
  ///
  ///     WeightedGraph.paw.shortestPath(from: NodeID(0), to: NodeID(3))  // nodes 0, 1, 3
  ///
  /// - Returns: the nodes from one end to the other, both included; `nil` where no path leads.
  /// - Complexity: O(n + m) time, O(n) space.
  public func shortestPath(from source: NodeID, to target: NodeID) -> [NodeID]? {
    shortestPaths(from: source, to: target, limit: 1).paths.first
  }

  /// The paths of the fewest hops between two nodes, in the order of their nodes, up to a number of them.
  ///
  /// Weights are not used. The path from a node to itself is that node alone.
  ///
  /// - Parameter limit: the most paths to list; their number can grow exponentially, the count does not need the list.
  /// - Returns: the paths, and how many there are in all (0 where no path leads; a `Double`, since it may be huge).
  /// - Complexity: O(n + m + limit · length) time, O(n) space beside the paths.
  public func shortestPaths(
    from source: NodeID, to target: NodeID, limit: Int
  ) -> (paths: [[NodeID]], count: Double) {
    precondition(
      Int(source.index) < nodeCount && Int(target.index) < nodeCount, "the node is not in the graph")
    return withRows { rows in
      // Search backwards, so that walking down the distances from the source meets paths in order.
      var search = HopSearch(nodeCount: nodeCount)
      search.run(from: Int(target.index), in: rows)
      let distance = search.distance
      guard distance[Int(source.index)] >= 0 else { return ([], 0) }

      var ways = [Double](repeating: 0, count: nodeCount)
      ways[Int(target.index)] = 1
      for k in 1..<max(search.reached, 1) {
        let v = Int(search.queue[k])
        if distance[v] > distance[Int(source.index)] { break }
        for entry in rows.start[v]..<rows.start[v + 1] {
          let u = Int(rows.neighbor[entry])
          if distance[u] == distance[v] - 1 { ways[v] += ways[u] }
        }
      }

      var paths: [[NodeID]] = []
      // An explicit stack: the place in the row of each node of the path so far.
      var path = [Int(source.index)]
      var entry = [rows.start[path[0]]]
      while let v = path.last, let k = entry.last, paths.count < limit {
        if distance[v] == 0 {
          paths.append(path.map { NodeID($0) })
        } else if k < rows.start[v + 1] {
          entry[entry.count - 1] = k + 1
          let u = Int(rows.neighbor[k])
          if distance[u] == distance[v] - 1 {
            path.append(u)
            entry.append(rows.start[u])
          }
          continue
        }
        path.removeLast()
        entry.removeLast()
      }
      return (paths, ways[Int(source.index)])
    }
  }
}
