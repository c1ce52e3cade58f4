/// Sets of small integers that can be joined; the representative of a set is its lowest member.
///
/// Path halving; joins go to the lower root, which keeps the representative meaningful. Tarjan, "Efficiency of a
/// Good But Not Linear Set Union Algorithm", J. ACM 22 (1975), doi 10.1145/321879.321884.
package struct DisjointSets: Sendable {
  private var parent: [UInt32]

  package init(count: Int) { parent = (0..<UInt32(count)).map { $0 } }

  package mutating func root(of member: Int) -> Int {
    var place = member
    while parent[place] != UInt32(place) {
      parent[place] = parent[Int(parent[place])]
      place = Int(parent[place])
    }
    return place
  }

  /// The root, without shortening the path to it.
  package func representative(of member: Int) -> Int {
    var place = member
    while parent[place] != UInt32(place) { place = Int(parent[place]) }
    return place
  }

  package mutating func join(_ a: Int, _ b: Int) {
    let (left, right) = (root(of: a), root(of: b))
    parent[max(left, right)] = UInt32(min(left, right))
  }
}
