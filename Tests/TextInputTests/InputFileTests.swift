import Foundation
import Testing

@testable import TextInput

@Suite struct InputFileTests {
  func text(_ bytes: [UInt8], path: String = "x") throws -> String {
    try InputFile(path: path, bytes: bytes).withBytes(\.string)
  }

  static let member = ArchiveBytes.gzip

  @Test func encodingsBecomeUTF8() throws {
    #expect(try text(Array("é".utf8)) == "é")
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == "é")
    #expect(try text([0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE]) == "é😀")
    #expect(try text([0xFE, 0xFF, 0x00, 0xE9, 0xD8, 0x3D]) == "é\u{FFFD}")
    #expect(try text([0x3C, 0x00, 0x61, 0x00]) == "<a")
    #expect(try text([0x00, 0x7B, 0x00, 0x7D]) == "{}")
    #expect(try text([0x4A, 0xFC, 0x72, 0x80, 0x93]) == "Jür€“")
    #expect(try text(Array("é ".utf8) + [0xE9]) == "é é")
    #expect(try text([]) == "")
    #expect(try text(Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9]).hasSuffix("<a>é"))
  }

  @Test func whatWasDoneIsNoted() throws {
    #expect(try InputFile(path: "x", bytes: Array("é".utf8)).diagnostics == [])
    let latin = try InputFile(path: "x", bytes: [0xE9])
    #expect(latin.diagnostics.map(\.severity) == [.note])
    #expect(latin.diagnostics.first?.location == SourceLocation(file: "x", line: 1))
  }

  @Test func unknownEncodingsNameThePipe() {
    let error = #expect(throws: InputError.self) {
      try text(Array("<?xml version='1.0' encoding=\"x-nobody\"?>".utf8) + [0x82, 0xA0], path: "a b.xml")
    }
    #expect(
      error?.description == """
        a b.xml: is written in the encoding x-nobody, which is not read
          hint: iconv -f x-nobody -t UTF-8 'a b.xml' | coauth stats -
        """)
  }

  @Test func gzipIsUncompressed() throws {
    #expect(try text(Self.member) == "Hallo, Welt\n")
    #expect(try text(Self.member + Self.member) == "Hallo, Welt\nHallo, Welt\n")
    #expect(try text(Self.member + [0, 0, 0, 0]) == "Hallo, Welt\n")
  }

  @Test func cutGzipKeepsWhatCameBefore() throws {
    for length in 3..<Self.member.count {
      let file = try InputFile(path: "x.gz", bytes: Array(Self.member[..<length]))
      #expect("Hallo, Welt\n".hasPrefix(file.withBytes(\.string)))
      #expect(file.diagnostics.map(\.severity) == [.error])
    }
    let file = try InputFile(path: "x.gz", bytes: Self.member + Self.member.dropLast(3))
    #expect(file.withBytes(\.string) == "Hallo, Welt\nHallo, Welt\n")
    #expect(file.diagnostics.count == 1)
  }

  @Test(arguments: [
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz -dc a.x"), ([0x42, 0x5A, 0x68, 0x39, 0x31], "bzip2 -dc a.x"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd -dc a.x"), ([0x04, 0x22, 0x4D, 0x18], "lz4 -dc a.x"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z e -so a.x"), ([0x4C, 0x5A, 0x49, 0x50, 0x01], "lzip -dc a.x"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01], "unrar p -inul a.x"), ([0x1F, 0x9D, 0x90], "gzip -dc a.x"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "pdftotext -layout a.x -"),
  ])
  func otherFormsNameThePipe(magic: [UInt8], command: String) {
    let error = #expect(throws: InputError.self) { try text(magic, path: "a.x") }
    #expect(error?.hint == "\(command) | coauth stats -")
  }

  @Test func bombsAreStopped() {
    #expect(Inflation.bombSize / Inflation.bombRatio < Inflation.bombSize)
    #expect(
      InputError.bomb(path: "a.gz", form: "gzip", size: 300 << 20).description == """
        a.gz: the gzip data grow to more than 300 MB, over 200 times their size, which no list of papers does
          hint: if it is meant: gzip -dc a.gz | coauth stats -
        """)
  }

  @Test func missingFilesAndFoldersAreTold() {
    #expect(throws: InputError.missing(path: "/does/not/exist")) { try InputFile(path: "/does/not/exist") }
    #expect(throws: InputError.directory(path: "/")) { try InputFile(path: "/") }
  }

  @Test func binaryFilesAreKnown() throws {
    #expect(try InputFile(path: "x", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 0]).isBinary)
    #expect(try !InputFile(path: "x", bytes: Array("text".utf8)).isBinary)
  }

  @Test func aPipeCanBeLookedAtFirst() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)")
      .path
    let status = unsafe mkfifo(path, 0o600)
    #expect(status == 0)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = Thread { FileHandle(forWritingAtPath: path)?.write(Data("Hallo, Welt\n".utf8)) }
    writer.start()
    let head = try #require(InputHead(of: path))
    #expect(head.isWhole)
    #expect(try InputFile(path: path).withBytes(\.string) == "Hallo, Welt\n")
  }

  @Test func carriageReturnsAloneEndLines() throws {
    #expect(try text(Array("a\rb\r".utf8)) == "a\nb\n")
    #expect(try text(Array("a\r\nb\r".utf8)) == "a\r\nb\r")
  }

  @Test func zerosBehindTheTextAreTold() throws {
    let file = try InputFile(path: "x", bytes: Array("text\n".utf8) + [0, 0, 0])
    #expect(file.withBytes(\.string) == "text\n")
    #expect(
      file.diagnostics.map(\.message) == [
        "the file ends in 3 zero bytes: it was not written or copied to its end"
      ])
  }

  @Test func filesAndFoldersAreRead() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("b/.hidden"), withIntermediateDirectories: true)
    for name in ["c.txt", "b/x.txt", "a.txt", ".dot", "b/.hidden/y.txt"] {
      try Data(name.utf8).write(to: folder.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("b/loop"), withDestinationURL: folder)
    let names = try FolderListing.files(below: folder.path)
    #expect(names.map { $0.dropFirst(folder.path.count + 1) } == ["a.txt", "b/x.txt", "c.txt"])
    #expect(try InputFile(path: names[1]).withBytes(\.string) == "b/x.txt")
    #expect(FolderListing.kind(of: folder.path) == .folder)
    #expect(FolderListing.kind(of: names[0]) == .file)
    #expect(FolderListing.kind(of: names[0] + "/x") == .missing)
  }

  @Test func linesAreCounted() {
    "a\n\nb\nc".withByteView { bytes in
      var lines = LineCounter(bytes)
      #expect([0, 1, 2, 3, 5, 6, 99, 0].map { lines.line(at: $0) } == [1, 1, 2, 3, 4, 4, 4, 1])
    }
  }

  @Test func bytesAreCounted() {
    var state: UInt64 = 3
    let bytes = (0..<9000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return [0x0A, 0x0A, 0x0B, 0x8A, 0xFF, 0][Int(state >> 33) % 6]
    }
    let uniform = [UInt8](repeating: 0x0A, count: 9000)
    for bytes in [bytes, uniform] {
      for range in [0..<9000, 1..<8999, 5..<5, 3..<10, 0..<8, 7..<2063] {
        for byte in [0x0A, 0, 0xFF, 0x41] as [UInt8] {
          let count = bytes.withByteView { $0.occurrences(of: byte, in: range) }
          #expect(count == bytes[range].count { $0 == byte })
        }
      }
    }
  }

  /// The standard library's decoder, one repaired character for ill-formed bytes, is the oracle.
  @Test func illFormedUTF8IsFound() {
    var state: UInt64 = 7
    let pool: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xFF, 0xC0]
    for _ in 0..<5000 {
      let bytes = (0..<12).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return pool[Int(state >> 33) % pool.count]
      }
      let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
      #expect((bytes.withByteView { $0.firstIllFormedUTF8() } == nil) == isWellFormed)
    }
  }

  /// Pieces so short that their borders fall into every place of a character.
  @Test(arguments: [1, 2, 7]) func illFormedUTF8IsFoundInPieces(threads: Int) {
    var state: UInt64 = 7
    let pool = ["a", "ü", "€", "😀", "bcdefgh"].map { Array($0.utf8) }
    let bad: [[UInt8]] = [
      [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80, 0x80, 0x80, 0x80, 0x80], [0xFF],
    ]
    for round in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let number = Int(state >> 33)
        bytes += round % 3 > 0 && number % 40 == 0 ? bad[number / 40 % 5] : pool[number % 5]
      }
      bytes.withByteView { view in
        for length in [1, 4, 5, 16] {
          #expect(view.firstIllFormedUTF8(threads: threads, pieceLength: length) == view.firstIllFormedUTF8())
        }
      }
    }
  }
}
