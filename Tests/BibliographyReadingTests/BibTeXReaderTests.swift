import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct BibTeXReaderTests {
  static let fixtures = Fixture.files(in: "bibtex", extensions: ["bib"])

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: BibTeXReader())
  }

  @Test(arguments: fixtures) func survivesCutsAndMutations(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    expectSurvivalOfMutations(bytes, with: BibTeXReader(), alphabet: "@{}\"\\,=#()%$~-' \n andstringxdata")
  }

  private func papers(_ text: String) -> PaperList {
    read(Array(text.utf8), path: "t.bib", with: BibTeXReader())
  }

  private func certainty(_ text: String, fileExtension: String = "") -> Double {
    text.withByteView { BibTeXReader().certainty(of: FormatSample(head: $0, fileExtension: fileExtension)) }
  }

  @Test func recognizesEntries() {
    #expect(certainty("@article{a, title = {T}}") > 0.9)
    #expect(certainty("Mail me @ home{or not}") == 0)
    #expect(certainty("% only a comment so far", fileExtension: "bib") > 0.4)
    #expect(certainty("") == 0)
  }

  @Test func aLineThatBeginsAnEntryEndsAnOpenOne() {
    let list = papers("@article{a, title = {Open\n@article{b, title = {Closed}, author = {X Y}}\n")
    #expect(list.map(\.title) == ["Closed"])
    #expect(list.documents[0].diagnostics.first?.location == SourceLocation(file: "t.bib", line: 1))
    // An address at the beginning of a line is no entry.
    #expect(
      papers("@article{a, title = {One\n@home (or not)}, author = {X Y}}").map(\.title) == [
        "One @home (or not)"
      ])
  }

  @Test func commentsHideEntriesOnlyWithinTheirBraces() {
    let list = papers(
      "@comment{jabref-meta: x;}\n@article{a, title = {A}}\n@comment{open\n@article{b, title = {B}}")
    #expect(list.map(\.title) == ["A", "B"])
  }

  @Test func carriageReturnsAloneEndLines() {
    let list = papers(
      "% a comment\r@article{a, title = {A},\r author = {X Y}}\r%@article{b}\r@article{c, title = {C}}\r")
    #expect(list.map(\.title) == ["A", "C"])
    #expect(list.map(\.source?.line) == [2, 5])
  }

  @Test func quotationMarksInATextDoNotEndIt() {
    #expect(papers("@misc{a, title = \"A \"b\" c\", author = {X Y}}")[0].title == "A \"b\" c")
    // Where no mark ends the value, the first did.
    #expect(papers("@misc{a, title = \"A\" b, author = {X Y}}")[0].authorships.count == 1)
    let marks = "@misc{a, title = {T}, " + String(repeating: "x = \"a\" ? ", count: 20_000)
    #expect(papers(marks).documents[0].ledger.records == 1)
  }

  @Test func macrosOfStandardStylesNeedNoDefinition() {
    let list = papers("@misc{a, title = T, journal = cacm}\n@misc{b, title = T, journal = own}")
    #expect(list.map(\.venue) == ["Communications of the ACM", "own"])
    #expect(list.documents[0].diagnostics.map(\.severity) == [.note, .note])
  }

  @Test func manyOpenEntriesAreReadInLinearTime() {
    let open = String(repeating: "@article{a, title = {x\n@comment{ {\n", count: 20_000)
    let ledger = papers(open).documents[0].ledger
    #expect(ledger.records == 20_000)
    #expect(ledger.rejected == 20_000)
  }

  @Test func macrosCannotGrowWithoutEnd() {
    let doubling = "@string{a = {xxxxxxxx}}\n" + String(repeating: "@string{a = a # a}\n", count: 80)
    let list = papers(doubling + String(repeating: "@misc{k, title = a, author = {A B}}\n", count: 50))
    #expect(list.count == 50)
    #expect(list.columns.titles.bytes.count < 4 << 20)
  }

  @Test func crossReferencesMayBranchAndLoop() {
    var text = ""
    for index in 0..<40 {
      let keys = (0..<40).map { "k\($0)" }.joined(separator: ",")
      text += "@article{k\(index), title = {T\(index)}, xdata = {\(keys)}}\n"
    }
    #expect(papers(text).count == 40)
  }

  @Test(arguments: [
    ("title = {A {B}C}", "A BC"), ("title = \"A {\"}B\"", "A \"B"), ("title = {A\n   B\t C }", "A B C"),
    ("title = {x} # \"y\" # 7", "xy7"), ("title = {a--b --- c~d}", "a–b — c d"), ("title = {}", ""),
    (
      "title = {\\emph{On} {\\it the} $O(n^2)$ \\TeX{} and \\LaTeX\\ book}",
      "On the O(n^2) TeX and LaTeX book"
    ),
    ("title = {R\\&D at 5\\% \\url{http://x.org/a_b}}", "R&D at 5% http://x.org/a_b"),
    ("title = 1984", "1984"),
    ("title = {``Quoted'' \\ss\\ and {\\ss}}", "“Quoted” ß and ß"),
    ("title = {\\alpha-helices}", "α-helices"), ("title = {One\\Dash two}", "One – two"),
    ("title = {A {project}{\\Dash} Towards}", "A project – Towards"),
    (
      "title = {\\acro{CD} and \\cs{halign}, \\MF, \\TUB\\ and \\LaTeXe}",
      "CD and \\halign, METAFONT, TUGboat and LaTeX2e"
    ),
    ("title = {\\TeX book}", "TeXbook"), ("title = {$O(n \\log n)$, $\\sin(x)$}", "O(n log n), sin(x)"),
    (
      "title = {One\\unknown{}two \\unknown three\\unknown, \\unknown{four} five\\unknown}",
      "One two three, four five"
    ),
    ("title = {\\unknown}", ""),
    ("title = {\\enquote{A {\\em b}} c}", "“A b” c"),
    ("title = {Cu$_2$O in the 5$^{th}$}", "Cu2O in the 5th"),
    ("title = {A \\& B &amp; C \\&amp; D & E &unknown;}", "A & B & C & D & E &unknown;"),
    ("title = {<i>In vitro</i> H<sub>2</sub>O, a < b > c <x>}", "In vitro H2O, a < b > c <x>"),
    ("title = {\\textquotedblright\\char\"41\\char'102{\\char 67}}", "”ABC"),
    ("title = {A\\footnote{gone} \\foreignlanguage{german}{Wort}\\textsuperscript{2}}", "A Wort2"),
    ("title = {One}, subtitle = {Two}", "One: Two"), ("title = {One?}, subtitle = {Two}", "One? Two"),
  ])
  func decodesTitles(_ field: String, _ title: String) {
    let list = papers("@misc{k, author = {A B}, \(field)}")
    #expect(list.map(\.title) == [title])
  }

  @Test(arguments: [
    ("{\\'a}", "á"), ("\\'a", "á"), ("\\'{a}", "á"), ("\\'\\i", "í"), ("\\'{\\i}", "í"), ("\\\"{\\i}", "ï"),
    ("\\H{o}", "ő"), ("\\H o", "ő"), ("\\c c", "ç"), ("{\\c{S}}", "Ş"), ("\\v{\\j}", "ǰ"), ("\\=a", "ā"),
    ("\\.z", "ż"), ("\\r{u}", "ů"), ("\\d{s}", "ṣ"), ("\\b{d}", "ḏ"), ("{\\aa}", "å"), ("{\\O}", "Ø"),
    ("{\\AE}", "Æ"), ("{\\dh}{\\th}", "ðþ"), ("\\v\\{Z}", "Ž"), ("\\^{ı}", "î"), ("\\'{\\^e}", "ế"),
    ("\\~n", "ñ"), ("\\h{o}", "ỏ"), ("\\'{\\ohorn}", "ớ"), ("\\G{a}", "ȁ"), ("\\f{e}", "ȇ"),
    ("\\textcommabelow{s}", "ș"), ("\\'\\alpha", "ά"), ("\\t{oo}", "o\u{361}o"), ("\\check{c}", "č"),
    ("\\=\\i", "ī"), ("\\d{\\^a}", "ậ"),
    ("\\'{x}", "x\u{301}"), ("\\'", ""), ("\\'{}", ""), ("\\", ""),
  ])
  func decodesAccents(_ tex: String, _ character: String) {
    var text: [UInt8] = []
    tex.withByteView { TeXText.append($0, to: &text) }
    #expect(Array(String(decoding: text, as: UTF8.self).unicodeScalars) == Array(character.unicodeScalars))
  }

  @Test(arguments: [
    ("journal = {arXiv preprint arXiv:1803.01164}", "arxiv:1803.01164"),
    ("journal = {CoRR}, volume = {abs/2101.00001}", "arxiv:2101.00001"),
    ("eprint = {hep-th/9901001}", "arxiv:hep-th/9901001"),
    ("number = {arXiv:2101.00001}", "arxiv:2101.00001"),
    ("url = {https://arxiv.org/abs/2101.00001v3}", "arxiv:2101.00001"),
    ("url = {https://doi.org/10.1000/A\\_b}", "doi:10.1000/a_b"), ("pmid = 123", "pmid:123"),
    ("note = {arXiv:2101.00001 [cs.CL]}", "arxiv:2101.00001"), ("note = {PMID: 12}", "pmid:12"),
    ("arxivId = {2101.00001}", "arxiv:2101.00001"),
    ("url = {https://arxiv.org/pdf/2101.00001v2.pdf}", "arxiv:2101.00001"),
    ("biburl = {https://dblp.org/rec/conf/x/Y01.bib}", "dblp:conf/x/Y01"),
    ("adsurl = {https://ui.adsabs.harvard.edu/abs/1999A&A...1..2C}", "bibcode:1999A&A...1..2C"),
    ("unique-id = {ISI:000123}", "wos:000123"), ("eprint = {77}, eprinttype = {pubmed}", "pmid:77"),
    ("doi = {DOI: 10.1000/x}", "doi:10.1000/x"), ("eprint = {12345}, eprinttype = {jstor}", ""),
    ("doi = {}", ""),
  ])
  func findsIdentifiers(_ field: String, _ identifier: String) {
    let list = papers("@misc{k, title = {T}, \(field)}")
    #expect(list[0].identifiers.map(\.description) == (identifier.isEmpty ? [] : [identifier]))
  }

  @Test(arguments: [
    ("volume = {12}, number = 3, pages = {1--10}", "12 3 1–10"),
    ("volume = 12, issue = {Spring}, pages = {e{12}}", "12 Spring e12"),
    ("number = {3}, issue = {Spring}, volume = {}", "- 3 -"), ("number = {arXiv:2101.00001}", "- - -"),
    ("volume = {abs/2101.00001}", "abs/2101.00001 - -"), ("year = 2000", "- - -"),
  ])
  func readsThePlaceInTheVenue(_ fields: String, _ place: String) {
    let paper = papers("@article{k, title = {T}, \(fields)}")[0]
    #expect([paper.volume, paper.issue, paper.pages].map { $0 ?? "-" }.joined(separator: " ") == place)
  }

  @Test(
    arguments: [
      ("Times-Cited = {{12}}", 12), ("note = {cited By 7}", 7),
      ("note = {Cited by 0; Conference of 2020}", 0),
      ("note = {Cited by: 9; All Open Access}", 9), ("annotation = {12 citations (Crossref) [2020]}", 12),
      ("note = {12 citations}", nil), ("note = {A note}", nil), ("citations = {}", nil),
      ("citations = {many}", nil), ("year = 2000", nil),
    ] as [(String, Int?)])
  func readsTimesCited(_ field: String, _ citations: Int?) {
    #expect(papers("@misc{k, title = {T}, \(field)}")[0].citations == citations)
  }

  @Test func theKeyOfDBLPIsAnIdentifier() {
    #expect(
      papers("@misc{DBLP:conf/x/Y01, title = {T}}")[0].identifiers.map(\.description) == ["dblp:conf/x/Y01"])
  }
}

