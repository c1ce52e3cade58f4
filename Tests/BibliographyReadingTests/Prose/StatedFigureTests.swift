import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

@Suite("Figures that pages state")
struct StatedFigureTests {
  private func stated(_ text: String) -> StatedFigures {
    read(text, by: ProfilePageReader()).documents[0].stated
  }

  private static let table = StatedFigures(
    hIndex: 45, citations: 12345,
    scores: [
      Score(name: "citations since 2019", value: 6789), Score(name: "h-index since 2019", value: 30),
      Score(name: "i10-index", value: 100), Score(name: "i10-index since 2019", value: 80),
    ])

  @Test(
    "The table of Google Scholar, as it is copied and as HTML",
    arguments: [
      "Cited by\n\tAll\tSince 2019\nCitations\t12345\t6789\nh-index\t45\t30\ni10-index\t100\t80\n",
      "All\nSince 2019\nCitations\n12,345\n6,789\nh-index\n45\n30\ni10-index\n100\n80\n",
      "|           | All   | Since 2019 |\n| Citations | 12345 | 6789 |\n| h-index | 45 | 30 |\n| i10-index | 100 | 80 |\n",
      """
      <html><body><table><tr><th></th><th>All</th><th>Since 2019</th></tr>
      <tr><td><a href="x">Citations</a></td><td>12345</td><td>6789</td></tr>
      <tr><td>h-index</td><td>45</td><td>30</td></tr><tr><td>i10-index</td><td>100</td><td>80</td></tr></table></body></html>
      """,
    ])
  func scholarTable(text: String) {
    #expect(stated("# Ada Example\n\n" + text) == Self.table || stated(text) == Self.table)
  }

  @Test(
    "An h-index in a sentence, with the citations beside it",
    arguments: [
      ("I have an h-index of 45.", 45, nil), ("My Hirsch index is 45, since you ask.", 45, nil),
      ("Hirsch-index: 45", 45, nil), ("She has an H index of 45 and 12,345 citations.", 45, 12345),
      ("With 12,345 citations and an h-index of 45 (Scopus) he is known.", 45, 12345),
      ("More than 12,000 citations and an h-index of 45 are enough.", 45, nil),
      ("My best paper has 356 citations. I wrote it in 2001; my h-index is 45 today.", 45, nil),
    ] as [(String, Int, Int?)])
  func sentences(text: String, h: Int, citations: Int?) {
    #expect(stated("# Ada Example\n\n" + text + "\n") == StatedFigures(hIndex: h, citations: citations))
  }

  @Test(
    "A bound, a part or a mean is no figure",
    arguments: [
      "I have an h-index of over 45.", "An h-index of 45+ is mine.", "The h-index of 45 since 2019 is mine.",
      "My group has an average h-index of 12.", "My paper on the h-index of 2005 authors or so is here.",
      "An h-index of 4.5 is none.",
    ])
  func limits(text: String) { #expect(stated("# Ada Example\n\n" + text + "\n").hIndex == nil) }

  @Test("A huge number is left out and said")
  func huge() {
    let list = read(
      "# Ada Example\n\nh-index: 99999999999999999999\nCitations: 12\n", by: ProfilePageReader())
    #expect(list.documents[0].stated == StatedFigures(citations: 12))
    #expect(
      list.documents[0].diagnostics.map(\.message).contains(
        "the stated h-index is larger than any such figure can be"))
    let json = read(
      #"{"scholar_id":"X","name":"A B","hindex":1e300,"citedby":7,"publications":{"X:1":{"bib":{"title":"One"}}}}"#,
      by: JSONReader(.scholarProfile))
    #expect(json.documents[0].stated == StatedFigures(citations: 7))
    #expect(json.documents[0].diagnostics.map(\.message) == ["'1e300' is larger than any such figure can be"])
  }
}
