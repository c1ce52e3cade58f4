import Bibliography
import Testing

@testable import AuthorIdentity

@Suite struct VenuePlaceTests {
  /// A place as `volume|issue|pages`, each part perhaps empty.
  private func place(_ text: String) -> VenuePlace {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? nil : String($0) }
    return VenuePlace(volume: parts[0], issue: parts[1], pages: parts[2])
  }

  @Test(arguments: [
    ("12|3|1-10", "12|3|1--10"), ("12|3|1–10", "12|3|pp. 1–10"), ("12||P 1 – 10", "12||pp1-10"),
    ("12||0101-110", "12||101"), ("12||S12-S20", "12||s12"), ("12||a101", "12||A0101–A110"),
    ("12|3|5-9", "12(3)||5-9"), ("012|03|5", "Vol. 12|no. 3|5"), ("XII|iv|5", "12|4|5"),
    ("12(2019)||5", "12|3|5"), ("11432 LNCS||5", "11432||5"), ("B247||5", "247||5"), ("12|3/4|5", "12|3-4|5"),
    ("12|S1|5", "12|SUPPL. 1|5"), ("12|Jan.|5", "12|January|5"), ("12|Spring|5", "12|2|5"),
    ("12||e0123456", "12||0123456"), ("12||e0123456", "12||1-10"), ("96|5|056104", "96|5|1-14"),
    ("96|5|016132-1–016132-5", "96|5|1-5"), ("51|3|17:1–17:25", "51|3|1–25"), ("51|3|17:1–17:25", "51|3|17"),
    ("51|3|Article 17", "51|3|17"), ("12|0|5", "12|3|5"), ("12||0-0", "12||5"), ("12||n/a", "12||5"),
    ("in press||5", "12||5"), ("||", "12|3|5"), ("12||iii–v", "12||III"), ("||1-1", "12|3|345-356"),
  ])
  func isOnePlace(_ a: String, _ b: String) {
    #expect(!place(a).contradicts(place(b)))
    #expect(!place(b).contradicts(place(a)))
  }

  @Test(arguments: [
    ("12||", "13||"), ("12|3|", "12|4|"), ("12||5-9", "12||7-9"), ("12(3)||", "12(4)||"),
    ("12|3|", "12(4)||"),
    ("XII||", "XIII||"), ("A247||", "B247||"), ("12|S1|", "12|1|"), ("12|3/4|", "12|4|"),
    ("12|Spring|", "12|Fall|"), ("12||iii", "12||3"), ("12||S12", "12||12"), ("12||17", "12||25–28"),
    ("12||056104", "12||056105"), ("12||056104", "12||7-9"), ("12||17:1–17:25", "12||18:1–18:25"),
    ("||5-9", "12|3|7-9"), ("12||1-10", "12||11-20"),
  ])
  func areTwoPlaces(_ a: String, _ b: String) {
    #expect(place(a).contradicts(place(b)))
    #expect(place(b).contradicts(place(a)))
  }

  @Test func noTextIsTooOdd() {
    for text in [
      "", " ", "-", "–", "()", "12(", ")12(", "p", "pp.", "e", "(3)", "🧮", "٣", "½", "12((3))", "pp. pp.",
    ] {
      #expect(!place("\(text)|\(text)|\(text)").contradicts(place("\(text)|\(text)|\(text)")))
    }
  }

  @Test(
    arguments: [
      ("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xc", 90), ("mcmxcix", 1999), ("mmmcmxcix", 3999),
      ("", nil),
      ("iiii", nil), ("vx", nil), ("iix", nil), ("civil", nil), ("a", nil), ("mmmm", nil),
    ] as [(String, Int?)])
  func romanNumerals(_ text: String, _ value: Int?) { #expect(RomanNumeral.value(text) == value) }
}

@Suite struct MergingByPlaceTests {
  private func papers(_ papers: Paper...) -> Int { ResolvedBibliography(papers).paperCount }

  private func column(
    _ year: Int?, _ volume: String?, _ issue: String?, _ pages: String?, kind: PaperKind = .article,
    ids: [String] = []
  ) -> Paper {
    var paper = Paper("Editorial comments", ["Ann Lee"], year, kind: kind, ids: ids, venue: "A journal")
    (paper.volume, paper.issue, paper.pages) = (volume, issue, pages)
    return paper
  }

  @Test func aColumnOfTwoIssuesIsTwo() {
    #expect(papers(column(2000, "21", "1", "3"), column(2000, "21", "2", "95")) == 2)
    #expect(papers(column(2000, "21", "4", "3"), column(2001, "22", "1", "3")) == 2)
    #expect(papers(column(2000, nil, nil, "3-4"), column(2001, nil, nil, "83-84")) == 2)
    #expect(papers(column(2000, "21", "1", "3"), column(2000, "21", "1", "3-4")) == 1)
    #expect(papers(column(2000, "21", "1", "3"), column(2000, nil, nil, nil)) == 1)
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func aRecordWithoutPlaceIsNoBridge(order: [Int]) {
    let three = [column(2000, "21", "1", "3"), column(2000, nil, nil, nil), column(2000, "21", "2", "95")]
    let people = ResolvedBibliography(order.map { three[$0] })
    #expect(people.paperCount == 2)
    // Nor is it one in the merged list.
    #expect(ResolvedBibliography(people.mergedList()).paperCount == 2)
  }

  @Test func aRegistryKnowsBetter() {
    #expect(
      papers(
        column(2000, "21", "1", "3", ids: ["doi:10.1/a"]), column(2000, "12", "1", "3", ids: ["doi:10.1/A"]))
        == 1)
    #expect(
      papers(
        column(2000, "21", "1", "3", ids: ["arxiv:2001.00001"]),
        column(2000, "12", "1", "3", ids: ["arxiv:2001.00001"]))
        == 2)
  }

  @Test func aPreprintStandsElsewhere() {
    let preprint = column(2000, "abs/2001.00001", nil, "1-12", kind: .preprint, ids: ["arxiv:2001.00001"])
    #expect(papers(preprint, column(2001, "21", "1", "33-40")) == 1)
    #expect(
      papers(preprint, column(2000, "2001.00001", nil, "1-9", kind: .preprint, ids: ["arxiv:2001.00001"]))
        == 1)
    #expect(papers(preprint, column(2000, "7", nil, nil, kind: .preprint)) == 2)
  }

  @Test func theMergedPaperStandsWhereItsVenueWasTaken() throws {
    let people = ResolvedBibliography([
      column(2000, "abs/2001.00001", nil, "1-12", kind: .preprint, ids: ["arxiv:2001.00001"]),
      column(2001, "21", nil, "33-40"), column(2001, "XXI", "1", nil),
    ])
    #expect(people.paperCount == 1)
    let paper = people[PaperID(0)]
    #expect(paper.volume == "21" && paper.pages == "33-40")
    // The other published record fills what is missing.
    #expect(paper.issue == "1")
  }
}
