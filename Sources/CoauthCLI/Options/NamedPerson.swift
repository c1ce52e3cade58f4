internal import Coauth

extension Study {
  /// The person that a user names.
  ///
  /// - Throws: a failure with status 1 when nobody fits (with names that are close), or several people do (with all of
  ///   them), or the person is not in the network.
  func node(named name: String) throws -> NodeID {
    let people = bibliography.people(matching: name)
    let shown = TerminalText.cleaned(name)
    guard let person = people.first else {
      let close = bibliography.people(resembling: name).map(described)
      throw CommandFailure(
        "nobody is called '\(shown)'",
        hint: close.isEmpty
          ? "coauth authors lists everybody" : "did you mean " + close.joined(separator: "\n    or ") + "?",
        status: ExitStatus.notFound)
    }
    guard people.count == 1 else {
      let limit = 20
      let lines = people.prefix(limit).map { "\n    " + described($0) }.joined()
      let rest = people.count > limit ? "\n    and \(people.count - limit) more" : ""
      throw CommandFailure(
        "'\(shown)' may be \(people.count) people", hint: "give the whole name or an id of:" + lines + rest,
        status: ExitStatus.notFound)
    }
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
    return TerminalText.cleaned(
      "\(bibliography.name(of: person)) (\(papers) paper\(papers == 1 ? "" : "s"), id \(bibliography.id(of: person)))"
    )
  }
}
