internal import Coauth

extension Subject {
  /// The person or node that a user names.
  ///
  /// - Throws: a failure with status 1 when none fits or several do.
  func node(named name: String) throws -> NodeID {
    switch self {
    case .papers(let study): try study.node(named: name)
    case .network(let files): try files.network.node(named: name)
    }
  }
}

extension LabeledGraph {
  /// The node that a user names, as ``Coauth/Study/node(named:)`` finds people.
  fileprivate func node(named name: String) throws -> NodeID {
    try NameChoice.sole(
      nodes(matching: name), named: name, close: { nodes(resembling: name) }, described: described)
  }

  private func described(_ node: NodeID) -> String {
    let ties = graph.degree(of: node)
    return "\(self.name(at: node)) (\(ties) tie\(ties == 1 ? "" : "s"), id \(id(at: node)))"
  }
}
