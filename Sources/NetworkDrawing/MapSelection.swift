public import Graphs

/// Who is on a map.
public enum MapSelection: Sendable, Equatable {
  /// So many people with the largest total strength.
  case strongest(Int)
  /// Everybody.
  case all
  /// A person and the people up to so many steps away; if they are more than `atMost`, the nearer first and
  /// the stronger among equally near.
  case neighborhood(of: NodeID, hops: Int, atMost: Int)
}

/// Chooses the people of a map.
///
/// A picture of the strongest people as they come has lonely pieces scattered around it: people whose
/// coauthors are all a little weaker. So the list of people is followed, strongest first, until the wished
/// number of them stand in connected groups of at least three; these are shown. Where the last one taken joined
/// so many that there are too many, the weakest go, and what falls apart is replaced by the strongest coauthors
/// of those who stay. In a network of up to
/// thirty people, and where there is no group of three at all, nobody is left out for being alone.
struct MapSelector {
  let graph: WeightedGraph
  /// All nodes, strongest first.
  let ranked: [Int]
  /// Never left out.
  let highlighted: Set<Int>

  static let smallestGroup = 3
  static let smallNetwork = 30

  /// The nodes to show, strongest first.
  func nodes(_ selection: MapSelection) -> [Int] {
    let chosen = Set(chosen(by: selection))
    return ranked.filter(chosen.contains)
  }

  private func chosen(by selection: MapSelection) -> [Int] {
    switch selection {
    case .all: strongest(graph.nodeCount)
    case .strongest(let count): strongest(max(count, 0))
    case .neighborhood(let node, let hops, let limit): near(Int(node.index), hops: hops, limit: limit)
    }
  }

  private func strongest(_ count: Int) -> [Int] {
    let first = ranked.filter(highlighted.contains) + ranked.filter { !highlighted.contains($0) }
    if graph.nodeCount <= Self.smallNetwork { return Array(first.prefix(count)) }

    var groups = NodeGroups(nodeCount: graph.nodeCount)
    var isIn = [Bool](repeating: false, count: graph.nodeCount)
    var grouped = 0
    var taken = 0
    while taken < first.count, grouped < count {
      let node = first[taken]
      taken += 1
      isIn[node] = true
      if highlighted.contains(node) { grouped += 1 }
      for other in graph.neighbors(of: NodeID(node)) where isIn[Int(other)] {
        let before = groups.size(of: node), beforeOther = groups.size(of: Int(other))
        guard groups.join(node, Int(other)) else { continue }
        if before + beforeOther >= Self.smallestGroup {
          grouped += before < Self.smallestGroup ? before : 0
          grouped += beforeOther < Self.smallestGroup ? beforeOther : 0
        }
      }
    }
    var shown = first.prefix(taken).filter {
      highlighted.contains($0) || groups.size(of: $0) >= Self.smallestGroup
    }
    if shown.allSatisfy(highlighted.contains) { return Array(first.prefix(count)) }
    if shown.count > count {
      let strongest = Array(shown.prefix(1))
      shown = withoutSmallGroups(Array(shown.prefix(count)))
      if shown.isEmpty { shown = strongest }
    }
    return shown + strongestBeside(shown, count - shown.count)
  }

  /// The strongest coauthors of those shown, to fill up to the wished number.
  private func strongestBeside(_ shown: [Int], _ count: Int) -> [Int] {
    var isShown = [Bool](repeating: false, count: graph.nodeCount)
    for node in shown { isShown[node] = true }
    var added: [Int] = []
    while added.count < count {
      let next = ranked.first { node in
        !isShown[node] && graph.neighbors(of: NodeID(node)).contains { isShown[Int($0)] }
      }
      guard let next else { break }
      isShown[next] = true
      added.append(next)
    }
    return added
  }

  private func near(_ center: Int, hops: Int, limit: Int) -> [Int] {
    var seen: Set<Int> = [center]
    var result = [center]
    var frontier = [center]
    let place = placeInRanking()
    for _ in 0..<max(hops, 0) where !frontier.isEmpty && result.count < limit {
      var next: [Int] = []
      for node in frontier {
        for other in graph.neighbors(of: NodeID(node)) where seen.insert(Int(other)).inserted {
          next.append(Int(other))
        }
      }
      next.sort { place[$0] < place[$1] }
      result += next
      frontier = next
    }
    return Array(result.prefix(max(limit, 1)))
  }

  private func placeInRanking() -> [Int] {
    var place = [Int](repeating: 0, count: graph.nodeCount)
    for (position, node) in ranked.enumerated() { place[node] = position }
    return place
  }

  private func withoutSmallGroups(_ nodes: [Int]) -> [Int] {
    var groups = NodeGroups(nodeCount: graph.nodeCount)
    let kept = Set(nodes)
    for node in nodes {
      for other in graph.neighbors(of: NodeID(node)) where kept.contains(Int(other)) {
        groups.join(node, Int(other))
      }
    }
    return nodes.filter { highlighted.contains($0) || groups.size(of: $0) >= Self.smallestGroup }
  }
}
