public import AuthorIdentity
internal import Bibliography
internal import TextInput

/// Everything that `coauth check` found.
public struct CheckReport: Sendable {
  /// What the rules that have a threshold take.
  public struct Options: Sendable {
    /// Rules that are not applied.
    public var ignored: Set<CheckRule> = []
    /// From how many authors on a paper is hyper-authored.
    public var hyperAuthors = 100
    /// From how many papers in one year on a person is reported.
    public var papersPerYear = 200
    /// The year after which a paper lies in the future; `nil` for the rule not to be applied, since the clock is not asked.
    public var referenceYear: Int?

    /// The defaults.
    public init() {}
  }

  /// What was found: contradictions first, then findings, each in the order of the rules and of the input.
  public let findings: [CheckFinding]

  /// The rules that were applied.
  public let rules: [CheckRule]

  /// How many documents state figures about somebody.
  public let documentsWithFigures: Int

  /// Applies the rules to a list.
  ///
  /// - Complexity: O(records + mentions + bytes of names and titles); titles are compared in pairs only among papers of one
  ///   first author of neighboring years and nearly the same length.
  public init(_ bibliography: ResolvedBibliography, options: Options = Options()) {
    let applied = CheckRule.allCases.filter { rule in
      !options.ignored.contains(rule)
        && (options.referenceYear != nil || rule != .futureYear && rule != .mQuotient)
    }
    let found =
      CheckFinding.ofDocuments(bibliography, options) + CheckFinding.ofPapers(bibliography, options)
      + CheckFinding.ofCitations(bibliography)
      + CheckFinding.ofPeople(bibliography, options)
    rules = applied
    documentsWithFigures = bibliography.records.documents.count { !$0.stated.isEmpty }
    findings = applied.flatMap { rule in found.filter { $0.rule == rule } }
  }

  /// How many figures cannot be true.
  public var contradictions: Int { findings.count { $0.rule.severity == .contradiction } }

  /// The report as the JSON object `{ contradictions, findings: [{ rule, severity, message, where, arithmetic }], rules }`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("contradictions", contradictions)
      json.field("documentsWithFigures", documentsWithFigures)
      json.array("findings") { json in
        for finding in findings {
          json.object { json in
            json.field("rule", finding.rule.rawValue)
            json.field("severity", finding.rule.severity.rawValue)
            json.field("message", finding.message)
            json.field("where", finding.places)
            json.field("arithmetic", finding.arithmetic)
          }
        }
      }
      json.field("rules", rules.map(\.rawValue))
    }
    return writer.string + "\n"
  }

  /// The report for a terminal: a block a rule, contradictions first.
  ///
  /// - Parameters:
  ///   - limit: how many findings of a rule are written out, the rest are counted; 0 for all.
  ///   - emphasis: wraps the headings.
  public func text(limit: Int = 10, emphasis: (String) -> String = { $0 }) -> String {
    var text = ""
    for rule in rules {
      let found = findings.filter { $0.rule == rule }
      guard !found.isEmpty else { continue }
      let heading =
        "\(rule.severity.rawValue) \(rule.rawValue): \(rule.summary) (\(TerminalText.grouped(found.count)))"
      text += (text.isEmpty ? "" : "\n") + emphasis(heading) + "\n"
      for finding in found.prefix(limit == 0 ? found.count : limit) { text += Self.lines(finding) }
      if limit > 0, found.count > limit {
        text += "  and \(TerminalText.grouped(found.count - limit)) more; --top 0 shows all\n"
      }
    }
    return text + (text.isEmpty ? "" : "\n") + summary + "\n"
  }

  private static func lines(_ finding: CheckFinding) -> String {
    let shown = finding.places.prefix(3)
    let rest = finding.places.count > 3 ? " and \(finding.places.count - 3) more" : ""
    let place = shown.isEmpty ? "" : shown.joined(separator: ", ") + rest + ": "
    return TerminalText.cleaned("  " + place + finding.message) + "\n"
      + (finding.arithmetic.map { TerminalText.cleaned("      " + $0) + "\n" } ?? "")
  }

  private var summary: String {
    let others = findings.count - contradictions
    let proofs =
      documentsWithFigures == 0
      ? "No figures are stated"
      : contradictions == 0
        ? "No stated figures contradict each other"
        : "\(TerminalText.grouped(contradictions)) contradiction\(contradictions == 1 ? "" : "s")"
    return proofs
      + (others == 0
        ? "; nothing else is worth a look."
        : "; \(TerminalText.grouped(others)) finding\(others == 1 ? "" : "s") worth a look.")
  }
}
