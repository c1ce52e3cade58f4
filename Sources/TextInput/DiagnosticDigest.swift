/// Findings as a person can take them in: the first of them in words, the others counted by kind.
package struct DiagnosticDigest: Sendable {
  /// So many are shown in words.
  package static let shownCount = 20
  /// So many kinds of the others are named.
  private static let shownKinds = 10

  /// Those that are shown: the most severe first, else in their order.
  package let shown: [Diagnostic]

  /// The others by kind, the most frequent first.
  package let rest: [(kind: String, count: Int)]

  /// Sums findings up.
  ///
  /// - Complexity: O(findings).
  package init(_ diagnostics: [Diagnostic]) {
    let bySeverity = Diagnostic.Severity.allCases.reversed().flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
    shown = Array(bySeverity.prefix(Self.shownCount))
    var counts: [String: Int] = [:]
    for diagnostic in bySeverity.dropFirst(Self.shownCount) {
      counts[Self.kind(of: diagnostic), default: 0] += 1
    }
    rest = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// A line or more for each that is shown, then what the others are.
  package var lines: [String] {
    let others = rest.reduce(0) { $0 + $1.count }
    guard others > 0 else { return shown.map(\.description) }
    var lines = shown.map(\.description)
    lines.append("... and \(others) more:")
    lines += rest.prefix(Self.shownKinds).map { "  \($0.count) × \($0.kind)" }
    let untold = rest.dropFirst(Self.shownKinds)
    if !untold.isEmpty {
      lines.append("  \(untold.reduce(0) { $0 + $1.count }) of \(untold.count) other kinds")
    }
    return lines
  }

  /// The severity and the message without what differs from record to record: numbers, and what stands in quotation
  /// marks or angle brackets.
  static func kind(of diagnostic: Diagnostic) -> String {
    var kind = "\(diagnostic.severity.rawValue): "
    var closing: Character?
    var isInNumber = false
    for character in diagnostic.message {
      if let end = closing {
        if character == end {
          closing = nil
          kind.append("…")
          kind.append(character)
        }
        continue
      }
      if character.isASCII, character.isNumber {
        if !isInNumber { kind.append("…") }
        isInNumber = true
        continue
      }
      isInNumber = false
      kind.append(character)
      closing =
        switch character {
        case "`": "`"
        case "\"": "\""
        case "“": "”"
        case "<": ">"
        default: nil
        }
    }
    return kind
  }
}
