import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

@Suite("Lists that are written for other programs")
struct PaperWriterTests {
  private static let papers: [Paper] = [
    Paper(
      title: "50 % of {braces} & $math$ -- a_b ~ \"quoted\" ^ #1",
      authors: ["Ludwig van Beethoven", "Martin Luther King Jr.", "{Research and Development Group}", "Ng"],
      date: PublicationDate(year: 1999, month: 3), venue: "Journal of A & B",
      volume: "12_B", issue: "3–4", pages: "101–110", kind: .article,
      identifiers: [Identifier("doi", "10.1000/a_b%c")].compactMap { $0 }),
    Paper(
      title: "Cut", authors: ["Ann Bell", "Çelik Öz"], authorList: .truncated(shownBeforeGap: 2),
      date: PublicationDate(year: 2001), volume: "7", issue: "-3", pages: "1-2–––3", kind: .conferencePaper),
    Paper(title: "Ohne Verfasser"),
    Paper(title: "Only hidden", authorList: .truncated(shownBeforeGap: 0)),
  ]

  private func read(_ bytes: [UInt8], _ reader: some BibliographyReader) -> PaperList {
    var builder = PaperListBuilder(document: SourceDocument(path: "test", format: reader.format.id))
    bytes.withByteView { reader.read($0, options: ReadingOptions(), into: &builder) }
    return PaperList(joining: [builder])
  }

  @Test("BibTeX is read back as it was")
  func bibTeX() {
    let list = read(BibTeXWriter().bytes(PaperList(Self.papers)), BibTeXReader())
    expectSame(list, kinds: false)
  }

  @Test("No two entries have the same key")
  func keysAreUnique() {
    let titles = ["Wordb", "Word", "Word", "Wordc", "Word"]
    let text = String(
      decoding: BibTeXWriter().bytes(PaperList(titles.map { Paper(title: $0) })), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("@") }.map {
      String($0.dropFirst(6).dropLast())
    }
    #expect(keys == ["wordb", "word", "wordc", "wordcb", "wordd"])
  }

  @Test("CSV is read back as it was, but for braces around names")
  func delimited() {
    let list = read(DelimitedWriter().bytes(PaperList(Array(Self.papers.dropFirst()))), DelimitedReader())
    #expect(list.count == 3)
    #expect(list.map(\.title) == ["Cut", "Ohne Verfasser", "Only hidden"])
    #expect(list[0].authorships.map(\.name) == ["Ann Bell", "Çelik Öz"])
    #expect(list[0].authorList == .truncated(shownBeforeGap: 2))
    #expect(list[0].volume == "7" && list[0].issue == "-3" && list[0].pages == "1-2–––3")
    #expect(list[0].kind == .conferencePaper)
    #expect(list[2].authorList.isTruncated)
  }

  @Test("CSL-JSON has the parts of names apart")
  func citationStyleLanguage() throws {
    let papers = PaperList([
      Paper(
        title: "A \"title\"", authors: ["van Beethoven, Jr., Ludwig", "{The Group}", "Ng"],
        authorList: .truncated(shownBeforeGap: 3), date: PublicationDate(year: 1999, month: 3),
        venue: "Annals", pages: "1–2", kind: .conferencePaper,
        identifiers: [Identifier("doi", "10.1000/x"), Identifier("arxiv", "2101.00001")].compactMap { $0 }),
      Paper(title: ""),
    ])
    let text = String(decoding: CSLJSONWriter().bytes(papers), as: UTF8.self)
    #expect(
      text == """
        [
          {
            "id": "beethoven1999title",
            "type": "paper-conference",
            "title": "A \\"title\\"",
            "author": [
              {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."},
              {"literal": "The Group"},
              {"family": "Ng"},
              {"literal": "others"}
            ],
            "issued": {
              "date-parts": [
                [1999, 3]
              ]
            },
            "container-title": "Annals",
            "page": "1–2",
            "number": "arXiv:2101.00001",
            "DOI": "10.1000/x"
          },
          {
            "id": "paper",
            "type": "document"
          }
        ]

        """)
  }

  @Test("Names whose parts braces tell are written so that they are read again")
  func namesInBraces() {
    let names: [Authorship] = ["{van Bar}, Ann", "van {de Beer}, Jr., Bob", "{Noble, Inc.}, Barnes and"]
    let bytes = BibTeXWriter().bytes(PaperList([Paper(title: "T", authors: Array(names.prefix(2)))]))
    #expect(read(bytes, BibTeXReader())[0].authorships.map(\.personName) == names.prefix(2).map(\.personName))
  }

  private func expectSame(_ list: PaperList, kinds: Bool) {
    #expect(list.count == Self.papers.count)
    for (read, written) in zip(list, Self.papers) {
      #expect(read.title == written.title)
      #expect(read.authorships.map(\.personName.display) == written.authorships.map(\.personName.display))
      #expect(read.authorList == written.authorList)
      #expect(read.date?.year == written.date?.year)
      #expect(read.venue == written.venue)
      #expect([read.volume, read.issue, read.pages] == [written.volume, written.issue, written.pages])
      #expect(read.identifiers == written.identifiers)
    }
  }

  @Test("Keys of BibTeX differ where names, years and words do not")
  func keys() {
    let paper = Paper(title: "The same title", authors: ["Ann Bell"], date: PublicationDate(year: 2001))
    let text = String(decoding: BibTeXWriter().bytes(PaperList([paper, paper, paper])), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("@") }
    #expect(keys == ["@misc{bell2001same,", "@misc{bell2001sameb,", "@misc{bell2001samec,"])
  }
}
