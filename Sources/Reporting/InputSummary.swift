public import Bibliography
internal import TextInput

/// What became of the records of all documents.
public struct InputSummary: Sendable, Equatable {
  /// Files read.
  public let files: Int
  /// Records met: papers, rejected and skipped ones.
  public let records: Int
  /// Records that could not be understood.
  public let rejected: Int
  /// Records that are not papers, by kind.
  public let skipped: [String: Int]
  /// Diagnostics of severity error.
  public let errors: Int
  /// Diagnostics of severity warning.
  public let warnings: Int

  /// Adds up the ledgers of a list. Documents that came through a list that names its sources tell of an earlier run and
  /// are not counted.
  ///
  /// - Parameter findings: what was found amiss after reading; counted as warnings.
  public init(_ papers: PaperList, findings: Int = 0) {
    let documents = papers.documents.filter { $0.carrier == nil }
    files = documents.count { $0.format != "folder" && $0.format != "archive" }
    records = documents.reduce(0) { $0 + $1.ledger.records }
    rejected = documents.reduce(0) { $0 + $1.ledger.rejected }
    skipped = documents.reduce(into: [:]) { $0.merge($1.ledger.skipped, uniquingKeysWith: +) }
    errors = documents.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } }
    warnings = documents.reduce(findings) { $0 + $1.diagnostics.count { $0.severity == .warning } }
  }
}
