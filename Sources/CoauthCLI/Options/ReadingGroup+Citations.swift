internal import ArgumentParser
internal import Coauth

extension ReadingGroup {
  /// The table of citations that the user names.
  ///
  /// - Throws: a failure where the file cannot be read, or not a row of it be understood.
  func citationTable() throws -> CitationTable? {
    guard let citations else { return nil }
    let table: CitationTable
    do throws(InputError) {
      table = try CitationTable(contentsOf: citations, encoding: encoding)
    } catch {
      var status = ExitStatus.data
      if case .missing = error { status = ExitStatus.noInput }
      throw CommandFailure(
        TerminalText.cleaned("\(error.path): \(error.message)"), hint: error.hint.map(TerminalText.cleaned),
        status: status)
    }
    guard !table.rows.isEmpty else {
      let reason = table.diagnostics.max { $0.severity < $1.severity }
      throw CommandFailure(
        TerminalText.cleaned(
          (reason?.location).map { "\($0): " } ?? "\(citations): ")
          + TerminalText.cleaned(reason?.message ?? "no row has citations"),
        hint: reason?.hint.map(TerminalText.cleaned), status: ExitStatus.data)
    }
    return table
  }
}

extension Console {
  /// Says what became of a table of citations.
  ///
  /// - Throws: a failure with status 65 when `strict` and a row could not be understood.
  func report(_ join: CitationJoin?, strict: Bool) throws {
    guard let join else { return }
    try report(join.diagnostics, strict: strict)
    note(TerminalText.cleaned("coauth: citations of " + join.summary))
  }
}
