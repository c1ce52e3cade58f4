import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct DelimitedReaderTests {
  static let fixtures = Fixture.files(in: "delimited", extensions: ["csv", "tsv"])

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: DelimitedReader())
  }

  @Test(arguments: fixtures) func survivesCutsAndMutations(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    expectSurvivalOfMutations(bytes, with: DelimitedReader(), alphabet: "\"\",;|\t\n\r'()\\. andetl&")
  }

  private func papers(_ text: String, columns: [String: String] = [:]) -> PaperList {
    read(Array(text.utf8), path: "t.csv", with: DelimitedReader(), options: ReadingOptions(columns: columns))
  }

  private func certainty(_ text: String, fileExtension: String = "") -> Double {
    text.withByteView {
      DelimitedReader().certainty(of: FormatSample(head: $0, fileExtension: fileExtension))
    }
  }

  @Test func recognizesHeaders() {
    #expect(certainty("Title,Authors\n") > 0.8)
    #expect(certainty("a\tb\n", fileExtension: "tsv") > 0.2)
    #expect(certainty("| Title | Authors |\n|---|---|\n") < 0.5)
    #expect(certainty("Some words, and more words.\n") == 0)
    #expect(certainty("") == 0)
  }

  @Test(arguments: [
    "Title,Authors\nT,A B\n", "TITLE;Author/s\nT;A B\n", "document title\tauthor(s)\tx\nT\tA B\t\n",
    "\n\n \"Title\"|creators\r\nT|A B\r\n",
    "Author Names,x,Paper_Title\rA B,1,T\r", "title%authors\nT%A B",
  ])
  func recognizesColumns(_ text: String) {
    let list = papers(text)
    #expect(list.map(\.title) == ["T"])
    #expect(list.first?.authorships.map(\.name) == ["A B"])
    #expect(list.documents[0].diagnostics.isEmpty)
  }

  @Test(arguments: [
    #"{"title": "a, b", "authors": 1}"#, "{\n \"title\": 1, \"authors\": 2}",
    "[{\"title\": 1, \"authors\": 2}]",
  ])
  func objectsAreNoHeaders(_ text: String) { #expect(certainty(text, fileExtension: "csv") == 0) }

  /// Only identifiers in brackets are no part of a venue's name.
  @Test func bracketsOfVenuesMayBeWords() {
    let list = papers(
      "title,authors,venue\nA,Bo Roe,Tides [Online: 2020]\nB,Bo Roe,Tides [issn:1234-5679 omid:br/06]\n")
    #expect(list.map(\.venue) == ["Tides [Online: 2020]", "Tides"])
  }

  @Test func theMoreTellingColumnIsTaken() {
    let list = papers(
      "Authors,Author full names,Title,Publication Title\n\"Liu Y.\",\"Liu, Yang (57205195843)\",T,V\n")
    #expect(list[0].authorships.map(\.name) == ["Liu, Yang"])
    #expect(list[0].title == "T")
    #expect(list[0].venue == "V")
  }

  @Test func columnsMayBeNamed() {
    let list = papers(
      "What,Who,When\nT,A B,2001\n", columns: ["title": "What", "authors": "who", "year": "When"])
    #expect(
      list[0]
        == Paper(
          title: "T", authors: ["A B"], date: PublicationDate(year: 2001),
          source: SourceLocation(file: "t.csv", line: 2)))
  }

  @Test func aColumnThatIsNotThereIsAnError() {
    #expect(
      papers("What,Authors\nT,A B\n").documents[0].diagnostics.map(\.description) == [
        """
        t.csv:1: error: no column is recognized as title; the columns are: What, Authors
          hint: name a column for a field with `--column authors=NAME`
        """
      ])
    let wrong = papers("Title,Authors\nT,A B\n", columns: ["year": "When", "color": "Title"])
    #expect(wrong.isEmpty)
    #expect(
      wrong.documents[0].diagnostics.map(\.message) == [
        "there is no field `color`; the fields are: title, authors, year, date, venue, volume, issue, pages, page-start, page-end, article-number, doi, arxiv, pmid, id, citations, categories, type, url, orcid, pmcid, openalex, scopus, wos, dimensions, lens, mag, affiliations, group-authors, scopus-authors, openalex-authors, researcher-ids, reference",
        "there is no column `When` for `year`; the columns are: Title, Authors",
      ])
    #expect(papers("").documents[0].diagnostics.map(\.message) == ["there is no header"])
  }

  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("1,234", 1234), ("7.0", 7), ("", nil), ("n/a", nil), ("-3", nil), ("7.5", nil),
    ] as [(String, Int?)])
  func unknownCitationsAreNotZero(_ cell: String, _ citations: Int?) {
    #expect(papers("title;authors;cites\nT;A B;\(cell)\n")[0].citations == citations)
  }

  @Test(arguments: [
    ("Volume,Issue,Pages", "12,3,1-10", "12 3 1-10"), ("VL,IS,BP,EP,AR,PG", "12,3,1,10,,10", "12 3 1-10"),
    ("Volume,Issue,Art. No.,Page start,Page end,Page count", "12,3,e17,,,10", "12 3 e17"),
    ("Vol,No.,Pages,First page", "12.0,3.0,nan,101.0", "12 3 101"),
    ("Volume,Number,Page start,Page end", "12,3,7,7", "12 3 7"),
    ("Volume,Issue,Number", "12,,99", "12 - -"), ("Number,Pages", "7,n/a", "- - -"), ("Volume", "", "- - -"),
  ])
  func findsThePlaceInTheVenue(_ columns: String, _ cells: String, _ place: String) {
    let paper = papers("Title,Authors,\(columns)\nT,A B,\(cells)\n")[0]
    #expect([paper.volume, paper.issue, paper.pages].map { $0 ?? "-" }.joined(separator: " ") == place)
    #expect(papers("No.,Title,Authors,Volume\n7,T,A B,12\n")[0].issue == nil)
  }

  @Test func theGuardAgainstFormulasIsTakenOff() {
    let list = papers("title,authors\n'=SUM(A1),'@home Bee\n'tis,\"'- Cee\"\n")
    #expect(list.map(\.title) == ["=SUM(A1)", "'tis"])
    #expect(list.flatMap { $0.authorships.map(\.name) } == ["@home Bee", "- Cee"])
  }

  @Test func identifiersOfPeopleNeedAsManyPeople() {
    let list = papers(
      "title,authors,orcid\nT,A B; C D,0000-0001-0000-0001; 0000-0001-0000-0002\nU,A B; C D,0000-0001-0000-0001\n"
    )
    #expect(
      list[0].authorships.map { $0.identifiers.map(\.value) } == [
        ["0000-0001-0000-0001"], ["0000-0001-0000-0002"],
      ])
    #expect(list[1].authorships.allSatisfy { $0.identifiers.isEmpty })
  }

  @Test func characterReferencesSeparateNothing() {
    let list = papers("title,authors\nA &amp; B,\"Lud&#228;scher, B.; &Ccaron;ech, V.; Noe&unknown X\"\n")
    #expect(list[0].title == "A & B")
    #expect(list[0].authorships.map(\.name) == ["Ludäscher, B.", "Čech, V.", "Noe&unknown, X"])
  }

  @Test func namesRunTogetherAreSplitAndSaidSo() {
    let list = papers(
      "title,authors\nA,Ada B. LovelaceYann LeCunMary McDonald\nB,Quoc LeJohn DeVriesÉmile Borel\nC,Ann McDonald\n"
    )
    #expect(
      list.map { $0.authorships.map(\.name) } == [
        ["Ada B. Lovelace", "Yann LeCun", "Mary McDonald"], ["Quoc Le", "John DeVries", "Émile Borel"],
        ["Ann McDonald"],
      ])
    #expect(list.documents[0].diagnostics.count == 1)
    #expect(list.documents[0].diagnostics[0].severity == .warning)
    #expect(list.documents[0].diagnostics[0].message.hasPrefix("nothing separates the authors"))
    let usual = papers("title,authors\nA,\"Ann DeVries Lee, Mary McDonald\"\nB,Ann McDonald\n")
    #expect(usual[0].authorships.map(\.name) == ["Ann DeVries Lee", "Mary McDonald"])
    #expect(usual.documents[0].diagnostics.isEmpty)
  }

  @Test(arguments: ["[No author name available]", "[Anonymous]", "No author name available"])
  func aPlaceholderIsNoAuthor(_ cell: String) {
    let list = papers("title,authors\nA,\(cell)\nB,\"Lee, A.; Noor, B.\"\n")
    #expect(list.map(\.authorships.count) == [0, 2])
  }

  @Test func aNumberOfPubMedIsDigits() {
    let list = papers("title,authors,pmid\nA,B C,12345\nA,B C,unknown\nA,B C,12a\nA,B C,\nA,B C,123.0\n")
    #expect(
      list.map { $0.identifiers.first?.description } == ["pmid:12345", nil, nil, nil, "pmid:123"])
  }

  @Test func manyWrongRecordsAreCounted() {
    let list = papers("title,authors\n" + String(repeating: "T,A B,x\n", count: 30))
    #expect(list.count == 30)
    #expect(list.documents[0].diagnostics.count == 21)
    #expect(list.documents[0].diagnostics.last?.message == "10 more records do not have 2 fields")
  }

  @Test func aHeaderBetweenRecordsIsNoRecordAndHolds() {
    let list = papers(
      "title,authors,year\nA,Bo Lee,2001\ntitle,authors,year\nB,Bo Lee,2002\nyear,note,authors,title\n2003,n,Cy Roe,C\n2004,,Cy Roe,D\n"
    )
    #expect(list.map(\.title) == ["A", "B", "C", "D"])
    #expect(list.map { $0.date?.year } == [2001, 2002, 2003, 2004])
    #expect(list[2].authorships.map(\.name) == ["Cy Roe"])
    #expect(list.documents[0].ledger.skipped == ["repeated header": 2])
    #expect(list.documents[0].diagnostics.isEmpty)
    #expect(papers("title,authors\nyear,A B\nauthors,C D\n").count == 2)
  }

  @Test func linesBeforeTheHeaderArePassedOver() {
    let list = papers("Exported on a day, by somebody\n\nTitle,Authors\nT,A B\n")
    #expect(list.map(\.title) == ["T"])
    #expect(list[0].source?.line == 4)
    #expect(certainty("Exported on a day\nTitle,Authors\nT,A B\n") > 0.5)
    let late = String(repeating: "some words\n", count: 20) + "Title,Authors\n"
    #expect(certainty(late) == 0)
  }

  @Test(arguments: [
    ("1-Oct", "1-10"), ("10-Jan", "1-10"), ("Oct-15", "10-15"), ("12-DEC", "12-DEC"), ("Jan-Feb", "Jan-Feb"),
    ("S1-S9", "S1-S9"), ("1-10", "1-10"), ("Sept-9", "Sept-9"),
  ])
  func datesOfSpreadsheetsAreRangesAgain(_ cell: String, _ pages: String) {
    let list = papers("Title,Authors,Pages\nT,A B,\(cell)\n")
    #expect(list[0].pages == pages)
    #expect(list.documents[0].diagnostics.count == (cell == pages ? 0 : 1))
  }

  @Test func aFullCellOfASpreadsheetIsCut() {
    let names = String(repeating: "Lee, Bo; ", count: 4_000).prefix(32_767)
    let list = papers("Title,Authors\nT,\"\(names)\"\nU,\"Roe, C.; Lee, B.\"\n")
    #expect(list[0].authorships.count == 3_640)
    #expect(Set(list[0].authorships.map(\.name)) == ["Lee, Bo"])
    #expect(list.map(\.authorList.isTruncated) == [true, false])
  }

  @Test(arguments: ["\r", "\n", "\r\n"]) func linesEndInThreeWays(_ end: String) {
    let lines = ["Title,Authors", "\"T\nU\",A B", "V,C D", "W,E F", "X,G H"]
    #expect(papers(lines.joined(separator: end)).map(\.title) == ["T U", "V", "W", "X"])
  }

  @Test func wordsForNothingAreNoAuthors() {
    #expect(papers("title,authors\nA,nan\nB,None\nC,N/A\n").allSatisfy { $0.authorships.isEmpty })
  }

  @Test func categoriesOfSeveralWordsStayWhole() {
    #expect(papers("title,authors,category\nA,B C,Machine Learning\n")[0].categories == ["Machine Learning"])
    #expect(papers("title,authors,category\nA,B C,cs.LG hep-th\n")[0].categories == ["cs.LG", "hep-th"])
  }

  @Test func aGroupBeforeItsFirstMemberIsAnAuthor() {
    let list = papers(
      "title,authors\nA,\"The ATLAS Collaboration: G. Aad, B. Abbott\"\nB,\"Ann: Lee, Bo Roe\"\n")
    #expect(list[0].authorships.map(\.name) == ["The ATLAS Collaboration", "G. Aad", "B. Abbott"])
    #expect(list[1].authorships.map(\.name) == ["Ann: Lee", "Bo Roe"])
  }

  @Test func aLineOfDelimitersIsBounded() {
    let list = papers("title,authors\nT,A B" + String(repeating: ",", count: 300_000) + "x\nU,C D\n")
    #expect(list.map(\.title) == ["U"])
    #expect(list.documents[0].ledger.rejected == 1)
  }

  @Test func strayQuotationMarksTakeLinearTime() {
    #expect(papers("title,authors\n" + String(repeating: "\"T,A B\n", count: 50_000)).count == 50_000)
    #expect(
      papers("title,authors\n" + String(repeating: "\"\"\"T,A B\n", count: 50_000)).documents[0].ledger
        .records > 0)
    #expect(papers("title,authors\n" + String(repeating: "T,(((((((((\n", count: 5_000)).count == 5_000)
    #expect(papers("title,authors\nT," + String(repeating: "(", count: 200_000) + "\n").count == 1)
  }
}
