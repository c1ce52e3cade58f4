internal import AuthorIdentity
package import Graphs

extension LabeledGraph {
  /// The nodes that a user may mean by a name: by the name itself, else by the identifier, else by initials, as for
  /// people of papers; those with most ties first, then by name and identifier.
  ///
  /// - Complexity: O(bytes of names).
  package func nodes(matching name: String) -> [NodeID] {
    let found = search.matching(name)
    return found.sorted { a, b in
      let (first, second) = (graph.degree(of: NodeID(a)), graph.degree(of: NodeID(b)))
      return first == second ? (names[a], ids[a]) < (names[b], ids[b]) : first > second
    }.map { NodeID($0) }
  }

  /// Nodes with names close to one that none has, the closest first.
  package func nodes(resembling name: String, limit: Int = 5) -> [NodeID] {
    search.resembling(name).sorted { a, b in
      a.distance == b.distance
        ? (names[a.place], ids[a.place]) < (names[b.place], ids[b.place]) : a.distance < b.distance
    }.prefix(limit).map { NodeID($0.place) }
  }

  private var search: NameSearch {
    let (names, ids) = (names, ids)
    return NameSearch(count: names.count, name: { names[$0] }, id: { ids[$0] })
  }
}
