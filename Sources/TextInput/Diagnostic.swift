/// Something that a reader could not take as it stood: said, counted, and read past.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How much was lost.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Nothing was lost; worth knowing.
    case note
    /// The record was kept, something about it is doubtful.
    case warning
    /// The record was not kept, or the file could not be read to its end.
    case error

    /// From the least to the most severe.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How much was lost.
  public let severity: Severity

  /// What is wrong, one sentence without a full stop.
  public let message: String

  /// Where, if a place can be named.
  public let location: SourceLocation?

  /// What the user can do about it.
  public let hint: String?

  /// States a finding.
  public init(
    _ severity: Severity, _ message: String, at location: SourceLocation? = nil, hint: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// `file:line: error: message`, followed by the hint in a line of its own.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    let advice = hint.map { "\n  hint: \($0)" } ?? ""
    return "\(place)\(severity.rawValue): \(message)\(advice)"
  }
}
