import Bibliography
import Testing

@testable import AuthorIdentity

@Suite struct ExactIdentityTests {
  /// Whether two printed names are one person.
  private func areOne(_ a: String, _ b: String) -> Bool {
    ResolvedBibliography([Paper("One", [a]), Paper("Two", [b])]).personCount == 1
  }

  @Test(arguments: [
    ("Jos\u{E9} P\u{E9}rez", "Jose\u{301} Pe\u{301}rez"), ("Yang Liu", "YANG LIU"), ("Yang Liu", "yang liu"),
    ("Yang Liu", "Liu, Yang"), ("José Pérez", "PÉREZ, José"), ("Yang Liu", "Yang  Liu"),
    ("Yang Liu", " Yang\tLiu "),
    ("Yang Liu", "Yang\u{A0}Liu"), ("Yang Liu", "Liu , Yang"), ("Jürgen Weiß", "Jürgen WEISS"),
    ("Ludwig van Beethoven", "van Beethoven, Ludwig"), ("John Smith Jr.", "Smith, Jr., John"),
    ("John Smith Jr.", "John Smith, Jr."), ("Ödön Ágh", "ödön ágh"), ("Νίκος Σιμώνης", "ΝΊΚΟΣ ΣΙΜΏΝΗΣ"),
    ("ATLAS Collaboration", "{ATLAS Collaboration}"), ("{Barnes, Inc.}", "{barnes,  inc.}"),
    ("Plato", "PLATO"), ("Dr. Jane Doe", "Jane Doe"), ("Prof. Dr. Jane Doe", "Doe, Dr. Jane"),
    ("Пётр Чайковский", "Чайковский, Пётр"),
  ])
  func theseAreOnePerson(a: String, b: String) {
    #expect(areOne(a, b))
    #expect(areOne(b, a))
  }

  @Test(arguments: [
    ("YuliangYan", "Yuliang Yan"), ("José Pérez", "Jose Perez"), ("Jean-Paul Sartre", "Jean Paul Sartre"),
    ("J. Smith", "J Smith"), ("J. Smith", "John Smith"), ("Yang Liu", "Liu Yang"),
    ("John Smith", "John Smith Jr."), ("DR Smith", "Smith"), ("Dorothy Doe", "Doe"),
    ("John Smith Jr.", "John Smith Sr."), ("Ann O'Hara", "Ann OHara"), ("Yıldız Ak", "Yildiz Ak"),
    ("Ludwig van Beethoven", "Ludwig Beethoven"), ("J.-P. Serre", "J.P. Serre"),
  ])
  func theseAreTwo(a: String, b: String) {
    #expect(!areOne(a, b))
    #expect(!areOne(b, a))
  }

  @Test func theNameIsTheMostFrequentSpellingTheEarliestOfEquals() {
    let most = ResolvedBibliography([
      Paper("A", ["YANG LIU"]), Paper("B", ["Liu, Yang"]), Paper("C", ["Yang Liu"]), Paper("D", ["Yang Liu"]),
    ])
    #expect(most.allNames == ["Yang Liu"])
    let equal = ResolvedBibliography([Paper("A", ["YANG LIU"]), Paper("B", ["Yang Liu"])])
    #expect(equal.allNames == ["YANG LIU"])
    let turned = ResolvedBibliography([Paper("A", ["Liu,  Yang"])])
    #expect(turned.allNames == ["Yang Liu"])
  }

  @Test func aNameListedTwiceIsOneAuthor() {
    let twice = ResolvedBibliography([Paper("A", ["Ann Lee", "Bo Chu", "LEE, Ann"])])
    #expect(twice.names(0) == ["Ann Lee", "Bo Chu"])
    #expect(twice.facts.authorCounts == [2])
    #expect(twice.personOfMention == [0, 1, 0])
  }

  @Test func peopleAreNumberedByFirstMention() {
    let people = ResolvedBibliography([Paper("A", ["C", "A"]), Paper("B", []), Paper("C", ["B", "A"])])
    #expect(people.allNames == ["C", "A", "B"])
    #expect(people.paperCount == 3)
    #expect(people.papers(of: PersonID(1)) == [PaperID(0), PaperID(2)])
    #expect(people.people(of: PaperID(1)).isEmpty)
    #expect(people.people(of: PaperID(2)) == [PersonID(2), PersonID(1)])
  }

  @Test func nothingAtAll() {
    let empty = ResolvedBibliography([])
    #expect(empty.paperCount == 0 && empty.personCount == 0 && empty.merges.isEmpty)
    let blank = ResolvedBibliography([Paper("", []), Paper("", [])])
    #expect(blank.paperCount == 2 && blank.personCount == 0)
  }

