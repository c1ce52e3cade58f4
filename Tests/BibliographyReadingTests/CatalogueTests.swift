import Bibliography
import CoauthTestSupport
import Foundation
import Synchronization
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct CatalogueTests {
  /// Makes a folder with files for the length of a body.
  func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(folder.path)
  }

  func paper(_ title: String) -> String { #"{"coauth": 1, "papers": [{"title": "\#(title)"}]}"# }

  @Test func everyFormatHasAnIdentifierOfItsOwn() {
    let ids = ReaderCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count, "\(ids.sorted())")
  }

  @Test func foldersAreReadInOrder() throws {
    let files = [
      "b.json": paper("B"), "a/z.json": paper("A"), "c.json": paper("C"), ".hidden.json": paper("H"),
      "picture.png": "\u{0}\u{1}", "a/notes.xyz": "\u{0}",
    ]
    try withFolder(files) { folder in
      let list = try PaperList(contentsOf: folder)
      #expect(list.map(\.title) == ["A", "B", "C"])
      #expect(list.documents.map(\.format) == ["coauth", "coauth", "coauth", "folder"])
      #expect(
        list.documents.last?.diagnostics.map(\.description) == [
          "\(folder): note: 2 files were not recognized as lists of papers and left out: "
            + "\(folder)/a/notes.xyz, \(folder)/picture.png\n"
            + "  hint: name one of them to see why; the files of a network are read only when they are named"
        ])
    }
  }

  @Test func aDamagedArchiveInAFolderIsAnError() throws {
    try withFolder(["a.json": paper("A"), "b.zip": "PK\u{3}\u{4} and no directory"]) { folder in
      let findings = try PaperList(contentsOf: folder).documents.flatMap(\.diagnostics)
      #expect(findings.map(\.severity) == [.error])
      #expect(findings.first?.location?.file == "\(folder)/b.zip")
    }
  }

  @Test func threadsAndRepetitionChangeNothing() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("f\($0).json", paper("T\($0)")) })
    try withFolder(files) { folder in
      let lists = try [1, 2, 7, 64].map {
        try PaperList(reading: [folder, folder, folder + "/f7.json"], options: ReadingOptions(threads: $0))
      }
      #expect(lists[0].count == 50)
      for list in lists.dropFirst() {
        #expect(list.columns == lists[0].columns)
        #expect(list.documents == lists[0].documents)
      }
    }
  }

  @Test func aFileUnderTwoPathsIsReadOnce() throws {
    try withFolder(["a.json": paper("A"), "b/c.json": paper("C")]) { folder in
      let list = try PaperList(
        contentsOf: folder + "/a.json", folder + "/./a.json", folder + "/b", folder + "/b/../b", folder + "/."
      )
      #expect(list.map(\.title) == ["A", "C"])
      #expect(list.documents.map(\.path) == [folder + "/a.json", folder + "/b/c.json"])
    }
  }

  @Test func reasonsArePrintedInPart() {
    let reasons = (1...25).map { Diagnostic(.error, "reason \($0)") }
    let lines = ReadingError.nothingReadable(reasons).description.split(separator: "\n")
    #expect(lines.count == 23)
    #expect(lines[20] == "error: reason 20")
    #expect(lines[21...] == ["... and 5 more:", "  5 × error: reason …"])
    #expect(ReadingError.nothingReadable(Array(reasons.prefix(20))).description.hasSuffix("reason 20"))
  }

  @Test(arguments: [
    ("bibtex", "", "@misc{a,}\n"), ("delimited", "year,title,authors\n", "4,,\n"),
    ("profile", "# Papers\n\n", "- something of 2021 that nobody wrote at all\n"),
  ])
  func findingsOfAFileAreBounded(_ format: String, _ head: String, _ record: String) throws {
    let reader = try #require(ReaderCatalogue.reader(of: format))
    let text = head + String(repeating: record, count: 10_050)
    let document = read(Array(text.utf8), as: "x", by: reader).document
    #expect(document.ledger.rejected == 10_050)
    #expect(document.diagnostics.count == PaperListBuilder.maximumDiagnostics + 1)
  }

  @Test func missingInputIsNotUnreadableInput() throws {
    try withFolder(["a.json": paper("A"), "b.xyz": "\u{0}\u{0}", "empty.bib": ""]) { folder in
      let missing = #expect(throws: ReadingError.self) {
        try PaperList(contentsOf: folder + "/a.json", folder + "/none")
      }
      #expect(missing == .missing(path: folder + "/none"))
      let unreadable = #expect(throws: ReadingError.self) {
        try PaperList(contentsOf: folder + "/b.xyz", folder + "/empty.bib")
      }
      #expect(
        unreadable?.description == """
          no paper could be read
          \(folder)/b.xyz: error: does not hold text
            hint: export the list as text, for example as BibTeX, RIS or CSV
          \(folder)/empty.bib: error: the file is empty
            hint: was it exported or downloaded to its end?
          """)
      let format = #expect(throws: ReadingError.self) {
        try PaperList(contentsOf: folder, options: ReadingOptions(format: "nonsense"))
      }
      #expect(format == .unknownFormat("nonsense"))
    }
    try withFolder([:]) { folder in
      let nothing = #expect(throws: ReadingError.self) { try PaperList(contentsOf: folder) }
      #expect(nothing?.description == "no paper could be read\n\(folder): note: the folder holds no file")
    }
  }

  @Test func oneUnreadableInputIsADiagnostic() throws {
    try withFolder(["a.json": paper("A"), "b.xz": "\u{FD}7zXZ"]) { folder in
      try Data([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]).write(to: URL(fileURLWithPath: folder + "/b.xz"))
      let list = try PaperList(contentsOf: folder + "/b.xz", folder + "/a.json")
      #expect(list.map(\.title) == ["A"])
      #expect(list.documents.map(\.format) == ["", "coauth"])
      #expect(list.documents[0].diagnostics.map(\.severity) == [.error])
      #expect(list.first?.source?.file == folder + "/a.json")
    }
  }

  @Test func progressIsToldOfEveryFile() throws {
    try withFolder(["a.json": paper("A"), "b.json": paper("B")]) { folder in
      let seen = Mutex<[Int]>([])
      _ = try PaperList(reading: [folder]) { progress in
        seen.withLock { $0.append(progress.files) }
        #expect(progress.total == 2)
      }
      #expect(seen.withLock { $0.sorted() } == [1, 2])
    }
  }

  @Test func extensionsLoseTheirCompression() {
    #expect(DocumentReading.fileExtension(of: "/a.b/dblp.XML.gz") == "xml")
    #expect(DocumentReading.fileExtension(of: "-") == "")
    #expect(DocumentReading.fileExtension(of: "a/.bib") == "")
  }
}

