import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct DateTextTests {
  @Test(
    arguments: [
      ("2019", 2019, nil, nil), ("2019-05-12", 2019, 5, 12), ("2019-05", 2019, 5, nil),
      ("12 May 2019", 2019, 5, 12),
      ("May 12, 2019", 2019, 5, 12), ("2019 May 3", 2019, 5, 3), ("2019/2021", 2019, nil, nil),
      ("2008-03-04/2008-07-25", 2008, 3, 4), ("[c1999]", 1999, nil, nil), ("1999--2003", 1999, nil, nil),
      ("20190512", 2019, 5, 12), ("2019-05-12T10:20:30Z", 2019, 5, 12), ("1990~", 1990, nil, nil),
      ("05/06/2019", 2019, nil, nil), ("Sept. 2001", 2001, 9, nil), ("2019-13-40", 2019, nil, nil),
    ] as [(String, Int, Int?, Int?)])
  func reads(_ text: String, year: Int, month: Int?, day: Int?) {
    let date = text.withByteView { DateText.date($0) }
    #expect(date == PublicationDate(year: year, month: month, day: day))
  }

  @Test(arguments: ["", "in press", "99", "12345", "0999", "May"]) func findsNoYear(_ text: String) {
    #expect(text.withByteView { DateText.date($0) } == nil)
  }
}
