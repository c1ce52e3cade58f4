public import Bibliography

/// Why two or more records were taken to be one paper.
public struct PaperMerge: Hashable, Sendable {
  /// What two records share.
  public enum Evidence: Hashable, Sendable {
    /// An identifier.
    case identifier(Identifier)
    /// The title, with authors that agree and years at most one apart.
    case titleAndAuthors
  }

  /// The earlier of the two records, a row of the list as read.
  public let record: Int
  /// The later of the two records.
  public let other: Int
  /// What joined them.
  public let evidence: Evidence
}
