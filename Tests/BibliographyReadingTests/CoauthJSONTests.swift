import Bibliography
import CoauthTestSupport
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct CoauthJSONTests {
  let reader = CoauthJSONReader()

  @Test func handWrittenListsAreRead() throws {
    let list = try readFixture("json/byhand.json", by: reader)
    #expect(list.documents[0].ledger == Ledger(records: 4, papers: 4))
    #expect(list.documents[0].diagnostics == [])
    #expect(
      list[0]
        == Paper(
          title: "On Computable Numbers", authors: ["A. M. Turing"], date: PublicationDate(year: 1936),
          venue: "Proc. London Math. Soc.", source: SourceLocation(file: "byhand.json", line: 2)))
    #expect(
      list[1]
        == Paper(
          title: "Collaboration, written by hand",
          authors: [
            "Ada Lovelace",
            Authorship("C D", identifiers: [Identifier("orcid", "0000-0002-1825-0097")].compactMap { $0 }),
            Authorship("van Beethoven, Ludwig", affiliations: ["Vienna"]),
          ],
          date: PublicationDate(year: 2020, month: 5, day: 17),
          identifiers: [Identifier("doi", "10.1000/abc")].compactMap { $0 }, categories: ["cs.DL"],
          citations: 0, scores: [Score(name: "novelty", value: 55)],
          source: SourceLocation(file: "byhand.json", line: 3)))
    #expect(list[2].title == "Escapes: é 😀 \"quoted\" \\ / \u{FFFD}!")
    #expect(list[2].authorList == .truncated(shownBeforeGap: 1))
    #expect(list[2].citations == nil)
    #expect(list[3].title == "")
  }

  @Test func aPaperMayNameTheFormat() {
    let list = read(#"{"coauth": 1, "title": "One"}"#, by: reader)
    #expect(list.map(\.title) == ["One"])
    #expect(list.documents[0].ledger == Ledger(records: 1, papers: 1))
  }

  @Test func linesAreReadWithTheirDocuments() throws {
    let list = try readFixture("json/lines.jsonl", by: reader)
    #expect(list.documents.map(\.path) == ["lines.jsonl", "cv.md"])
    #expect(list.documents[0].ledger == Ledger(records: 6, papers: 3, rejected: 3))
    #expect(
      list.documents[0].diagnostics.map(\.description) == [
        """
        lines.jsonl:5: error: a paper that cannot be read to its end: a text is not closed
          hint: it was left out; make the list again
        """,
        """
        lines.jsonl:7: error: the line is no JSON object
          hint: JSON Lines hold one object a line, {...}
        """,
        """
        lines.jsonl:8: error: an object without title and authors
          hint: a paper has at least a "title" or "authors"
        """,
        "lines.jsonl: warning: 1 papers name a document that is not listed",
      ])
    let page = list.documents[1]
    #expect(page.carrier == "lines.jsonl")
    #expect(page.owner == "Ada Lovelace")
    #expect(page.stated.scores == [Score(name: "Novelty", value: 55.5)])
    #expect(page.diagnostics.first?.location == SourceLocation(file: "cv.md", line: 7))
    #expect(list[0].source == SourceLocation(file: "cv.md", line: 3))
    #expect(list[0].date == PublicationDate(year: 2020, month: 3, isYearInferred: true))
    #expect(list[0].authorList == .truncated(shownBeforeGap: 2))
    #expect(list[1].authorships[0].marks == [.equalContribution, .inferredOwner])
    #expect(list[1].authorList == .truncated(shownBeforeGap: 1))
    #expect(list[1].hasCode == false)
  }

  /// A list with every field in every state.
  static func fullList() -> PaperList {
    var papers: [Paper] = []
    for number in 0..<40 {
      func sometimes<Value>(_ bit: Int, _ value: Value) -> Value? { number >> bit & 1 == 1 ? value : nil }
      papers.append(
        Paper(
          title: number == 0 ? "" : "Title \(number) \"<&\\\u{1B}\u{9B}😀é",
          authors: (0..<(number % 4)).map { place in
            Authorship(
              place == 2 ? "" : "Given\(place) Family\(number)",
              identifiers: [sometimes(0, Identifier("orcid", "0000-0002-1825-0097")) ?? nil].compactMap {
                $0
              },
              affiliations: sometimes(1, ["Here", "There"]) ?? [],
              marks: Authorship.Marks(rawValue: UInt8(number % 16)))
          },
          authorList: number % 3 == 0 ? .truncated(shownBeforeGap: min(number % 4, 1)) : .complete,
          declaredAuthorCount: sometimes(2, 3000), ownerPosition: sometimes(3, 2),
          date: number % 5 == 0
            ? nil
            : PublicationDate(
              year: sometimes(1, 2000 + number), month: sometimes(2, 12), day: sometimes(0, 31),
              isYearInferred: number % 7 == 0),
          venue: sometimes(4, "Venue"), volume: sometimes(0, "12 \"B\""), issue: sometimes(1, "3–4"),
          pages: sometimes(2, "e\(number)"), kind: PaperKind.allCases[number % PaperKind.allCases.count],
          identifiers: sometimes(3, [Identifier("doi", "10.1/\(number)"), Identifier("url", "a:b c")])?
            .compactMap { $0 } ?? [],
          categories: sometimes(2, ["cs.CL", "CV"]) ?? [], citations: number % 3 == 1 ? number - 1 : nil,
          hasCode: number % 3 == 2 ? number % 2 == 0 : nil,
          scores: sometimes(1, [Score(name: "novelty", value: 1 / 3), Score(name: "", value: -1e-9)]) ?? [],
          links: sometimes(0, ["https://example.org/?a=\"b\""]) ?? [],
          source: SourceLocation(file: "page.md", line: number)))
    }
    var builder = PaperListBuilder(
      document: SourceDocument(
        path: "page.md", format: "profile", certainty: 0.7, owner: "O'Hara",
        stated: StatedFigures(hIndex: 0, papers: nil, citations: 356, scores: [Score(name: "AI", value: 61)]),
        ledger: Ledger(records: 42, papers: 40, rejected: 1, skipped: ["talk": 1]),
        diagnostics: [
          Diagnostic(.warning, "odd", at: SourceLocation(file: "page.md", line: 3), hint: "look"),
          Diagnostic(.note, "no place"),
        ]))
    for paper in papers { builder.append(paper) }
    let empty = PaperListBuilder(document: SourceDocument(path: "empty.bib", format: "bibtex"))
    return PaperList(joining: [empty, builder])
  }

  @Test(arguments: [CoauthJSONWriter.Form.document, .lines])
  func nothingIsLost(form: CoauthJSONWriter.Form) {
    let list = Self.fullList()
    let text = CoauthJSONWriter(form).string(list)
    let back = read(text, as: "merged.json", by: reader)
    #expect(back.count == list.count)
    for (paper, other) in zip(list, back) { #expect(paper == other) }
    var documents = back.documents.dropFirst().map { $0 }
    #expect(documents.allSatisfy { $0.carrier == "merged.json" })
    for index in documents.indices { documents[index].carrier = nil }
    #expect(documents == list.documents)
    #expect(back.documents[0].ledger == Ledger(records: 40, papers: 40))
    #expect(back.documents[0].diagnostics == [])
    // A list that was read back is written as it was.
    #expect(CoauthJSONWriter(form).string(back) == text)
  }

  @Test func placesMayBeNumbers() {
    let list = read(
      #"[{"title": "T", "volume": 12, "issue": "3-4", "pages": 101}, {"title": "U", "volume": null}]"#,
      by: reader)
    #expect(list[0].volume == "12" && list[0].issue == "3-4" && list[0].pages == "101")
    #expect(list[1].volume == nil)
  }

  @Test func certaintyComesFromTheContent() {
    func certainty(_ text: String) -> Double {
      text.withByteView { reader.certainty(of: FormatSample(head: $0, fileExtension: "json")) }
    }
    #expect(certainty(CoauthJSONWriter(.document).string(PaperList([]))) == 1)
    #expect(certainty(CoauthJSONWriter(.lines).string(PaperList([]))) == 1)
    #expect(certainty(#"[{"title": "x", "authors": []}]"#) == 0.5)
    #expect(certainty(#"{"network": {"items": []}}"#) == 0)
    #expect(certainty("{@article}") == 0)
  }

  @Test func cutListsKeepWhatCameBefore() {
    let text = CoauthJSONWriter().string(PaperList(["One", "Two", "Three"].map { Paper(title: $0) }))
    let list = read(String(text.dropLast(20)), by: reader)
    #expect(list.map(\.title) == ["One", "Two"])
    #expect(list.documents[0].ledger.rejected == 1)
    #expect(list.documents[0].diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    (#"{"title":"a"}"# + "\n" + #"{"title":"b"}"#, ["a", "b"], 0),
    (#"{"title":"a"# + "\n" + #"{"title":"b"}"#, ["b"], 1),
    (#"{"title":"a"}"# + "\n\n" + #"{"title":"#, ["a"], 1),
    (#"{"papers": ["# + "\n" + #"{"title":"a"}"# + "\n]}", ["a"], 0),
    (#"{"papers": ["# + "\n" + #"{"title":"a"},"# + "\n" + #"{"title":"b"}]}"#, ["a", "b"], 0),
    (#"{"title":"a"} {"title":"b"}"#, ["a", "b"], 0),
    ("{\n\"title\":\"a\"\n}\n{\n\"title\":\"b\"\n}", ["a", "b"], 0),
    (#"{"documents":[],"papers":[{"title":"a"}]}"# + "\n", ["a"], 0),
    (#"["x", {"title":"a"}]"#, ["a"], 1), ("12", [], 0),
  ])
  func formsAreToldApart(text: String, titles: [String], rejected: Int) {
    let list = read(text, by: reader)
    #expect(list.map(\.title) == titles)
    #expect(list.documents[0].ledger.rejected == rejected)
  }

  @Test(
    "A document whose first line goes on below is no JSON Lines",
    arguments: [#"{"papers":["#, #"{"papers": [{"title":"O"},"#])
  func linesOfADocument(first: String) {
    let paper = #"{"title":"A","authors":["Ann Doe"]}"#
    #expect(!("\(first)\n\(paper),\(paper),\n\(paper)\n]}\n").withByteView(JSONLines.recognizes))
    #expect(("\(paper)\n\(paper)\n").withByteView(JSONLines.recognizes))
    // A broken line costs no other.
    #expect(("{\"title\":\"A\n\(paper)\n\(paper)\n").withByteView(JSONLines.recognizes))
  }
}
