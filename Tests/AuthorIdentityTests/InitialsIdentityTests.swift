import Bibliography
import Statistics
import Testing

@testable import AuthorIdentity

@Suite("Who is who by initials")
struct InitialsIdentityTests {
  private func areOne(_ a: String, _ b: String, _ policy: IdentityPolicy) -> Bool {
    let list = PaperList([Paper("One", [a]), Paper("Two", [b])])
    return ResolvedBibliography(list, policy: policy).personCount == 1
  }

  @Test(
    "One by all initials, and so by the first",
    arguments: [
      ("J. Smith", "John Smith"), ("J. A. Smith", "Smith, John Andrew"), ("J.-P. Serre", "Jean-Pierre Serre"),
      ("José Pérez", "Jose Perez"), ("L. van Beethoven", "van Beethoven, Ludwig"), ("Plato", "PLATO"),
      ("John Smith", "Jack Smith"), ("J Smith", "J. Smith"), ("Smith, JA", "J. A. Smith"),
      ("Serre, JP", "Jean-Pierre Serre"), ("Pérez, ÁB", "A. B. Perez"), ("Smith, John, Jr.", "J. Smith"),
      ("SMITH, JO", "Jo Smith"),
    ])
  func byAll(a: String, b: String) {
    #expect(areOne(a, b, .allInitials) && areOne(b, a, .allInitials))
    #expect(areOne(a, b, .firstInitial))
  }

  @Test(
    "One by the first initial alone",
    arguments: [
      ("J. Smith", "John Andrew Smith"), ("J. B. Smith", "J. C. Smith"), ("J. Serre", "Jean-Pierre Serre"),
      ("Smith, JA", "Smith, JB"), ("Smith, Jo", "Smith, J. O."),
    ])
  func byFirst(a: String, b: String) {
    #expect(areOne(a, b, .firstInitial) && areOne(b, a, .firstInitial))
    #expect(!areOne(a, b, .allInitials))
  }

  @Test(
    "Two by both",
    arguments: [
      ("J. Smith", "K. Smith"), ("J. Smith", "J. Smyth"), ("Ludwig van Beethoven", "Ludwig Beethoven"),
      ("Smith", "J. Smith"), ("{Smith Group}", "S. Group"),
      ("***", "–"),
    ])
  func byNone(a: String, b: String) {
    for policy in [IdentityPolicy.allInitials, .firstInitial] { #expect(!areOne(a, b, policy)) }
  }

  @Test(
    "Names that are one by their words stay one, however the words would be parted; numbers are passed over")
  func coarser() {
    for policy in [IdentityPolicy.allInitials, .firstInitial] {
      #expect(areOne("Ana García López", "García López, Ana", policy))
    }
    var numbered = Paper("Three", ["Wei Wang"])
    numbered.authorships[0].identifiers = [Identifier("dblp-person", "Wei Wang 0001")].compactMap { $0 }
    let list = PaperList([Paper("One", ["Wei Wang"]), numbered])
    #expect(ResolvedBibliography(list).personCount == 2)
    #expect(ResolvedBibliography(list, policy: .firstInitial).personCount == 1)
  }

  @Test(
    "Each rule only joins what the finer one joins: exact, all initials, first initial", arguments: 1...40)
  func refinement(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let given = [
      "J.", "John", "JA", "Ja", "J. A.", "John Andrew", "José", "jose", "A.", "Ana María", "Jean-Pierre",
      "J.-P.",
    ]
    let family = ["Smith", "García López", "van Beethoven", "Lopez", "Li"]
    let papers = (0..<60).map { number in
      Paper(
        "Title \(number)",
        (0..<3).map { _ in
          let (first, last) = (
            given.randomElement(using: &random) ?? "", family.randomElement(using: &random) ?? ""
          )
          return Bool.random(using: &random) ? "\(last), \(first)" : "\(first) \(last)"
        })
    }
    let list = PaperList(papers)
    let lists = [IdentityPolicy.exact, .allInitials, .firstInitial].map {
      ResolvedBibliography(list, policy: $0)
    }
    for (fine, coarse) in zip(lists, lists.dropFirst()) {
      #expect(coarse.personCount <= fine.personCount)
      var counterpart: [UInt32: UInt32] = [:]
      for (own, other) in zip(fine.personOfMention, coarse.personOfMention) {
        #expect(counterpart[own, default: other] == other)
        counterpart[own] = other
      }
      #expect(coarse.paperCount == fine.paperCount)
    }
  }

  @Test(
    "Two names of one paper that are one person count once, and whoever is meant is found by any of the names"
  )
  func paperAndSearch() {
    let list = PaperList([Paper("One", ["Wei Wang", "Wen Wang", "Ann Roe"]), Paper("Two", ["Wei Wang"])])
    let people = ResolvedBibliography(list, policy: .firstInitial)
    #expect(people.personCount == 2)
    #expect(people.names(0) == ["Wei Wang", "Ann Roe"])
    #expect(people.people(matching: "Wen Wang").map { people.name(of: $0) } == ["Wei Wang"])
    #expect(people.people(matching: "Wang, W.").count == 1)
    #expect(people.people(matching: "Nobody").isEmpty)
  }

  @Test("A name is sought by the key under which the list has it, whichever spelling is printed most")
  func searchKeys() {
    let list = PaperList([
      Paper("One", ["García López, Ana"]), Paper("Two", ["Ana García López"]),
      Paper("Three", ["Ana García López"]), Paper("Four", ["Ana López"]), Paper("Five", ["***"]),
    ])
    for policy in [IdentityPolicy.allInitials, .firstInitial] {
      let people = ResolvedBibliography(list, policy: policy)
      #expect(people.personCount == 3)
      func found(_ name: String) -> [String] { people.people(matching: name).map { people.name(of: $0) } }
      for name in ["García López, Ana", "Ana García López", "García López, A."] {
        #expect(found(name) == ["Ana García López"])
      }
      #expect(found("Ana López") == ["Ana López"])
      #expect(found("***") == ["***"])
    }
  }
}
