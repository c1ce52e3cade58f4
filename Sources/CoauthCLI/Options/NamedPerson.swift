internal import Coauth

extension Study {
  /// The person that a user names.
  ///
  /// - Throws: a failure with status 1 when nobody fits (with names that are close), or several people do (with all of
  ///   them), or the person is not in the network.
  func node(named name: String) throws -> NodeID {
    let person = try NameChoice.sole(
      bibliography.people(matching: name), named: name, close: { bibliography.people(resembling: name) },
      described: described)
    guard let node = network.node(of: person) else {
      throw CommandFailure(
        "\(TerminalText.cleaned(bibliography.name(of: person))) is not in the network",
        hint: "the window or a filter leaves everyone out who has too few papers in it",
        status: ExitStatus.notFound)
    }
    return node
  }

  private func described(_ person: PersonID) -> String {
    let papers = bibliography.papers(of: person).count
    return
      "\(bibliography.name(of: person)) (\(papers) paper\(papers == 1 ? "" : "s"), id \(bibliography.id(of: person)))"
  }
}
