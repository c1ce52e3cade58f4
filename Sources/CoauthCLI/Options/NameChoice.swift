internal import ArgumentParser
internal import Coauth

/// Whom a user meant by a name: the one who fits, or a failure that helps.
enum NameChoice {
  /// The only one who fits.
  ///
  /// - Parameters:
  ///   - matches: who fits.
  ///   - close: whose name is close, asked for when nobody fits.
  ///   - described: how somebody is named in the words.
  /// - Throws: a failure with status 1 when nobody fits (with names that are close), or several do (with all of them).
  static func sole<Match>(
    _ matches: [Match], named name: String, close: () -> [Match], described: (Match) -> String
  ) throws -> Match {
    let shown = TerminalText.cleaned(name)
    func words(_ match: Match) -> String { TerminalText.cleaned(described(match)) }
    guard let match = matches.first else {
      let close = close().map(words)
      throw CommandFailure(
        "nobody is called '\(shown)'",
        hint: close.isEmpty
          ? "coauth authors lists everybody" : "did you mean " + close.joined(separator: "\n    or ") + "?",
        status: ExitStatus.notFound)
    }
    guard matches.count == 1 else {
      let limit = 20
      let lines = matches.prefix(limit).map { "\n    " + words($0) }.joined()
      let rest = matches.count > limit ? "\n    and \(matches.count - limit) more" : ""
      throw CommandFailure(
        "'\(shown)' may be \(matches.count) people", hint: "give the whole name or an id of:" + lines + rest,
        status: ExitStatus.notFound)
    }
    return match
  }
}
