import Bibliography
import TextInput
import Testing

/// Entries that stray from the plain form of their style.
struct OddEntryTests {
  /// The authors of the first paper.
  static func names(_ list: PaperList) -> [String] { ProsePageSummary(list).papers.first?.authors ?? [] }

  @Test(arguments: [
    (
      "Dóra Szűcs, Kwame Brathwaite-Lund, van der Berg et al.",
      ["Dóra Szűcs", "Kwame Brathwaite-Lund", "van der Berg"], true
    ),
    ("Amal Idrissi-Vance, John Smith 0002", ["Amal Idrissi-Vance", "John Smith 0002"], false),
  ])
  func anOddNameDoesNotDiscardALine(_ line: String, _ names: [String], _ isTruncated: Bool) {
    let list = ProsePageSummary.list("CVMar 25, 2025\nSeeing Far\n\(line)\n\nWe look, and see.\n")
    #expect(list.map(\.title) == ["Seeing Far"])
    #expect(Self.names(list) == names)
    #expect(list.first?.authorList == (isTruncated ? .truncated(shownBeforeGap: names.count) : .complete))
  }

  @Test(arguments: ["We look, and see Jane Doe, John Smith.", "Looking far, seeing near.", "Nothing is here"])
  func proseBelowATitleIsNoAuthorLine(_ line: String) {
    let list = ProsePageSummary.list("CVMar 25, 2025\nSeeing Far\n\(line)\n")
    #expect(list.map(\.title) == ["Seeing Far"])
    #expect(Self.names(list).isEmpty)
  }

  @Test func aSingleNameGluedToATitleIsTakenOff() {
    let list = ProsePageSummary.list(
      "LGMay 4, 2023\nOn the Limits of LoRASuryadi, Jane Holloway, Amal Idrissi et al.\nProse.\n")
    #expect(list.map(\.title) == ["On the Limits of LoRA"])
    #expect(Self.names(list) == ["Suryadi", "Jane Holloway", "Amal Idrissi"])
    #expect(list.first?.authorList == .truncated(shownBeforeGap: 3))
    #expect(list.documents[0].diagnostics.isEmpty)
  }