@Suite struct YearInferenceTests {
  /// Years after inference of documents whose papers have the dates given; `i` marks an inferred one.
  func years(_ documents: [[PublicationDate?]], reference: Int? = nil) -> [String] {
    let builders = documents.enumerated().map { index, dates in
      var builder = PaperListBuilder(document: SourceDocument(path: "\(index)", format: "x"))
      for date in dates { builder.append(Paper(title: "t", date: date)) }
      return builder
    }
    let list = PaperList(joining: builders)
    var columns = list.columns
    columns.inferYears(documents: list.documents.count, reference: reference)
    return PaperList(columns: columns, documents: list.documents).map {
      ($0.date?.year.map(String.init) ?? "-") + ($0.date?.isYearInferred == true ? "i" : "")
    }
  }

  let march = PublicationDate(year: nil, month: 3)
  func year(_ year: Int) -> PublicationDate { PublicationDate(year: year) }

  @Test func theYearAfterTheNewestOfThePage() {
    #expect(years([[march, year(2024), year(2020)]]) == ["2025i", "2024", "2020"])
  }

  @Test func theNewestOfTheRunWhereItIsLater() {
    #expect(years([[march, year(2020)], [year(2026)]]) == ["2026i", "2020", "2026"])
    #expect(years([[march, year(2025)], [year(2026)]]) == ["2026i", "2025", "2026"])
    #expect(years([[march, year(2026)], [year(2026)]]) == ["2027i", "2026", "2026"])
    #expect(years([[march], [year(2024)]]) == ["2024i", "2024"])
  }

  @Test func theReferenceYearDecides() {
    #expect(years([[march, year(2030)]], reference: 2025) == ["2025i", "2030"])
  }

  @Test func nothingDatedStaysUnknown() {
    #expect(years([[march, nil]]) == ["-", "-"])
    #expect(years([[nil, year(2020)]]) == ["-", "2020"])
  }

  @Test func inferredYearsDoNotCount() {
    let inferred = PublicationDate(year: 2040, month: 1, isYearInferred: true)
    #expect(years([[march, inferred, year(2020)]]) == ["2021i", "2040i", "2020"])
  }
}

@Suite struct EnglishMonthTests {
  @Test(arguments: [
    ("July", 7), ("jun", 6), ("Sept.", 9), ("07", 7), ("12", 12), ("June 30–July 1", 6), (" May ", 5),
  ])
  func monthsAreKnown(text: String, month: Int) {
    #expect(text.withByteView { EnglishMonth.number($0) } == month)
  }

  @Test(arguments: ["", "13", "0", "Spring", "2020", "Ma", "一月"])
  func othersAreNot(text: String) {
    #expect(text.withByteView { EnglishMonth.number($0) } == nil)
  }
}
