import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct TaggedReaderTests {
  static let formats = ["ris", "medline", "wos", "refer", "refworks", "copac", "inspec", "biblioscape"]

  /// The inputs of a format: what has no other part behind its extension.
  static let fixtures = formats.flatMap { format in
    Fixture.files(
      in: "tagged/\(format)",
      extensions: ["ris", "nbib", "txt", "isi", "enw", "ref", "refworks", "copac", "inspec", "bbs"])
  }

  func reader(_ format: String) throws -> any BibliographyReader {
    try #require(ReaderCatalogue.reader(of: format))
  }

  func reader(of fixture: URL) throws -> any BibliographyReader {
    try reader(fixture.deletingLastPathComponent().lastPathComponent)
  }

  func papers(_ text: String, _ format: String) throws -> PaperList {
    read(Array(text.utf8), path: "t", with: try reader(format))
  }

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: reader(of: url))
  }

  /// Every producer's file is recognized by its content alone, and only by its reader.
  @Test(arguments: fixtures) func recognizesItsOwnFiles(_ url: URL) throws {
    let format = url.deletingLastPathComponent().lastPathComponent
    let bytes = [UInt8](try Data(contentsOf: url))
    // Byte order marks are taken off before a reader sees a file.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    for name in [url.pathExtension, "", "txt"] {
      let best = text.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: name))
      }
      if url.lastPathComponent.hasPrefix("broken"), name != url.pathExtension { continue }
      #expect(best?.reader.format.id == format, "\(url.lastPathComponent) as `\(name)`")
    }
  }

  @Test(arguments: fixtures) func survivesCutsAndMutations(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    try expectSurvivalOfMutations(
      bytes, with: reader(of: url), alphabet: "TYERAUPMID%0- ~\n\r\t;,&<>[]/:.\u{FEFF}")
  }

  @Test func linesMayEndInAnyWay() throws {
    let text = "TY  - JOUR\nAU  - A, B\nTI  - One\n   line\nER  - \n"
    for end in ["\n", "\r\n", "\r"] {
      let list = try papers(text.replacingOccurrences(of: "\n", with: end), "ris")
      #expect(list.map(\.title) == ["One line"])
      #expect(list[0].authorships.map(\.name) == ["A, B"])
      #expect(list.documents[0].diagnostics == [])
    }
  }

  @Test func joinedFilesWithMarksInsideAreRead() throws {
    let record = "\u{FEFF}TY  - JOUR\nTI  - T\nER  - \n"
    let list = try papers(record + record, "ris")
    #expect(list.count == 2)
    #expect(list.documents[0].diagnostics == [])
  }

  @Test(arguments: [
    ("AU  - Smith, John, Jr.", ["Smith, Jr., John"]), ("AU  - Smith, Jr., John", ["Smith, Jr., John"]),
    ("AU  - Smith, John III", ["Smith, III, John"]), ("AU  - Smith,John", ["Smith, John"]),
    ("AU  - J. Smith", ["J. Smith"]), ("AU  - Smith, J.; Doe, A.", ["Smith, J.", "Doe, A."]),
    ("AU  - ATLAS Collaboration,", ["{ATLAS Collaboration}"]), ("AU  - Cher,", ["Cher"]),
    ("AU  - A. Smith, B. Doe, C. Roe, D. Poe", ["A. Smith", "B. Doe", "C. Roe", "D. Poe"]),
    ("AU  - M&uuml;ller, J&ouml;rg", ["Müller, Jörg"]), ("AU  - 12", []), ("AU  - [Anonymous]", []),
    ("A1  - One, A\nAU  - Two, B\nED  - Editor, C\nA2  - Editor, D", ["One, A", "Two, B"]),
  ])
  func namesKeepTheirParts(_ fields: String, _ names: [String]) throws {
    let list = try papers("TY  - JOUR\nTI  - T\n\(fields)\nER  - \n", "ris")
    #expect(list[0].authorships.map(\.name) == names)
    #expect(!list[0].authorList.isTruncated)
  }

  @Test func marksOfMissingNamesCutTheList() throws {
    for fields in ["AU  - A, B\nAU  - et al.", "AU  - A, B et al.", "AU  - A, B; et al"] {
      let list = try papers("TY  - JOUR\nTI  - T\n\(fields)\nER  - \n", "ris")
      #expect(list[0].authorships.map(\.name) == ["A, B"])
      #expect(list[0].authorList == .truncated(shownBeforeGap: 1))
    }
  }

  /// The full list counts where it is whole; a shorter one has lost somebody.
  @Test func fullNamesArePreferred() throws {
    func names(_ fields: String) throws -> [String] {
      try papers("PT J\n\(fields)\nTI T\nER\n", "wos")[0].authorships.map(\.name)
    }
    #expect(try names("AU A, B\n   C, D\nAF A, Bob\n   C, Dan") == ["A, Bob", "C, Dan"])
    #expect(try names("AU A, B\n   C, D\nAF A, Bob") == ["A, B", "C, D"])
    #expect(try names("AU A, B") == ["A, B"])
    #expect(try names("AF A, Bob") == ["A, Bob"])
  }

  @Test(arguments: [
    ("N1  - Cited By :44", 44), ("N1  - cited by 7; Export Date: 1 April", 7), ("N1  - Times Cited: 0", 0),
    ("N1  - Total Times Cited: 12", 12), ("N1  - Excited by 3 photons", nil), ("TC  - 5", 5),
    ("N1  - Cited by many", nil),
  ])
  func citationsComeFromNotes(_ field: String, _ count: Int?) throws {
    #expect(try papers("TY  - JOUR\nTI  - T\n\(field)\nER  - \n", "ris")[0].citations == count)
  }

  @Test(arguments: [
    ("DO  - https://doi.org/10.1000/ABC", "doi:10.1000/abc"), ("M3  - doi: 10.1000/x", "doi:10.1000/x"),
    ("L3  - 10.1000/x", "doi:10.1000/x"), ("UR  - http://dx.doi.org/10.1000/x", "doi:10.1000/x"),
    ("U1  - 123[pmid]", "pmid:123"), ("AN  - PMC123", "pmcid:PMC123"), ("AN  - WOS:000123", "wos:000123"),
    ("DB  - MEDLINE\nAN  - 123", "pmid:123"),
    ("UR  - https://arxiv.org/abs/2101.00001v3", "arxiv:2101.00001"),
    ("N1  - see 10.1000/x for more", nil), ("AN  - 123", nil),
  ])
  func identifiersComeFromMarks(_ field: String, _ identifier: String?) throws {
    let found = try papers("TY  - JOUR\nTI  - T\n\(field)\nER  - \n", "ris")[0].identifiers
    #expect(found.map(\.description) == [identifier].compactMap { $0 })
  }

  @Test func linesOfATextThatLookLikeFieldsAreNone() throws {
    let list = try papers(
      "TY  - JOUR\nTI  - T\nAB  - x\nID-1 is a gene\nHIV - too\nPY  - 2001\nER  - \n", "ris")
    #expect(list.first?.date?.year == 2001)
    #expect(list.first?.identifiers == [])
  }

  /// Marks without end and namesakes without number cost no more than their length.
  @Test func hostileListsOfAuthorsAreRead() throws {
    let marks = String(repeating: " et al", count: 50_000)
    #expect(try papers("PT J\nTI T\nAU A, B\(marks)\nER\n", "wos")[0].authorList.isTruncated)
    let namesakes = String(repeating: "\n   A, B", count: 5000)
    let ids = String(repeating: "A, B/0000-0001-5194-3680; ", count: 5000)
    let list = try papers("PT J\nTI T\nAU A, B\(namesakes)\nOI \(ids)\nER\n", "wos")
    #expect(list[0].authorships.count == 5001)
    #expect(list[0].authorships.allSatisfy { $0.identifiers.isEmpty })
  }

  @Test func aFileWithoutBeginningsIsCutAtItsBlankLines() throws {
    #expect(try papers("%T A\n%A X\n\n%T B\n%A Y\n", "refer").map(\.title) == ["A", "B"])
    // A blank line inside of a text is none of these where every record says where it begins.
    #expect(try papers("%0 Book\n%T A\n%X one\n\ntwo\n%D 1999\n", "refer").first?.date?.year == 1999)
  }

  @Test func recordsBeyondTheLimitAreRejected() throws {
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: TaggedRecord.maximumSize)
    var bytes = Array("TY  - JOUR\nTI  - Huge\nAB  - ".utf8)
    bytes.append(contentsOf: filler)
    bytes.append(contentsOf: Array("\nN1  - x\nER  - \nTY  - JOUR\nTI  - Next\nER  - \n".utf8))
    let list = read(bytes, path: "t", with: try reader("ris"))
    #expect(list.map(\.title) == ["Next"])
    #expect(list.documents[0].ledger == Ledger(records: 2, papers: 1, rejected: 1))
    #expect(
      list.documents[0].diagnostics.map(\.description) == [
        "t:1: error: the record has more than 64 MB or a million lines\n  hint: is the end of the record missing?"
      ])
  }

  @Test func otherTextIsNotRecognized() throws {
    for text in [
      "", "A page that mentions TY  - JOUR in a line", "PT is a tag\nAU is another one", "%A\n",
      "TI was here\nAU AND SO", "title,authors\nT,A\n", "@article{a, title = {T}}",
    ] {
      for format in Self.formats {
        let certainty = try text.withByteView { view in
          try reader(format).certainty(of: FormatSample(head: view, fileExtension: ""))
        }
        #expect(certainty == 0, "\(format): \(text)")
      }
    }
  }
}
