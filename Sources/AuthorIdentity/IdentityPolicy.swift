/// How mentions of people are joined into people.
public enum IdentityPolicy: String, Sendable, CaseIterable {
  /// Two mentions are one person when their names are equal after Unicode composition (NFC), letter case,
  /// `Last, First` order and runs of white space are evened out; accents, hyphens and full stops are kept.
  case exact
}
