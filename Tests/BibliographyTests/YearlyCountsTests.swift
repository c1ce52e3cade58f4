import Bibliography
import Testing

@Suite("Citations by year in columns")
struct YearlyCountsTests {
  @Test("A paper keeps the counts of its years, also beside papers that have none")
  func papers() {
    let papers = [
      Paper(title: "One", citations: 5, citationsByYear: [2021: 2, 2020: 3]),
      Paper(title: "Two", citations: 5),
      Paper(title: "Three", citationsByYear: [2019: 0]),
    ]
    #expect(PaperList(papers).map(\.citationsByYear) == [[2020: 3, 2021: 2], [:], [2019: 0]])
  }

  @Test(
    "Years ascend whatever the order of the source; the first count of a year stands; what is no count is left out"
  )
  func order() {
    var counts = YearlyCounts()
    for (year, count) in [(2021, 1), (2019, 2), (2020, 3), (2019, 9), (99, 1), (2022, -1)] {
      counts.append(count, year: year, to: 4)
    }
    counts.append(7, year: 2018, to: 6)
    #expect(counts.years == [2019, 2020, 2021, 2018])
    #expect(counts.counts == [2, 3, 1, 7])
    #expect(counts.values(of: 4) == [2019: 2, 2020: 3, 2021: 1])
    #expect(counts.values(of: 5) == [:])
    counts.removeRows(from: 5)
    #expect(counts.count == 3)
  }

  @Test("A paper that is discarded takes its counts with it, and joined lists keep theirs")
  func joining() {
    var first = PaperListBuilder(document: SourceDocument(path: "a", format: "test"))
    first.beginPaper(line: 1)
    first.citations(3, inYear: 2020)
    first.discardPaper()
    first.append(Paper(title: "A", citationsByYear: [2020: 1]))
    var second = PaperListBuilder(document: SourceDocument(path: "b", format: "test"))
    second.append(Paper(title: "B", citationsByYear: [2021: 4]))
    #expect(PaperList(joining: [first, second]).map(\.citationsByYear) == [[2020: 1], [2021: 4]])
  }
}