@Suite struct BibTeXNamesTests {
  private func names(_ list: String) -> (names: [String], isTruncated: Bool) {
    let text = "@misc{k, title = {T}, author = {\(list)}}"
    let papers = read(Array(text.utf8), path: "t.bib", with: BibTeXReader())
    return (papers[0].authorships.map(\.name), papers[0].authorList.isTruncated)
  }

  @Test(arguments: [
    ("A. One and B. Two", ["A. One", "B. Two"]), ("A. One AND\n  B. Two", ["A. One", "B. Two"]),
    ("A. One and and B. Two and", ["A. One", "B. Two"]),
    ("Andy Sandand and Anderson, Rand", ["Andy Sandand", "Anderson, Rand"]),
    ("{Research and Development} and A. One", ["{Research and Development}", "A. One"]),
    ("{Knuth}", ["Knuth"]), ("{\\'E}mile Zola", ["Émile Zola"]),
    ("Jane {von Neumann Smith}", ["{von Neumann Smith}, Jane"]),
    ("{de} Smith", ["Smith, de"]), ("Smith,  John", ["Smith, John"]), ("Smith,John", ["Smith, John"]),
    ("Plato,", ["Plato"]),
    ("jean de la fontaine", ["jean de la fontaine"]), ("de la Fontaine", ["de la Fontaine"]), ("", []),
    (" ", []), ("{}", []),
    ("O'Brien, Flann", ["O'Brien, Flann"]), ("A. {\\'E}. One", ["A. É. One"]),
    ("{Barnes, Inc.}, Foo", ["{Barnes, Inc.}, Foo"]),
    ("AA {bb} CC", ["CC, AA bb"]), ("AA bb {cc} DD", ["bb {cc} DD, AA"]),
    ("Gerard 't Hooft", ["'t Hooft, Gerard"]),
    ("{von Beethoven}, Ludwig", ["{von Beethoven}, Ludwig"]), ("E. El-{M}allah", ["E. El-Mallah"]),
    ("Anna {S}chmidt {M}aier", ["Anna Schmidt Maier"]),
    ("{Barnes and} {Noble, Inc.}", ["{Noble, Inc.}, Barnes and"]),
    ("{\\OE}uvre {\\oe}st Mann", ["œst Mann, Œuvre"]), ("A \\emph{b} C", ["A b C"]),
    ("family=Beer, given=Ann, prefix=de", ["de Beer, Ann"]),
    ("given={Hans Peter}, family={van Bar}, suffix=Jr., given-i=HP", ["{van Bar}, Jr., Hans Peter"]),
    ("\"family={Institute, of X}\" and family=Solo, useprefix=true, id=x", ["{Institute, of X}", "Solo"]),
    ("Smith, John Q., III, PhD, Esq.", ["Smith, Esq."]), ("Émile élan Zola", ["élan Zola, Émile"]),
  ])
  func splits(_ list: String, _ expected: [String]) {
    #expect(names(list).names == expected)
    #expect(!names(list).isTruncated)
  }

  @Test(arguments: [
    "A. One and others", "A. One and {others}", "A. One et al.", "A. One and et al", "A. One and ...",
    "A. One \\lowercase{et al.}", "given=A., family=One and others",
  ])
  func othersTruncate(_ list: String) {
    #expect(names(list).names == [list.hasPrefix("given") ? "One, A." : "A. One"])
    #expect(names(list).isTruncated)
  }

  @Test func longAndDeepNamesAreReadInLinearTime() {
    let count = 100_000
    for piece in ["et al. ", "{", "\\'{", "a, ", "a;", " and ", "\\href{", "~", "von "] {
      let list = String(repeating: piece, count: count) + "X" + String(repeating: "}", count: count)
      expectSurvival(Array("@misc{k, title = {T}, author = {\(list)}}".utf8), with: BibTeXReader())
    }
  }

  @Test func aNameFromBracesIsOneNameToTheEnd() {
    let stored = names("{Barnes and Noble, Inc.}").names[0]
    #expect(PersonName(stored).family == "Barnes and Noble, Inc.")
    #expect(PersonName(stored).given.isEmpty)
  }
}
