import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// A document read in parts is what it is when it is read in one go, wherever it is cut, on however many threads.
@Suite struct PartedReadingTests {
  struct Document: Sendable, CustomTestStringConvertible {
    let format: String
    let text: String
    let isCut: Bool
    let testDescription: String

    init(_ description: String, _ format: String, isCut: Bool = true, _ text: String) {
      testDescription = description
      self.format = format
      self.text = text
      self.isCut = isCut
    }
  }

  /// So many copies of a text, in which `#` is the number of the copy.
  private static func copies(_ count: Int, _ text: String) -> String {
    (0..<count).map { text.replacingOccurrences(of: "#", with: String($0)) }.joined()
  }

  private static let entry =
    "@article{k#,\n  title = {Title # of {A}},\n  author = \"A B and C D\",\n  journal = jx\n}\n"
  private static let record = "TY  - JOUR\nTI  - Title #\nAU  - Bell, A\nPY  - 2001\nER  -\n\n"
  private static let row = "\"A title, # of\nlines\",\"Bell, A; Cho, \"\"C\"\"\",200#\r\n"

  static let documents = [
    Document("macros at the beginning", "bibtex", "@string{jx = \"Journal\"}\n" + copies(60, entry)),
    Document(
      "a macro defined late", "bibtex", isCut: false,
      copies(40, entry) + "@string{jx = {J}}\n" + copies(1, entry.replacingOccurrences(of: "k#", with: "z"))),
    Document("a macro that nobody defines", "bibtex", copies(60, entry)),
    Document("keys that come again", "bibtex", "@string{jx = {J}}\n" + copies(30, entry) + copies(30, entry)),
    Document(
      "a reference to another entry", "bibtex",
      copies(60, "@inproceedings{k#, title = {T #}, author = {A B},\n crossref = {v}}\n")
        + "@proceedings{v, booktitle = {V}, year = 2001}\n"),
    Document(
      "a comment around entries", "bibtex",
      "@string{jx = {J}}\n" + copies(20, entry) + "@comment{\n" + copies(20, entry) + "}\n"
        + copies(20, "@misc{m#, title = {T}}\n")),
    Document(
      "entries that are not closed", "bibtex",
      copies(60, "@misc{k#, title = {T # is open,\n author = {A B}}\n@misc{l#,\n title = {T #}, year = {1#\n")
    ),
    Document(
      "entries in quotation marks", "bibtex", copies(60, "@misc{k#, title = \"T \"a\" b # {\n@x{\n}\"}\n")),
    Document("records with an end", "ris", copies(60, record)),
    Document(
      "records without an end", "ris", copies(60, record.replacingOccurrences(of: "ER  -\n", with: ""))),
    Document("words between records", "ris", copies(60, record + "Provider: x\n")),
    Document("words before records", "ris", "Provider: x\n" + copies(60, record)),
    Document("a tag alone", "ris", copies(60, "TY  - JOUR\n" + record)),
    Document(
      "MEDLINE", "medline",
      copies(60, "PMID- 10#\nTI  - A title of\n      lines.\nFAU - Bell, Ann\nAU  - Bell A\nDP  - 2001\n\n")),
    Document(
      "Web of Science", "wos",
      "FN X\nVR 1.0\n" + copies(60, "PT J\nAU Bell, A\n   Cho, C\nTI Title\n   #\nPY 2001\nER\n\n") + "EF\n"),
    Document("lines in cells", "delimited", "title,authors,year\r\n" + copies(60, row)),
    Document(
      "lines in cells that look like records", "delimited",
      "title,authors,year\n"
        + copies(60, "\"A\nb,C D,1\nb,C D,1\nb,C D,1\nb,C D,1\nb,C D,1\ne\",\"E F\",2001\n")),
    Document(
      "blank lines", "delimited", "title\tauthors\tyear\n" + copies(200, "T #\tA B, C D\t2001\n\n \n\n")),
    Document(
      "a stray quotation mark", "delimited",
      "title,authors,year\n" + copies(60, "\"T #,A B,2001\nT \"x\" #,\"C D\",2002\n")),
    Document(
      "records of other lengths", "delimited", isCut: false,
      "title,authors,year\n" + copies(60, "T #,A B\nT,C D,2002,x\n")),
    Document(
      "a header again", "delimited",
      copies(30, "title,authors,year\nT #,A B,2001\n")
        + copies(30, "authors,title,year\nA B,T #,2001\n")),
  ]

  @Test(arguments: documents) func partsAreReadAsTheWhole(document: Document) throws {
    let bytes = Array(document.text.utf8)
    let reader = try #require(ReaderCatalogue.reader(of: document.format))
    let whole = read(bytes, as: "x", by: reader)
    for length in [60, 200, 777] {
      let parts = bytes.withByteView { view in
        let prepared = reader.prepared(for: view, options: ReadingOptions())
        return PartedReading.parts(of: view, cutBy: prepared, partLength: length).count
      }
      #expect(document.isCut ? parts > 1 : parts == 1)
      for threads in [1, 2, 7] {
        var parted = PaperListBuilder(document: SourceDocument(path: "x", format: reader.format.id))
        bytes.withByteView { view in
          PartedReading.read(
            view, with: reader, options: ReadingOptions(threads: threads), partLength: length, into: &parted)
        }
        #expect(parted.columns == whole.columns)
        #expect(parted.document == whole.document)
      }
    }
  }
}
