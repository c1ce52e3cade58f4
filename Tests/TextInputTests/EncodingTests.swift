import Testing

@testable import TextInput

@Suite("Encodings")
struct EncodingTests {
  func file(_ bytes: [UInt8], as encoding: String? = nil) throws -> InputFile {
    try InputFile(path: "x", bytes: bytes, encoding: encoding)
  }

  /// 山田 (Yamada) in the encodings of East Asia.
  static let yamada: [(name: String, bytes: [UInt8])] = [
    ("GB18030", [0xC9, 0xBD, 0xCC, 0xEF]), ("gbk", [0xC9, 0xBD, 0xCC, 0xEF]),
    ("GB2312", [0xC9, 0xBD, 0xCC, 0xEF]),
    ("Shift_JIS", [0x8E, 0x52, 0x93, 0x63]), ("EUC-JP", [0xBB, 0xB3, 0xC5, 0xC4]),
    ("Big5", [0xA4, 0x73, 0xA5, 0xD0]),
    ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44, 0x1B, 0x28, 0x42]),
    ("UTF-16LE", [0x71, 0x5C, 0x30, 0x75]), ("UTF-16BE", [0x5C, 0x71, 0x75, 0x30]),
    ("utf8", Array("山田".utf8)),
  ]

  @Test("The encoding that the user names", arguments: yamada)
  func named(name: String, bytes: [UInt8]) throws {
    #expect(try file(bytes, as: name).withBytes(\.string) == "山田")
  }

  @Test("A name decides against what the bytes look like, a byte order mark against the name")
  func precedence() throws {
    #expect(try file(Array("é".utf8), as: "latin1").withBytes(\.string) == "Ã©")
    #expect(try file([0xFF, 0xFE, 0xE9, 0x00], as: "latin1").withBytes(\.string) == "é")
    #expect(try file([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], as: "GB18030").withBytes(\.string) == "é")
    #expect(throws: InputError.unknownEncoding(path: "x", name: "nonsense")) {
      try file([0x41], as: "nonsense")
    }
    #expect(throws: InputError.unknownEncoding(path: "x", name: "GB18030//IGNORE")) {
      try file([0x41], as: "GB18030//IGNORE")
    }
  }

  @Test(
    "The encoding that the text declares, where the bytes are not UTF-8",
    arguments: [
      "<?xml version='1.0' encoding='Shift_JIS'?>", "% Encoding: SJIS\n@book{",
      "% -*- coding: shift-jis -*-\n",
      "<html><meta charset=\"Shift_JIS\">", "<meta content='text/html; charset=x-sjis'>",
      "# vim: fileencoding=cp932\n",
    ])
  func declared(head: String) throws {
    let decoded = try file(Array(head.utf8) + [0x8E, 0x52, 0x93, 0x63])
    #expect(decoded.withBytes(\.string) == head + "山田")
    #expect(decoded.encoding == "CP932")
    #expect(decoded.diagnostics.map(\.message) == ["read as CP932, as the text declares"])
    #expect(try file(Array((head + "山田").utf8)).withBytes(\.string) == head + "山田")
  }

  @Test("Words that are no encoding declare none")
  func noDeclaration() throws {
    let text = try file(Array("Video coding: a survey by Mü".utf8) + [0xFC])
    #expect(text.withBytes(\.string) == "Video coding: a survey by Müü")
    #expect(text.encoding == "Windows-1252")
  }

  @Test("Japanese by its escape sequences")
  func escapes() throws {
    let decoded = try file(Array("title = ".utf8) + Self.yamada[6].bytes)
    #expect(decoded.withBytes(\.string) == "title = 山田")
    #expect(decoded.diagnostics.map(\.message) == ["read as ISO-2022-JP-2, by its escape sequences"])
  }

  @Test("UTF-16 without a mark is known by its zero bytes, which binary files have in both places")
  func utf16() throws {
    for text in ["% Encoding\n@a{", "Titel, Jahr\n山田, 2000\n"] {
      let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      #expect(try file(little).withBytes(\.string) == text)
      #expect(try file(big).withBytes(\.string) == text)
      #expect(try file(big + [0x00]).withBytes(\.string) == text)
    }
    #expect(try file([UInt8](repeating: 0, count: 100)).isBinary)
    #expect(try file([0x41, 0, 0, 0x42, 0, 0x43, 0x44, 0]).isBinary)
  }

  @Test("What was read in doubt is said, with its line")
  func doubt() throws {
    let latin = try file(Array("a\nb".utf8) + [0xE9, 0x20, 0xE8])
    #expect(
      latin.diagnostics.map(\.description) == [
        "x:2: note: not UTF-8: other bytes were read as Windows-1252 (Latin-1)\n"
          + "  hint: if names come out wrong, name the encoding with --encoding"
      ])
    let chinese = try file(Array("a = ".utf8) + [0xB1, 0xB1, 0xBE, 0xA9, 0xB4, 0xF3, 0xD1, 0xA7])
    #expect(chinese.diagnostics.map(\.severity) == [.warning])
    let wrong = try file([0x41, 0xFF, 0xFF, 0x42], as: "GB18030")
    #expect(wrong.withBytes(\.string) == "A\u{FFFD}\u{FFFD}B")
    #expect(
      wrong.diagnostics.map(\.message) == [
        "read as GB18030, as the user names: 2 bytes of no character in it became U+FFFD"
      ])
  }

  @Test("Long texts are converted in pieces, characters across their borders included")
  func pieces() throws {
    let bytes: [UInt8] = [0x41] + [[UInt8]](repeating: [0xC9, 0xBD], count: 3 << 19).joined()
    let decoded = try file(bytes, as: "GB18030")
    #expect(decoded.withBytes { $0.count } == 1 + 3 * (3 << 19))
    #expect(decoded.diagnostics.map(\.severity) == [.note])
  }
}
