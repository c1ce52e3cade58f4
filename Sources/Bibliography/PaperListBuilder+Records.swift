package import TextInput

/// What becomes of a record, counted in the document's ledger.
extension PaperListBuilder {
  /// A document lists at most this many findings; the rest are counted.
  package static let maximumDiagnostics = 10_000

  /// The length in bytes beyond which a message is cut.
  private static let longestMessage = 1000

  /// Ends the paper begun last and counts its record.
  package mutating func endRecord() {
    endPaper()
    document.ledger.records += 1
    document.ledger.papers += 1
  }

  /// Counts a record that cannot be kept, and says why; takes back the paper if one was begun.
  package mutating func rejectRecord(_ message: String, line: Int, hint: String? = nil) {
    discardPaper()
    document.ledger.records += 1
    document.ledger.rejected += 1
    report(.error, message, line: line, hint: hint)
  }

  /// Counts a record that is larger than records may be; takes back the paper if one was begun.
  package mutating func rejectTooLargeRecord(line: Int) {
    account.hasTooLargeRecord = true
    rejectRecord(TextLimit.message, line: line, hint: TextLimit.hint)
  }

  /// Counts a record that is no paper.
  package mutating func skipRecord(kind: String) {
    document.ledger.records += 1
    document.ledger.skipped[kind, default: 0] += 1
  }

  /// Adds a finding about a line of the document, or about all of it.
  package mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, line: Int = 0, hint: String? = nil
  ) {
    let place = SourceLocation(file: document.path, line: line)
    // A message may quote the text, and a key of the text may be a megabyte.
    let message = message.utf8.count > Self.longestMessage ? message.prefix(400) + "…" : message
    if document.diagnostics.count < Self.maximumDiagnostics {
      document.diagnostics.append(Diagnostic(severity, message, at: place, hint: hint))
    } else if document.diagnostics.count == Self.maximumDiagnostics {
      document.diagnostics.append(
        Diagnostic(.warning, "further findings about this file are not listed", at: place))
    }
  }
}