  /// DBLP prints `Wei Wang 0001`; its reader gives the name and the whole as an identifier.
  @Test func namesakesWhomTheSourceNumbersStayApart() {
    func mention(_ number: String) -> Authorship {
      Authorship("Wei Wang", identifiers: [Identifier("dblp-person", "Wei Wang \(number)")].compactMap { $0 })
    }
    let people = ResolvedBibliography([
      Paper(title: "A", authors: [mention("0001"), "Bo Chu"]), Paper(title: "B", authors: [mention("0002")]),
      Paper(title: "C", authors: [mention("0001")]), Paper(title: "D", authors: ["Wei Wang"]),
    ])
    #expect(people.allNames == ["Wei Wang", "Bo Chu", "Wei Wang", "Wei Wang"])
    #expect(people.papers(of: PersonID(0)) == [PaperID(0), PaperID(2)])
    #expect(people.id(of: PersonID(0)) == "dblp-person:Wei Wang 0001")
    #expect(people.id(of: PersonID(2)) == "dblp-person:Wei Wang 0002")
    #expect(Set(people.personIDs.map { people.id(of: $0) }).count == 4)
    // A record without the number joins the numbered person through the paper that both list.
    let merged = ResolvedBibliography([
      Paper("A", ["Wang, W.", "Chu, B."], 2020, ids: ["doi:10.1/a"]),
      Paper(
        title: "A", authors: [mention("0001"), "Bo Chu"], date: PublicationDate(year: 2020), venue: "V",
        identifiers: [Identifier("doi", "10.1/A")].compactMap { $0 }),
    ])
    #expect(merged.allNames == ["Wei Wang", "Bo Chu"])
    #expect(merged.personOfMention == [0, 1, 0, 1])
    #expect(merged.id(of: PersonID(0)) == "dblp-person:Wei Wang 0001")
  }
}

@Suite struct PersonIdentifierTests {
  private func author(_ name: String, _ id: String) -> Authorship {
    Authorship(name, identifiers: [Identifier(parsing: id)].compactMap { $0 })
  }

  @Test func anIdentifierThatIsOnesOwnIsTheID() {
    let people = ResolvedBibliography([
      Paper(
        title: "A",
        authors: [
          author("Ann Lee", "orcid:0000-0001-0000-0001"), author("Bo Chu", "orcid:0000-0001-0000-0002"),
        ]),
      Paper(
        title: "B",
        authors: [
          author("Cy Dee", "orcid:0000-0001-0000-0002"),
          author("Ann Lee", "orcid:https://orcid.org/0000-0001-0000-0001"),
        ]
      ),
      Paper(
        title: "C",
        authors: [
          author("Eve Fox", "orcid:0000-0001-0000-0008"), author("Eve Fox", "orcid:0000-0001-0000-0009"),
        ]),
    ])
    #expect(people.id(of: PersonID(0)) == "orcid:0000-0001-0000-0001")
    // Two people carry the same ORCID, or one carries two: none of them has it as an id.
    #expect(people.id(of: PersonID(1)) == "paper-1/2")
    #expect(people.id(of: PersonID(2)) == "paper-2/1")
    #expect(people.id(of: PersonID(3)) == "paper-3/1")
  }

  @Test func elseThePlaceOfTheFirstMention() {
    var builder = PaperListBuilder(document: SourceDocument(path: "list.bib", format: "test"))
    for line in [3, 9] {
      builder.beginPaper(line: line)
      builder.title("Title \(line)")
      builder.author("Ann Lee")
      builder.author("Person \(line)")
      builder.endPaper()
    }
    let people = ResolvedBibliography(pages: builder)
    #expect(people.personIDs.map { people.id(of: $0) } == ["list.bib:3/1", "list.bib:3/2", "list.bib:9/2"])
  }

  @Test func idsDifferThoughAllRecordsStandInOneLineOrAFileComesTwice() {
    func builder(_ names: [String]) -> PaperListBuilder {
      var builder = PaperListBuilder(document: SourceDocument(path: "list.json", format: "test"))
      for name in names {
        builder.beginPaper(line: 1)
        builder.title("Title of \(name)")
        builder.author(name)
        builder.endPaper()
      }
      return builder
    }
    let people = ResolvedBibliography(pages: builder(["A", "B", "C"]), builder(["D", "E"]))
    let ids = people.personIDs.map { people.id(of: $0) }
    #expect(Set(ids).count == 5)
    #expect(ids[0] == "list.json:1/1")
  }

  @Test func hiddenOwnersHaveIDsToo() {
    let people = ResolvedBibliography(pages: page([Paper("A", ["Ann Lee"], cut: 1)], owner: "Zoe Yu"))
    #expect(people.personIDs.map { people.id(of: $0) } == ["page/1", "page/2"])
  }
}
