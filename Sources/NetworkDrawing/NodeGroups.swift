/// Disjoint sets of nodes, joined by size with path halving (Tarjan and van Leeuwen 1984).
struct NodeGroups {
  private var parent: [Int32]
  private var sizes: [Int32]

  init(nodeCount: Int) {
    parent = (0..<nodeCount).map { Int32($0) }
    sizes = Array(repeating: 1, count: nodeCount)
  }

  /// The representative of a node's set.
  mutating func root(of node: Int) -> Int {
    var node = node
    while Int(parent[node]) != node {
      parent[node] = parent[Int(parent[node])]
      node = Int(parent[node])
    }
    return node
  }

  /// The number of members of a node's set.
  mutating func size(of node: Int) -> Int { Int(sizes[root(of: node)]) }

  /// Unites two sets; false when they were one already.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    var large = root(of: a)
    var small = root(of: b)
    if large == small { return false }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parent[small] = Int32(large)
    sizes[large] += sizes[small]
    return true
  }
}
