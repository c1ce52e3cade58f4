import TextInput

@testable import TextInput

/// Archives made byte by byte, as their specifications have them.
enum ArchiveBytes {
  /// `printf 'Hallo, Welt\n' | gzip -9n`, whose deflate data stand between ten bytes of header and eight of trailer.
  static let gzip: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xf3, 0x48, 0xcc, 0xc9, 0xc9, 0xd7, 0x51,
    0x08, 0x4f, 0xcd, 0x29, 0xe1, 0x02, 0x00, 0x5c, 0x4f, 0x96, 0xc7, 0x0c, 0x00, 0x00, 0x00,
  ]

  /// One member of a tar archive with its header and padding.
  static func tarMember(
    _ name: String, _ data: [UInt8], kind: Character = "0", magic: String = "ustar\u{0}00",
    prefix: String = ""
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
    }
    func octal(_ value: Int, _ width: Int) -> String {
      let digits = String(value, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    put(name, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(data.count, 11), at: 124)
    put("        ", at: 148)
    put(String(kind), at: 156)
    put(magic, at: 257)
    put(prefix, at: 345)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    return header + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
  }

  static let tarEnd = [UInt8](repeating: 0, count: 1024)

  struct ZipMember {
    var name: String
    var data: [UInt8]
    var method = 0
    var checkSum: UInt32
    var size: Int
    var flags = 0

    /// A stored member.
    init(_ name: String, _ data: [UInt8]) {
      (self.name, self.data, size) = (name, data, data.count)
      checkSum = data.withByteView { Inflation.checkSum(of: $0) }
    }

    /// The member `Hallo, Welt\n`, deflated.
    init(deflated name: String) {
      self.init(name, Array("Hallo, Welt\n".utf8))
      data = Array(ArchiveBytes.gzip[10..<(ArchiveBytes.gzip.count - 8)])
      method = 8
    }
  }

  /// A zip archive; with `zip64` every size and offset stands in the extra field of zip64.
  static func zip(_ members: [ZipMember], zip64: Bool = false, comment: String = "") -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let offset = bytes.count
      let shared =
        number(member.flags, 2) + number(member.method, 2) + number(0, 4) + number(Int(member.checkSum), 4)
      let sizes = number(member.data.count, 4) + number(member.size, 4)
      bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + shared + sizes + number(name.count, 2) + number(0, 2)
      bytes += name + member.data
      let extra =
        zip64
        ? number(1, 2) + number(24, 2) + number(member.size, 8) + number(member.data.count, 8)
          + number(offset, 8)
        : []
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + shared
      directory += zip64 ? [UInt8](repeating: 0xFF, count: 8) : sizes
      directory += number(name.count, 2) + number(extra.count, 2) + number(0, 10)
      directory += (zip64 ? [0xFF, 0xFF, 0xFF, 0xFF] : number(offset, 4)) + name + extra
    }
    let start = bytes.count
    bytes += directory
    if zip64 {
      let end = bytes.count
      bytes += [0x50, 0x4B, 6, 6] + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
      bytes +=
        number(members.count, 8) + number(members.count, 8) + number(directory.count, 8) + number(start, 8)
      bytes += [0x50, 0x4B, 6, 7] + number(0, 4) + number(end, 8) + number(1, 4)
    }
    bytes += [0x50, 0x4B, 5, 6] + number(0, 4)
    bytes +=
      zip64
      ? [UInt8](repeating: 0xFF, count: 12)
      : number(members.count, 2) + number(members.count, 2)
        + number(directory.count, 4) + number(start, 4)
    return bytes + number(comment.utf8.count, 2) + Array(comment.utf8)
  }
}
