import Bibliography
import Statistics
import Testing

@testable import AuthorIdentity

@Suite("Finding people by name")
struct PersonSearchTests {
  private static let people = ResolvedBibliography(
    PaperList([
      Paper(title: "One", authors: ["Mark E. J. Newman", "Renée Durand"]),
      Paper(title: "Two", authors: ["M. E. J. Newman", "Yang Liu"]),
      Paper(
        title: "Three",
        authors: [
          "M. E. J. Newman",
          Authorship("Wei Li", identifiers: [Identifier("orcid", "0000-0002-1825-0097")].compactMap { $0 }),
        ]),
    ]))

  private func names(_ wanted: String) -> [String] {
    Self.people.people(matching: wanted).map { Self.people.name(of: $0) }
  }

  @Test("The whole name, whatever its letter case and order")
  func exact() {
    #expect(names("mark e. j. newman") == ["Mark E. J. Newman"])
    #expect(names("Newman, Mark E. J.") == ["Mark E. J. Newman"])
    #expect(names("  Yang   LIU ") == ["Yang Liu"])
  }

  @Test("By initials and without accents, those with most papers first")
  func initials() {
    #expect(names("M. Newman") == ["M. E. J. Newman", "Mark E. J. Newman"])
    #expect(names("Renee Durand") == ["Renée Durand"])
  }

  @Test("By id, with the scheme or as a bare ORCID")
  func identifiers() {
    #expect(names("0000-0002-1825-0097") == ["Wei Li"])
    #expect(names("orcid:0000-0002-1825-0097") == ["Wei Li"])
  }

  @Test("Nobody for an empty or unknown name, and close names for a misspelled one")
  func nobody() {
    #expect(names("").isEmpty)
    #expect(names("  ").isEmpty)
    #expect(names("Nobody Atall").isEmpty)
    #expect(Self.people.people(resembling: "Yang Lui").map { Self.people.name(of: $0) } == ["Yang Liu"])
    #expect(Self.people.people(resembling: "Completely Different").isEmpty)
  }

  /// The definition, by recursion.
  private func distance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last else { return b.count }
    guard let y = b.last else { return a.count }
    var best = min(
      distance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1), distance(a.dropLast(), b) + 1,
      distance(a, b.dropLast()) + 1)
    if a.count > 1, b.count > 1, a[a.endIndex - 2] == y, b[b.endIndex - 2] == x {
      best = min(best, distance(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }

  @Test("The edit distance is what its definition says, up to the limit")
  func editDistance() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let a = (0..<Int.random(in: 0...5, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
      let b = (0..<Int.random(in: 0...5, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
      let expected = distance(a[...], b[...])
      for limit in 0...5 {
        #expect(EditDistance.between(a, b, atMost: limit) == (expected <= limit ? expected : nil))
      }
    }
  }
}
