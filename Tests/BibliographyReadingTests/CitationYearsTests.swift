import Bibliography
import Testing

@testable import BibliographyReading

@Suite("Citations by year, as producers write them")
struct CitationYearsTests {
  @Test("OpenAlex: counts_by_year")
  func openAlex() {
    let list = read(
      #"{"results":[{"id":"W1","title":"One","authorships":[],"cited_by_count":5,"counts_by_year":[{"year":2021,"cited_by_count":2},{"year":2020,"cited_by_count":3},{"year":null},7]},"#
        + #"{"id":"W2","title":"Two","authorships":[],"cited_by_count":1,"counts_by_year":[]}]}"#,
      by: JSONReader(.openAlex))
    #expect(list.map(\.citationsByYear) == [[2020: 3, 2021: 2], [:]])
    #expect(list.map(\.citations) == [5, 1])
  }

  @Test(
    "Google Scholar: cites_per_year of a publication, and of the profile wherever it stands",
    arguments: [true, false])
  func scholar(first: Bool) {
    let years = #""cites_per_year":{"2019":4,"2020":6}"#
    let publications =
      #""publications":{"A:1":{"bib":{"title":"One"},"num_citations":3,"cites_per_year":{"2020":3,"x":1}},"A:2":{"bib":{"title":"Two"}}}"#
    let list = read(
      #"{"name":"A B","citedby":9,"# + (first ? years + "," + publications : publications + "," + years)
        + "}",
      by: JSONReader(.scholarProfile))
    #expect(list.map(\.citationsByYear) == [[2020: 3], [:]])
    #expect(list.documents[0].stated.citationsByYear == [2019: 4, 2020: 6])
  }

  @Test("coauth's own forms give them back", arguments: [CoauthJSONWriter.Form.document, .lines])
  func roundTrip(form: CoauthJSONWriter.Form) {
    var builder = PaperListBuilder(document: SourceDocument(path: "gs_data.json", format: "scholar"))
    builder.document.stated.citationsByYear = [2020: 6]
    builder.append(Paper(title: "One", authors: ["A B"], citations: 5, citationsByYear: [2019: 0, 2020: 3]))
    builder.append(Paper(title: "Two", authors: ["A B"]))
    let written = CoauthJSONWriter(form).string(PaperList(joining: [builder]))
    let again = read(written, by: CoauthJSONReader())
    #expect(again.map(\.citationsByYear) == [[2019: 0, 2020: 3], [:]])
    #expect(again.documents.last?.stated.citationsByYear == [2020: 6])
    #expect(CoauthJSONWriter(form).string(again) == written)
  }
}
