import Testing

@testable import TextInput

@Suite("Zip and tar archives")
struct ArchiveTests {
  typealias Member = ArchiveBytes.ZipMember

  func contents(_ bytes: [UInt8]) throws -> InputContents {
    let memory = InputMemory()
    bytes.withByteView { memory.append($0) }
    return try InputContents(path: "a", memory: memory)
  }

  /// The members with their texts.
  func unpacked(_ bytes: [UInt8]) throws -> [String] {
    let archive = try #require(InputArchive(contents(bytes)))
    return try archive.members.map { "\($0.name)=\(try archive.text(of: $0))" }
  }

  func damage(_ bytes: [UInt8]) throws -> String? {
    try #require(InputArchive(contents(bytes))).diagnostics.first?.message
  }

  @Test("A zip archive with one visible member is that member")
  func oneMember() throws {
    let hidden = [Member("__MACOSX/._a.bib", [0]), Member(".DS_Store", [0]), Member("d/", [])]
    for zip64 in [false, true] {
      for member in [Member("d/a.bib", Array("Hallo, Welt\n".utf8)), Member(deflated: "d/a.bib")] {
        let bytes = ArchiveBytes.zip(hidden + [member], zip64: zip64, comment: "said")
        let file = try InputFile(path: "x.zip", bytes: bytes)
        #expect(file.withBytes(\.string) == "Hallo, Welt\n")
        #expect(file.path == "x.zip")
        #expect(file.name == "d/a.bib")
        #expect(file.compression == "zip")
        #expect(file.diagnostics == [])
        let prefixed = try InputFile(path: "x.zip", bytes: [0x50, 0x4B, 3, 4, 9, 9] + bytes)
        #expect(prefixed.withBytes(\.string) == "Hallo, Welt\n")
      }
    }
  }

  @Test("Compressions inside each other are undone")
  func layers() throws {
    let file = try InputFile(path: "x.zip", bytes: ArchiveBytes.zip([Member("a.txt.gz", ArchiveBytes.gzip)]))
    #expect(file.withBytes(\.string) == "Hallo, Welt\n")
    #expect(file.compression == "gzip in zip")
  }

  @Test("A zip archive with several members is a list of files by name")
  func severalMembers() throws {
    let bytes = ArchiveBytes.zip([
      Member("b", Array("B".utf8)), Member("a/é", Array("A".utf8)), Member("b/", []),
    ])
    #expect(try unpacked(bytes) == ["a/é=A", "b=B"])
    #expect(throws: InputError.archive(path: "x")) { try InputFile(path: "x", bytes: bytes) }
  }

  @Test("What zip holds and nobody here reads names the program that does")
  func otherMethods() {
    for (change, form) in [
      ({ (member: inout Member) in member.method = 12 }, "is compressed by zip's method 12"),
      ({ (member: inout Member) in member.flags = 1 }, "is encrypted"),
    ] {
      var member = Member("a b.bib", [0x41])
      change(&member)
      let bytes = ArchiveBytes.zip([member])
      let error = #expect(throws: InputError.self) { try InputFile(path: "x.zip", bytes: bytes) }
      #expect(
        error?.description
          == "x.zip: \(form), which is not read directly\n  hint: unzip -p x.zip 'a b.bib' | coauth stats -")
    }
  }

  @Test("Damaged zip archives are told of")
  func damagedZip() throws {
    var wrong = Member("a", Array("text".utf8))
    wrong.checkSum += 1
    let file = try InputFile(path: "x.zip", bytes: ArchiveBytes.zip([wrong]))
    #expect(file.withBytes(\.string) == "text")
    #expect(file.diagnostics.map(\.message) == ["the check sum of the zip data is wrong: they are damaged"])

    let whole = ArchiveBytes.zip([Member("a", [0x41]), Member("b", [0x42])])
    #expect(try damage(whole) == nil)
    #expect(
      try damage(Array(whole.dropLast(22))) == "the zip archive is not complete: its directory is missing")
  }

  @Test("Tar archives of all kinds are lists of files by name")
  func tar() throws {
    let text = Array("text".utf8)
    let long = String(repeating: "n", count: 120)
    let record = " path=\(long)/é.bib\n"
    let field = "\(record.utf8.count + 3)" + record
    let bytes =
      ArchiveBytes.tarMember("z.bib", text, magic: "")
      + ArchiveBytes.tarMember("u.bib", [], prefix: "folder")
      + ArchiveBytes.tarMember("folder", [], kind: "5")
      + ArchiveBytes.tarMember("link", [], kind: "2")
      + ArchiveBytes.tarMember(".hidden", text)
      + ArchiveBytes.tarMember("g", Array("18 comment=nothing\n".utf8), kind: "g")
      + ArchiveBytes.tarMember("x", Array(field.utf8), kind: "x") + ArchiveBytes.tarMember("nnn", text)
      + ArchiveBytes.tarMember(
        "././@LongLink", Array((long + "\u{0}").utf8), kind: "L", magic: "ustar  \u{0}")
      + ArchiveBytes.tarMember("nnn", text, magic: "ustar  \u{0}")
      + ArchiveBytes.tarMember("z.bib", Array("newer".utf8)) + ArchiveBytes.tarEnd
    #expect(
      try unpacked(bytes) == ["folder/u.bib=", "\(long)=text", "\(long)/é.bib=text", "z.bib=newer"])
    #expect(try damage(bytes) == nil)
  }

  @Test("Cut tar archives give what is there, and are told of")
  func cutTar() throws {
    let bytes =
      ArchiveBytes.tarMember("a", Array("text".utf8)) + ArchiveBytes.tarMember("b", Array("more".utf8))
      + ArchiveBytes.tarEnd
    let cuts = [
      (1024, "the blocks of zeros that end it are missing"), (1100, "it ends within a header"),
      (1538, "it ends within b"),
    ]
    for (length, reason) in cuts {
      #expect(try damage(Array(bytes[..<length])) == "the tar archive is not complete: \(reason)")
    }
    #expect(try unpacked(Array(bytes[..<1538])) == ["a=text", "b=mo"])
    var changed = bytes
    changed[1030] ^= 1
    #expect(
      try damage(changed) == "the tar archive is not complete: the header at byte 1024 is damaged")
  }

  /// Opens everything that can be opened.
  func readAll(_ bytes: [UInt8]) {
    guard let contents = try? contents(bytes), let archive = InputArchive(contents) else { return }
    for member in archive.members { _ = try? archive.text(of: member) }
  }

  @Test("Cut and changed archives never crash")
  func hostile() throws {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let archives = [
      ArchiveBytes.zip([Member(deflated: "a"), Member("b", [0x42])]),
      ArchiveBytes.zip([Member(deflated: "a"), Member("b", [0x42])], zip64: true),
      ArchiveBytes.tarMember("a", Array("text".utf8)) + ArchiveBytes.tarEnd,
      ArchiveBytes.tarMember("x", Array("18 path=something\n".utf8), kind: "x")
        + ArchiveBytes.tarMember("a", [0x41]) + ArchiveBytes.tarEnd,
    ]
    for archive in archives {
      for length in 0..<archive.count { readAll(Array(archive[..<length])) }
      for _ in 0..<3000 {
        var changed = archive
        for _ in 0...random(4) { changed[random(changed.count)] = UInt8(random(256)) }
        readAll(changed)
      }
    }
  }
}

extension InputArchive {
  /// The text of a member that is short.
  fileprivate func text(of member: ArchiveMember) throws -> String {
    guard case .file(let file) = try open(member) else { return "" }
    return file.withBytes(\.string)
  }
}
