import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

/// Exports that are refused by name, and nothing else is.
@Suite struct UnreadFormatTests {
  @Test(arguments: [
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
    ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><title>Tides</title></TEI>", "TEI"),
    ("{\"head\":{\"vars\":[\"title\"]},\"results\":{\"bindings\":[]}}", "an answer of SPARQL in JSON"),
  ])
  func isRefusedWithAHint(_ text: String, _ name: String) throws {
    let best = text.withByteView {
      ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: "txt"))?.certainty ?? 0
    }
    #expect(best < 0.7)
    let found = try #require(text.withByteView { UnreadFormats.format(of: $0) })
    #expect(found.name == name)
    #expect(!found.hint.isEmpty)
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
