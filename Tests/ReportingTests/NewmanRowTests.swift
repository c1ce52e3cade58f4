import Statistics
import Testing
import TextInput

@testable import Reporting

@Suite("Rows of Newman's table")
struct NewmanRowTests {
  private func json(_ row: NewmanRow) -> String {
    var writer = JSONWriter(.compact)
    writer.object { row.write(to: &$0) }
    return writer.string
  }

  @Test("An estimate says that it is one")
  func estimated() {
    let mean = NewmanRow(
      key: "meanDistance", label: "", estimate: Estimate(6.5, low: 6.25, high: 6.75, reason: "sampled"),
      isCount: false)
    #expect(mean.text == "6.500 ± 0.250")
    #expect(json(mean) == #"{"meanDistance":6.5,"meanDistanceBounds":[6.25,6.75]}"#)
    let most = NewmanRow(
      key: "maxDistance", label: "", estimate: Estimate(20, low: 20, high: 24, reason: "bounds"),
      isCount: true)
    #expect(most.text == "20 to 24")
    #expect(json(most) == #"{"maxDistance":20,"maxDistanceBounds":[20,24]}"#)
  }

  @Test("Counts and exact means have no bounds; what is not known is null")
  func exact() {
    #expect(json(.count("papers", "papers", 1234)) == #"{"papers":1234}"#)
    #expect(NewmanRow.count("papers", "papers", 1234).text == "1,234")
    #expect(json(.mean("clustering", "", nil)) == #"{"clustering":null}"#)
    #expect(NewmanRow.mean("clustering", "", nil).text == "–")
  }
}
