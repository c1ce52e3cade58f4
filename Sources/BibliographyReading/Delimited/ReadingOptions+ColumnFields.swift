extension ReadingOptions {
  /// The fields for which ``columns`` may name a column of delimited text.
  public static let columnFields = DelimitedRole.allCases.map(\.name)

  /// Whether a text names one of ``columnFields``, by its own name or by one of the usual column names for it.
  public static func isColumnField(_ name: String) -> Bool { DelimitedRole.recognize(name) != nil }
}
