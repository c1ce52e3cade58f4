import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

/// Exports that are refused by name, and nothing else is.
@Suite struct UnreadFormatTests {
  /// The document that a file with a text gives.
  func document(_ text: String, format: String? = nil) throws -> SourceDocument {
    let outcome = DocumentReading.read(
      isNamed: true, inspects: .nothing, options: ReadingOptions(format: format)
    ) { () throws(InputError) in .file(try InputFile(path: "x", bytes: Array(text.utf8))) }
    guard case .document(let builder, _, _) = outcome else { throw Unrecognized() }
    return builder.document
  }

  struct Unrecognized: Error {}

  static let exports = [
    ("Scopus\nEXPORT DATE: 1 May 2020\n\nDoe, J.\nTides\n(2004) Nature, 1.\n", "the plain text of Scopus"),
    (
      "<1>\nAccession Number\n  1\nAuthor\n  Doe J\nTitle\n  Tides\nSource\n  Nature\n",
      "the citation text of Ovid"
    ),
    ("nep.repec.org\n\n1. Tides\nBy: Jane Doe\n", "a report of New Economics Papers"),
    (
      "Document 1 of 2\n\nTitle: Tides\n\nAuthor: Doe, J\n\nPublication title: Nature\n",
      "the plain text of ProQuest"
    ),
    ("{Reference Type}: Journal Article\n{Title}: Tides\n{Author}: Doe\n", "NoteExpress's format"),
    ("<?xml version=\"1.0\"?><CitaviExchangeData Version=\"6\"/>", "a Citavi project"),
    (
      "<?xml version=\"1.0\"?>\n<records>\n<rec resultID=\"1\"><header><controlInfo/></header></rec></records>",
      "the XML of EBSCO"
    ),
    ("<!-- a > b --><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><title>Tides</title></TEI>", "TEI"),
    (
      "<article\n xmlns=\"http://pkp.sfu.ca\"><publication version=\"1\"/></article>",
      "the native XML of Open Journal Systems"
    ),
    (
      "<v1:publications xmlns:v1=\"v1.publication-import.base-uk.pure.atira.dk\"></v1:publications>",
      "the XML of Pure"
    ),
    ("{\n \"head\":{\"vars\":[\"title\"]},\"results\":{\"bindings\":[]}}", "an answer of SPARQL in JSON"),
  ]

  @Test(arguments: exports) func isRefusedWithAHint(_ text: String, _ name: String) throws {
    let document = try document(text)
    #expect(document.diagnostics.map(\.message) == ["is \(name), which is not read"])
    #expect(document.diagnostics.first?.hint?.isEmpty == false)
    #expect(document.format.isEmpty)
    #expect(try self.document(text, format: "profile").format == "profile", "--from overrides")
  }

  /// What a page mentions, links or quotes does not make it an export.
  @Test(arguments: [
    "https://nep.repec.org", "https://pure.atira.dk", "http://www.tei-c.org/ns/1.0", "http://pkp.sfu.ca",
    "{Reference Type}:", "Scopus, EXPORT DATE: 1 May 2020",
  ])
  func aPageThatMentionsThemIsRead(_ mark: String) throws {
    let paper = "<li>Jane Doe, Bo Roe. <b>Tides of the north</b>. Nature, 2004.</li>"
    for page in [
      "# Jane Doe\n\nSee \(mark).\n\n## Publications\n\n- Jane Doe, Bo Roe. **Tides of the north**. Nature, 2004.\n",
      "<!DOCTYPE html>\n<html><body><a href=\"\(mark)\">\(mark)</a><h2>Publications</h2><ul>\(paper)</ul></body></html>",
    ] {
      #expect(try document(page).ledger.papers == 1)
    }
  }

  @Test func noFixtureIsRefused() {
    for (path, bytes, reader) in recognizedFixtures() {
      let isRefused = bytes.withByteView { view in
        reader.certainty(of: FormatSample(head: view, fileExtension: "")) < 0.7
          && UnreadFormats.format(of: view) != nil
      }
      #expect(!isRefused, "\(path)")
    }
  }
}
