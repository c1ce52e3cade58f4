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
    let nodes = nodes(matching: name)
    let shown = TerminalText.cleaned(name)
    guard let node = nodes.first else {
      let close = self.nodes(resembling: name).map(described)
      throw CommandFailure(
        "nobody is called '\(shown)'",
        hint: close.isEmpty
          ? "coauth authors lists everybody" : "did you mean " + close.joined(separator: "\n    or ") + "?",
        status: ExitStatus.notFound)
    }
    guard nodes.count == 1 else {
      let limit = 20
      let lines = nodes.prefix(limit).map { "\n    " + described($0) }.joined()
      let rest = nodes.count > limit ? "\n    and \(nodes.count - limit) more" : ""
      throw CommandFailure(
        "'\(shown)' may be \(nodes.count) people", hint: "give the whole name or an id of:" + lines + rest,
        status: ExitStatus.notFound)
    }
    return node
  }

  private func described(_ node: NodeID) -> String {
    let ties = graph.degree(of: node)
    return TerminalText.cleaned(
      "\(self.name(at: node)) (\(ties) tie\(ties == 1 ? "" : "s"), id \(id(at: node)))")
  }
}