  @Test func aTitleThatEndsInEtAlIsSaid() {
    let list = ProsePageSummary.list("LGMay 4, 2023\nsomething of no names whatever et al.\nProse.\n")
    #expect(list.documents[0].diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("STAT-MEJun 11, 2024", "STAT-ME"), ("QUANT-PHMay 4, 2023", "QUANT-PH"),
    ("71.5Q-BIOApr 2, 2022Code", "Q-BIO"),
  ])
  func categoriesInCapitalsMayHaveAHyphen(_ header: String, _ category: String) {
    let list = ProsePageSummary.list(
      "\(header)\nSeeing Far\nJane Doe, Bo Li\nProse.\nCVMay 1, 2021\nTwo\nBo Li\n")
    #expect(list.map(\.title) == ["Seeing Far", "Two"])
    #expect(list.first?.categories == [category])
  }

  @Test(arguments: [
    ("(2022, May).", 2022 as Int?, 5 as Int?), ("(2022, May 3-5).", 2022, 5), ("(in press).", nil, nil),
    ("(forthcoming).", nil, nil), ("(n.d.).", nil, nil), ("(2022a).", 2022, nil), ("(2022).", 2022, nil),
  ])
  func whatStandsForADateIsNoTitle(_ date: String, _ year: Int?, _ month: Int?) {
    let list = ProsePageSummary.list(
      "# Publications\n\n- Doe, J., & Roe, A. \(date) A fine title of towns. Journal of Towns.\n")
    #expect(list.map(\.title) == ["A fine title of towns"])
    #expect(list.first?.date?.year == year)
    #expect(list.first?.date?.month == month)
    #expect(Self.names(list) == ["Doe, J.", "Roe, A."])
  }

  @Test func etAlEndsTheListBeforeATitle() {
    let list = ProsePageSummary.list(
      "# Publications\n\n1. Osei KA, Zhao X, et al. Short title here. Lancet. 2019;24:11-19.\n")
    #expect(list.map(\.title) == ["Short title here"])
    #expect(list.first?.venue == "Lancet")
    #expect(Self.names(list) == ["Osei, KA", "Zhao, X"])
    #expect(list.first?.authorList == .truncated(shownBeforeGap: 2))
  }

  @Test(arguments: ["# 个人简历", "# 学术主页", "论文列表", "# Publikationsverzeichnis", "# 論文リスト"])
  func headingsAreNoOwners(_ heading: String) {
    let list = ProsePageSummary.list(
      "\(heading)\n\n## Publications\n\n- Jane Doe, Ann Lee. Graphs of towns. 2020.\n")
    #expect(list.documents[0].owner == nil)
    #expect(list.count == 1)
  }

  @Test func aHeadingWithANameTellsTheOwner() {
    let list = ProsePageSummary.list(
      "# Publikationsverzeichnis Dr. Jane Doe\n\n- Jane Doe, Ann Lee. Graphs of towns. 2020.\n")
    #expect(list.documents[0].owner == "Jane Doe")
  }

  @Test func aBoldVenueBeforeABoldTitleIsAVenue() {
    let list = ProsePageSummary.list(
      "# Publications\n\n**ICLR 2024** | **Folding Laundry Well**  \nAnn Roe, Bo Li\n\n- **KDD 2021** **Paths of Towns**. Ann Roe, Bo Li\n"
    )
    #expect(list.map(\.title) == ["Folding Laundry Well", "Paths of Towns"])
    #expect(list.map { $0.venue?.prefix(4) } == ["ICLR", "KDD "] || list.map(\.venue) == ["ICLR", "KDD"])
    #expect(list.map { $0.date?.year } == [2024, 2021])
    #expect(Self.names(list) == ["Ann Roe", "Bo Li"])
  }

  @Test func fieldsAreNoPapers() {
    let list = ProsePageSummary.list(
      "# Publications\n\n### Folding Laundry Well\n\n- **Authors:** Ann Roe, Bo Li\n- **Venue:** ICML 2020\n- **Year**: 2020\n"
    )
    #expect(list.allSatisfy { !["Authors", "Venue", "Year"].contains($0.title) })
  }

  @Test func paragraphsWithBoldLabelsAreNoPapers() {
    let list = ProsePageSummary.list(
      "# Notes\n\n**Context.** In 2020 the towns grew fast.\n\n**Our approach.** We looked at KDD 2021 and saw.\n"
    )
    #expect(list.isEmpty)
  }

  @Test(arguments: [
    ("*Journal of Folding (to appear)*", "Journal of Folding"), ("*NeurIPS 2021, Spotlight*", "NeurIPS 2021"),
    ("*ICML 2022* (oral)", "ICML 2022"), ("*ICML 2022 [best paper award]*", "ICML 2022"),
    ("*Advances in Oral Health*", "Advances in Oral Health"),
  ])
  func remarksAreNoPartOfAVenue(_ line: String, _ venue: String) {
    let list = ProsePageSummary.list(
      "## Publications\n\n- **Water without folding**  \n  Petr Novák, Ana Souza, Ines Martín-López  \n  \(line)\n"
    )
    #expect(list.map(\.title) == ["Water without folding"])
    #expect(list.first?.venue == venue)
  }

  @Test func aListFromAProfileOfScholarNeedsNoHeading() {
    let list = ProsePageSummary.list(
      "Title\nCited by\nYear\nDeep nets for tides\nM Kowalski, T Herrera\nJournal of Tides 12 (3), 45-67, 2019\n128\t2019\n"
        + "A short note on long notes\nM Kowalski\nNotes 1, 2, 2015\n\t\t2015\n")
    #expect(list.map(\.title) == ["Deep nets for tides", "A short note on long notes"])
    #expect(list.map(\.authorships.count) == [2, 1])
  }

  @Test func aSingleNameThatStandsOnceIsNoEvidence() {
    let list = ProsePageSummary.list("Our visit to the coast\nM Kowalski\nHarbour Notes, 2015\n")
    #expect(list.isEmpty)
  }

  @Test func buttonsWithoutAnAddressAreNoNames() {
    let list = ProsePageSummary.list(
      "<html><body><h1>publications</h1><ol><li><div class=\"title\">Sand in nets</div><div class=\"author\"><em>Ida Prins</em>, "
        + "and Omar Haddad</div><div><em>In Proceedings of the Conference on Sand</em>, May 2023</div>"
        + "<div><a class=\"btn\">Abs</a> <a href=\"https://arxiv.org/abs/2301.00001\">arXiv</a> <a class=\"btn\">Bib</a></div></li></ol></body></html>"
    )
    #expect(list.map(\.title) == ["Sand in nets"])
    #expect(Self.names(list) == ["Ida Prins", "Omar Haddad"])
  }

  @Test func aLinkedAuthorIsNoTitleBeforeALinkedTitle() {
    let list = ProsePageSummary.list(
      "## Publications\n\n- [Omar Haddad](o.html), Ida Prins (2022). [Harbours of sand](h.html). *Journal of Harbours*.\n"
    )
    #expect(list.map(\.title) == ["Harbours of sand"])
    #expect(Self.names(list) == ["Omar Haddad", "Ida Prins"])
  }
}
