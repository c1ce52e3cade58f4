import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("author")
struct AuthorTests {
  @Test("One person's figures, by hand")
  func figures() throws {
    let author = try CommandRun("author", "Ada Example", Fixture.cited, "--format", "json").object()
    #expect(author["name"] as? String == "Ada Example")
    #expect(author["papers"] as? Int == 3)
    #expect(author["firstAuthor"] as? Int == 2)
    #expect(author["singleAuthor"] as? Int == 1)
    // Twelve and three citations and one unknown: h is 2 or, with enough citations of the third paper, 3.
    let indices = author["indices"] as? [String: Any] ?? [:]
    #expect(indices["hIndex"] as? Int == 2)
    #expect(indices["hIndexBounds"] as? [Int] == [2, 3])
    // An index that one unknown count may raise without end has no upper bound, which JSON writes as null.
    let mean = indices["meanCitationsBounds"] as? [Any] ?? []
    #expect(mean.first as? Int == 5)
    #expect(mean.last is NSNull)
    let coauthors = author["coauthors"] as? [[String: Any]] ?? []
    #expect(coauthors.compactMap { $0["name"] as? String } == ["Ben Sample", "Cleo Specimen"])
    let years = author["years"] as? [[String: Any]] ?? []
    #expect(years.map { $0["year"] as? Int } == [2010, 2011, 2012])
    #expect(years.map { $0["newCoauthors"] as? Int } == [1, 0, 1])
    let distances = author["distances"] as? [[String: Any]] ?? []
    #expect(distances.map { $0["people"] as? Int } == [2])
  }

  @Test("The table says what is an interval")
  func table() {
    let run = CommandRun("author", "Ada Example", Fixture.cited, "--over-time", "--distances")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Ada Example  ("))
    #expect(run.output.contains("2 to 3"))
    #expect(run.output.contains("≥ 15"))
    #expect(run.output.contains("1 step   2"))
  }

  @Test("Nobody of the name is 1")
  func nobody() {
    let run = CommandRun("author", "Zoe Nobody", Fixture.cited)
    #expect(run.status == 1)
    #expect(run.words.contains("nobody is called 'Zoe Nobody'"))
  }
}
