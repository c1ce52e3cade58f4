import Bibliography
import TextInput
import Testing

@testable import BibliographyReading

/// The rules one by one.
struct ProseRuleTests {
  static func split(_ text: String) -> [String]? {
    let styled = StyledText(text)
    guard let place = GluedNameRules.split(styled, styled.indices) else { return nil }
    return [styled.string(0..<place), styled.string(place..<styled.count)]
  }

  @Test(arguments: [
    ("Long Context ModelingRunsong Zhao, Shilei Liu et al.", "Runsong Zhao, Shilei Liu et al."),
    ("Analysis of federated learningLangming Liu, Dingxuan Zhou", "Langming Liu, Dingxuan Zhou"),
    ("Parameter Synergy for LLMsYang Dai, Bo Li", "Yang Dai, Bo Li"),
    ("Seeing with GPT-4Jane Doe", "Jane Doe"),
    ("Attention in QAJohn Smith, Bo Li", "John Smith, Bo Li"),
    ("Attention in QAJ. Smith, Bo Li", "J. Smith, Bo Li"),
    ("Sets of MicesMcDonald Lee, YuliangYan", "McDonald Lee, YuliangYan"),
    ("Introducing CoMeTRunsong Zhao, Bo Li", "Runsong Zhao, Bo Li"),
    ("Models, Tasks, and ModalitiesKunxi Li, JunJie Yan", "Kunxi Li, JunJie Yan"),
    ("Is it over?Zoë O'Brien-Lee and Ève Núñez", "Zoë O'Brien-Lee and Ève Núñez"),
    ("Graphs (revisited)Jane van der Berg, Bo Li", "Jane van der Berg, Bo Li"),
    ("Scaling laws for NEZHA王伟, 李娜", "王伟, 李娜"),
  ])
  func gluedTitlesAndNamesAreTakenApart(_ text: String, _ names: String) {
    #expect(Self.split(text)?.last == names)
  }

