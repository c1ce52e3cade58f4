/// What a rule found: one contradiction, or one thing worth a look.
public struct CheckFinding: Sendable, Equatable {
  /// The rule.
  public let rule: CheckRule
  /// What is the matter, one sentence without a full stop.
  public let message: String
  /// Where: files with lines, or a file.
  public let places: [String]
  /// The proof or the evidence in one line; `nil` where the message says all.
  public let arithmetic: String?

  init(_ rule: CheckRule, _ message: String, at places: [String], arithmetic: String? = nil) {
    self.rule = rule
    self.message = message
    self.places = places
    self.arithmetic = arithmetic
  }
}
