import Testing

@testable import TextInput

@Suite("Findings in few words")
struct DiagnosticDigestTests {
  @Test("Few findings are shown, the most severe first")
  func few() {
    let digest = DiagnosticDigest([
      Diagnostic(.note, "n"), Diagnostic(.error, "e", at: SourceLocation(file: "a", line: 2)),
      Diagnostic(.warning, "w", hint: "do"), Diagnostic(.error, "f"),
    ])
    #expect(digest.lines == ["a:2: error: e", "error: f", "warning: w\n  hint: do", "note: n"])
    #expect(DiagnosticDigest([]).lines == [])
  }

  @Test("Many findings are counted by kind: what is quoted and numbers do not count")
  func many() {
    let errors = (1...25).map { Diagnostic(.error, "the entry `k\($0)` has \($0 * 100) fields") }
    let warnings = (1...3).map { Diagnostic(.warning, "</a\($0)> where </b> is due") }
    let digest = DiagnosticDigest(warnings + errors)
    #expect(digest.shown == Array(errors.prefix(20)))
    #expect(
      digest.lines.suffix(3) == [
        "... and 8 more:", "  5 × error: the entry `…` has … fields", "  3 × warning: <…> where <…> is due",
      ])
    let kinds = (0..<40).map { Diagnostic(.error, String(repeating: "x", count: $0)) }
    #expect(DiagnosticDigest(kinds).lines.last == "  10 of 10 other kinds")
    #expect(DiagnosticDigest(kinds).lines.count == 20 + 1 + 10 + 1)
  }
}
