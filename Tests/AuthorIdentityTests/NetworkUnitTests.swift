import Bibliography
import Testing

@testable import AuthorIdentity

@Suite("Institutions and countries in the place of people")
struct NetworkUnitTests {
  @Test(
    "The country of an affiliation",
    arguments: [
      ("Dept. of Logic, University of Graz, Graz, Austria", "AT"), ("MIT, Cambridge, MA 02139, USA", "US"),
      ("Stanford Univ, Dept Comp Sci, Stanford, CA 94305 USA.", "US"), ("Google (United States)", "US"),
      ("Peking University, Beijing, P.R. China", "CN"), ("Univ Oxford, Oxford, England", "GB"), ("KR", "KR"),
      ("National Taiwan University, Taipei, Taiwan, Province of China", "TW"),
      ("Universidad de Chile, Santiago, CHILE", "CL"), ("Koç University, Istanbul, Türkiye", "TR"),
      ("Univ, Gdansk, Poland. Electronic address: a@b.pl.", "PL"), ("Cambridge, MA", nil),
      ("Emory University, Atlanta, Georgia", nil), ("University of Somewhere", nil),
      ("", nil),
      ("Inst A, Vienna, Austria; Inst B, Rome, Italy", "AT"),
    ] as [(String, String?)])
  func country(affiliation: String, code: String?) {
    var places = AffiliationPlaces()
    #expect(places.country(of: affiliation) == code)
    #expect(places.country(of: affiliation) == code)
  }

  @Test("Every code has one name that leads back to it")
  func names() {
    var places = AffiliationPlaces()
    for line in CountryNames.table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(AffiliationPlaces.countryName(parts[0]) == parts[2])
      let found = places.country(of: "Somewhere, " + parts[2])
      #expect(found == parts[0] || parts[0] == "GE", "\(parts[2])")
      #expect(places.country(of: "Somewhere, " + parts[1]) == parts[0])
    }
  }

  @Test(
    "The institution of an affiliation",
    arguments: [
      ("Department of Physics, University of Graz, Graz, Austria", "university of graz"),
      ("Institute of Logic, The University of Graz", "university of graz"),
      ("Google (United States)", "google (united states)"),
      ("Lab of X, Institute of Y, Rome", "institute of y"), ("Bell Labs, Murray Hill", "bell labs"),
      ("Université  de Genève", "universite de geneve"), ("123", nil),
    ] as [(String, String?)])
  func institution(affiliation: String, key: String?) {
    var places = AffiliationPlaces()
    #expect(places.institution(of: affiliation)?.key == key)
  }

  private let list = ResolvedBibliography([
    Paper(
      title: "One",
      authors: [
        Authorship("A", affiliations: ["Univ of Graz, Austria"]),
        Authorship("B", affiliations: ["Univ of Rome, Italy"]),
        Authorship("C", affiliations: ["Univ of Graz, Austria"]),
      ], citations: 3),
    Paper(
      title: "Two", authors: [Authorship("A", affiliations: ["Univ of Graz, Austria"]), "D"], citations: 1),
    Paper(title: "Three", authors: [Authorship("B", affiliations: ["Univ of Rome, Italy"])]),
    Paper(title: "Four", authors: ["D"]),
  ])

  @Test("Each unit once a paper; who is unknown is no node")
  func grouped() {
    let countries = list.grouped(by: .countries)
    #expect(countries.allNames == ["Austria", "Italy"])
    #expect(countries.personIDs.map { countries.id(of: $0) } == ["AT", "IT"])
    #expect((0..<4).map { countries.names($0) } == [["Austria", "Italy"], ["Austria"], ["Italy"], []])
    #expect(countries.facts.authorCounts == [2, 1, 1, 0])
    #expect(countries.unit == .countries)
    #expect(list.grouped(by: .institutions).allNames == ["Univ of Graz", "Univ of Rome"])
    #expect(list.grouped(by: .people).allNames == list.allNames)
  }

  @Test("Unknown is a category that is counted: between countries, in one, and what cannot be said")
  func coverage() throws {
    let coverage = try #require(list.affiliationCoverage())
    #expect([coverage.authorships, coverage.affiliated] == [7, 5])
    let countries = coverage.countries
    #expect(
      [countries.count, countries.known, countries.several, countries.one, countries.unknown] == [
        2, 5, 1, 1, 2,
      ])
    #expect(countries.shareOfSeveral == 0.5)
    #expect(countries.shareOfSeveralBounds == 0.25...0.75)
    #expect(ResolvedBibliography([Paper("One", ["A"])]).affiliationCoverage() == nil)
  }
}