  @Test(arguments: [
    "Learning with PyTorch", "CoMeT: A Memory Transformer", "A title of plain words", "ChineseEcomQA", "",
  ])
  func titlesAloneStayWhole(_ text: String) { #expect(Self.split(text) == nil) }

  @Test(arguments: [
    ("Jane Doe", ["Jane Doe"]),
    ("Jane Doe and John Q. Pushkin", ["Jane Doe", "John Q. Pushkin"]),
    ("Jane Doe, John Pushkin & Bo Li.", ["Jane Doe", "John Pushkin", "Bo Li"]),
    ("Doe, J., Pushkin, J. Q., & van der Berg, K.", ["Doe, J.", "Pushkin, J. Q.", "van der Berg, K."]),
    ("Doe, Jane; Pushkin, John Q.; Li, Bo", ["Doe, Jane", "Pushkin, John Q.", "Li, Bo"]),
    ("Doe J, Pushkin JQ, Li B", ["Doe, J", "Pushkin, JQ", "Li, B"]),
    ("Doe, Jane, John Pushkin, and Bo Li", ["Doe, Jane", "John Pushkin", "Bo Li"]),
    (
      "J.-P. Serre, O'Neill Shaq, Jean-Luc Núñez, YuliangYan",
      ["J.-P. Serre", "O'Neill Shaq", "Jean-Luc Núñez", "YuliangYan"]
    ),
    (
      "Ludwig van Beethoven, María de la Cruz, al-Khwarizmi Musa",
      ["Ludwig van Beethoven", "María de la Cruz", "al-Khwarizmi Musa"]
    ),
    ("王伟、李娜、欧阳修", ["王伟", "李娜", "欧阳修"]),
    ("DUPONT Marie et LI Wei", ["DUPONT, Marie", "LI, Wei"]),
    ("JA Smith, MEJ Doe", ["JA Smith", "MEJ Doe"]),
    ("Ann Luna e Bo Roe", ["Ann Luna", "Bo Roe"]), ("Ann Luna y J.-P. Roe", ["Ann Luna", "J.-P. Roe"]),
    ("Dr. Jane Doe, Prof Bo Roe, DR Poe", ["Jane Doe", "Bo Roe", "DR Poe"]),
    ("Doe IT, Roe AL, Poe US", ["Doe, IT", "Roe, AL", "Poe, US"]),
    ("Wei Li*, Bo Wu*†, Ann Lee1,2, Kim Min-jun", ["Wei Li", "Bo Wu", "Ann Lee", "Kim Min-jun"]),
  ])
  func namesInOrder(_ text: String, _ names: [String]) {
    #expect(NameListRules.whole(StyledText(text))?.mentions.map(\.name) == names)
  }

  @Test(arguments: [
    ("A. Bee, C. Dee et al.", 2, 2, nil as Int?), ("Ann Bee, Cee Dee, ..., Eva Eff", 3, 2, nil),
    ("Ann Bee and 12 others", 1, 1, 13), ("Ann Bee, Cee Dee, and others", 2, 2, nil),
    ("Ann Bee, Cee Dee…", 2, 2, nil),
    ("Ann Bee, Cee Dee, + 3 more", 2, 2, 5),
  ])
  func truncatedListsSayWhere(_ text: String, _ shown: Int, _ gap: Int, _ declared: Int?) throws {
    let list = try #require(NameListRules.whole(StyledText(text)))
    #expect(list.count == shown)
    #expect(list.state == .truncated(shownBeforeGap: gap))
    #expect(list.declaredCount == declared)
  }

  @Test(arguments: [
    "Deep Learning for Graphs", "Neural Computation", "International Conference on Machine Learning",
    "We study names",
    "A method, a model, and a result", "Best Paper Award", "2023", "",
  ])
  func wordsAreNoNames(_ text: String) { #expect(NameListRules.whole(StyledText(text)) == nil) }

  @Test(arguments: [
    ("Mar 25", PublicationDate(year: nil, month: 3, day: 25)),
    ("Mar 25, 2025", PublicationDate(year: 2025, month: 3, day: 25)),
    ("25 March 2025", PublicationDate(year: 2025, month: 3, day: 25)),
    ("Sept. 2024", PublicationDate(year: 2024, month: 9)),
    ("2024-04-01", PublicationDate(year: 2024, month: 4, day: 1)), ("2024", PublicationDate(year: 2024)),
  ])
  func dates(_ text: String, _ date: PublicationDate) {
    #expect(DateRules.date(in: StyledText(text), at: 0)?.date == date)
  }

  @Test(arguments: [
    ("In Proc. X, pp. 1990-2001, 2019", 2019), ("MILCOM 2023-2023 IEEE Conference, 2023", 2023),
    ("COLING2024", 2024),
    ("Journal 44.2 (2015): 12-34", 2015), ("ICML'23", 2023), ("NeurIPS ’99", 1999),
  ])
  func statedYears(_ text: String, _ year: Int) {
    let text = StyledText(text)
    #expect(DateRules.stated(in: text, text.indices)?.date.year == year)
  }

  @Test(arguments: [
    ("94.6CVMar 25Code", 94.6 as Double?, ["CV"], true), ("CVMar 25, 2025", nil, ["CV"], false),
    ("cs.CL, stat.ML Jan 3 2024 Code", nil, ["cs.CL", "stat.ML"], true),
    ("7 hep-th · 3 May 2021", 7, ["hep-th"], false),
  ])
  func trackerHeaders(_ text: String, _ score: Double?, _ categories: [String], _ hasCode: Bool) throws {
    let header = try #require(TrackerLayout.header(StyledText(text)))
    #expect(header.score == score)
    #expect(header.categories == categories)
    #expect(header.hasCode == hasCode)
  }

  @Test(arguments: [
    "Publications", "Mar 25", "Jul 2024 – present", "BSc Mar 2020 in Physics", "94.6", "A Title of 2024",
  ])
  func otherLinesAreNoHeaders(_ text: String) { #expect(TrackerLayout.header(StyledText(text)) == nil) }

  @Test(arguments: [
    ("Publications", true), ("📝 Selected Papers (2023)", true), ("Preprints & Working Papers", true),
    ("Talks and Papers", true),
    ("II. Journal Articles", true), ("Under review", true), ("论文发表", true),
    ("Honors and Awards", false), ("Conference Presentations", false), ("Journal Reviewer", false),
    ("Research Experience", false),
  ])
  func sections(_ heading: String, _ isPapers: Bool) throws {
    let section = try #require(SectionRules.section(of: StyledText(heading)))
    if case .papers = section { #expect(isPapers) } else { #expect(!isPapers) }
  }

  @Test func emphasisFollowsTheRuleOfMarkdown() {
    let text = Array("- **Kairui Fu\\***, *Bo Li*, Wei Wu*, Ann Lee*".utf8).withByteView {
      MarkupScanner.page($0).lines[0].text
    }
    #expect(text.string == "Kairui Fu*, Bo Li, Wei Wu*, Ann Lee*")
    #expect(text.isAll(.bold, in: 0..<10))
    #expect(text.isAll(.italic, in: 12..<17))
  }

  @Test(arguments: [
    ("https://arxiv.org/abs/2601.20234v2", "arxiv:2601.20234"),
    ("https://arxiv.org/pdf/2404.03196.pdf", "arxiv:2404.03196"),
    ("https://dl.acm.org/doi/abs/10.1145/3637528.3671669", "doi:10.1145/3637528.3671669"),
    ("https://link.springer.com/chapter/10.1007/978-981-99-8850-1_34", "doi:10.1007/978-981-99-8850-1_34"),
    ("https://aclanthology.org/2022.coling-1.442/", "acl:2022.coling-1.442"),
  ])
  func identifiersOfAddresses(_ address: String, _ identifier: String) {
    #expect(LinkRules.identifier(of: address)?.description == identifier)
  }
}

/// Rules of citations, each in an entry of its own.
struct CitationRuleTests {
  static func read(_ text: String) -> [String] {
    guard let draft = CitationLayout.read(StyledText(text), line: 1) else { return [] }
    return [draft.title] + (draft.names?.mentions.map(\.name) ?? [])
  }

  @Test(arguments: [
    (
      "Doe AB, Roe C. Costs and effects. J Costs. 2004;69(2):26-34.",
      ["Costs and effects", "Doe, AB", "Roe, C"]
    ),
    (
      "Doe AB, Roe C. Costs of care. A review. Eur. J. Costs. 2004 Mar;69:26-34.",
      ["Costs of care. A review", "Doe, AB", "Roe, C"]
    ),
    ("Doe J; Roe AB; Tides of the north; Nature, 2004, 1", ["Tides of the north", "Doe, J", "Roe, AB"]),
    (
      "Recommended citation: J. Doe, A. Roe. (2019). \"Tides of the north.\" Nature.",
      ["Tides of the north", "J. Doe", "A. Roe"]
    ),
    ("Last modified: 12 March 2013", []),
    // The title of one entry is not looked for in what is said of another.
    (
      "Doe AB, Roe C. Costs and effects. Nature, 2001. See also Poe D. Costs of care. J Costs. 2004;69(2):26-34.",
      ["Costs and effects", "Doe, AB", "Roe, C"]
    ),
    (
      "José Ortega y Gasset. La rebelión de las masas. Revista de Occidente, 1930.",
      ["La rebelión de las masas", "José Ortega y Gasset"]
    ),
    (
      "Antoni Gaudí i Cornet. Els arbres de pedra. Revista de Catalunya, 1910.",
      ["Els arbres de pedra", "Antoni Gaudí i Cornet"]
    ),
  ])
  func partsAreTold(_ text: String, _ parts: [String]) { #expect(Self.read(text) == parts) }

  @Test(arguments: [
    ("Articles avec comité de lecture", true), ("获奖情况", false), ("科研项目", false), ("代表论文", true),
    ("Drittmittel", false), ("Doctoral students", false), ("Attività didattica", false),
    ("Pubblicazioni", true),
  ])
  func headingsTellWhatFollows(_ heading: String, _ isPapers: Bool) {
    let section = SectionRules.section(of: StyledText(heading))
    if case .papers? = section { #expect(isPapers) } else { #expect(section == .other && !isPapers) }
  }

  /// What is passed over ends where the page goes on, also without its end tag.
  @Test(arguments: [
    "<thead><tr><th>Year<th>Title</tr>", "<thead><tr><th>Year</tr></thead>", "<thead><tr><th>Year<tbody>",
  ])
  func headsOfTablesEnd(_ head: String) {
    let row =
      "<tr><td>Jane Doe, Bo Roe</td><td><b>Tides of the north</b></td><td>Nature, 2004</td></tr>"
    let list = ProsePageSummary.list(
      Array("<html><body><h2>Publications</h2><table>\(head)\(row)</table></body></html>".utf8),
      path: "p.html")
    #expect(list.map(\.title) == ["Tides of the north"])
  }

  @Test func abstractsWithoutAnEndEnd() {
    let paper = "<p><b>Tides of the north</b><br>Jane Doe, Bo Roe<br>Nature, 2004<p class=abstract>A tale.\n"
    let list = ProsePageSummary.list(
      Array("<html><body><h2>Publications</h2>\(paper)\(paper)</body></html>".utf8), path: "p.html")
    #expect(list.map(\.title) == ["Tides of the north", "Tides of the north"])
  }

  /// What is passed over ends with the entry around it.
  @Test(arguments: [
    ("<ul>", "<li>", "</li>", "</ul>"), ("<ul>", "<li>", "", "</ul>"),
    ("<table>", "<tr><td>", "</td></tr>", "</table>"), ("<table>", "<tr><td>", "", "</table>"),
  ])
  func foldedPartsWithoutAnEndEnd(_ open: String, _ begin: String, _ end: String, _ close: String) {
    let folded =
      "<div class=\"abstract\"><h4>Abstract</h4>A tale of <ol><li>one</li><li>two</ol><div>tides.</div>"
    let entry = "\(begin)Jane Doe, Bo Roe. <b>Tides of the north</b>. Nature, 2004.\(folded)\(end)\n"
    let list = ProsePageSummary.list(
      Array("<html><body><h2>Publications</h2>\(open)\(entry)\(entry)\(close)</body></html>".utf8),
      path: "p.html")
    #expect(list.map(\.title) == ["Tides of the north", "Tides of the north"])
    #expect(list.documents[0].diagnostics.isEmpty)
  }

  @Test func whatIsPassedOverToTheEndIsSaid() {
    let entry = "<p>Jane Doe, Bo Roe. <b>Tides of the north</b>. Nature, 2004.</p>\n"
    let list = ProsePageSummary.list(
      Array("<html><body><h2>Publications</h2>\n\(entry)<div class=\"bibtex\">\n\(entry)".utf8),
      path: "p.html")
    #expect(list.map(\.title) == ["Tides of the north"])
    #expect(
      list.documents[0].diagnostics.map(\.message) == [
        "the page was not read from here to its end: `<div>` does not end"
      ])
    #expect(list.documents[0].diagnostics.first?.location?.line == 3)
  }

  @Test(arguments: [
    ("title", true), ("paper-title", true), ("pub_title big", true), ("PaperCard_title__8d", true),
    ("publicationTitle", true), ("page-title", false), ("has-title", false), ("job-title", false),
    ("titlebar", false), ("paper-subtitle", false),
  ])
  func classesOfTitles(_ kind: String, _ isTitle: Bool) {
    let tag = HTMLTag(Array("<span class=\"\(kind)\">".unicodeScalars), at: 0)
    #expect((tag?.style == .bold) == isTitle)
  }

  @Test func macrosStandForTheirText() {
    func titles(_ text: String) -> [[String]] {
      ProsePageSummary.list(Array(text.utf8), path: "cv.tex").map { $0.authorships.map(\.name) }
    }
    let start = "\\newcommand{\\me}{Jane Doe}\\def\\x{\\x\\x}\\begin{document}\\section{Publications}"
    let entry = "\\begin{itemize}\\item Bo Roe, \\me. Tides of the north. Nature, 2004.\\end{itemize}"
    #expect(titles(start + entry + "\\end{document}") == [["Bo Roe", "Jane Doe"]])
    let again = "\\renewcommand{\\me}{Ann Poe}\\renewcommand*{\\section}{x}"
    let renewed = "\(start.prefix(26))\(again)\(start.dropFirst(26))\(entry)\\end{document}"
    #expect(titles(renewed) == [["Bo Roe", "Ann Poe"]])
    // Definitions that are cut, or grow, do no harm.
    for length in 0..<start.utf8.count { _ = titles(String(start.prefix(length)) + entry) }
    let growing =
      "\\newcommand{\\a}{\(String(repeating: "x", count: 400))}" + String(repeating: "\\a", count: 40_000)
    let converted = Array(growing.utf8).withByteView { LaTeXMarkup.converted($0) }
    #expect(converted.count < growing.utf8.count * 6 + 200_000)
  }
}
