/// The members of a tar archive: POSIX ustar, the older form without a magic number, long names of GNU tar and of
/// pax headers (POSIX.1-2008, `pax`, Extended Description).
struct TarListing {
  private(set) var members: [ArchiveMember] = []

  /// Why the listing ended before the end of the archive.
  private(set) var damage: String?

  private static let block = 512

  /// Whether bytes begin with a header whose check sum is right.
  static func recognizes(_ bytes: ByteView) -> Bool {
    bytes.count >= block && bytes[0] != 0 && isHeader(bytes[0..<block])
  }

  /// Lists the members; their data are not looked at.
  ///
  /// - Complexity: O(members).
  init(_ bytes: ByteView) { damage = list(bytes) }

  /// Lists the members; returns why the listing ended early.
  private mutating func list(_ bytes: ByteView) -> String? {
    var place = 0
    var longName: String?
    var longSize: Int?
    while place < bytes.count {
      guard place + Self.block <= bytes.count else { return "it ends within a header" }
      let header = bytes[place..<(place + Self.block)]
      // Blocks of zeros end the archive.
      if header[0] == 0, header.occurrences(of: 0, in: 0..<Self.block) == Self.block { return nil }
      guard Self.isHeader(header), let stated = Self.number(header[124..<136]) else {
        return "the header at byte \(place) is damaged"
      }
      let kind = header[156]
      let isExtension =
        kind == UInt8(ascii: "x") || kind == UInt8(ascii: "g") || kind == UInt8(ascii: "L")
        || kind == UInt8(ascii: "K")
      let size = isExtension ? stated : longSize ?? stated
      let start = place + Self.block
      let end = min(bytes.count, start + size)
      let data = bytes[start..<end]
      switch kind {
      case UInt8(ascii: "L"): longName = Self.text(data)
      case UInt8(ascii: "x"):
        let fields = Self.fields(data)
        longName = fields["path"] ?? longName
        longSize = fields["size"].flatMap { Int($0) }.flatMap { $0 >= 0 && $0 < 1 << 50 ? $0 : nil }
      case UInt8(ascii: "g"), UInt8(ascii: "K"): break
      default:
        if kind == 0 || kind == UInt8(ascii: "0") || kind == UInt8(ascii: "7") {
          let name = longName ?? Self.name(header)
          members.append(ArchiveMember(name: name, range: start..<end, storage: .plain))
        }
        (longName, longSize) = (nil, nil)
      }
      if start + size > bytes.count { return "it ends within \(members.last?.name ?? "a member")" }
      place = start + (size + Self.block - 1) / Self.block * Self.block
    }
    return "the blocks of zeros that end it are missing"
  }

  /// Whether a block's check sum, taken with spaces in its own place, is the one it states.
  private static func isHeader(_ header: ByteView) -> Bool {
    guard let stated = number(header[148..<156]) else { return false }
    var sum = 8 * 0x20
    for place in 0..<block where !(148..<156).contains(place) { sum += Int(header[place]) }
    return sum == stated
  }

  /// A number in octal digits, or, where the highest bit is set, in bytes.
  private static func number(_ field: ByteView) -> Int? {
    if field[0] & 0x80 != 0 {
      var value = 0
      for place in 1..<field.count {
        guard value < 1 << 42 else { return nil }
        value = value << 8 | Int(field[place])
      }
      return value
    }
    var value = 0
    var digits = 0
    for place in 0..<field.count {
      switch field[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        value = value << 3 | Int(field[place] & 7)
        digits += 1
      case 0x20 where digits == 0: continue
      case 0, 0x20: return digits > 0 ? value : nil
      default: return nil
      }
    }
    return digits > 0 ? value : nil
  }

  /// The name in a header, with the prefix that ustar adds.
  private static func name(_ header: ByteView) -> String {
    let name = text(header[0..<100])
    guard header.has("ustar\u{0}", at: 257) else { return name }
    let prefix = text(header[345..<500])
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  /// The text up to the first zero.
  private static func text(_ field: ByteView) -> String {
    field[0..<(field.index(of: 0) ?? field.count)].string
  }

  /// The fields of a pax header: `LENGTH key=value` and a line feed, one after the other.
  private static func fields(_ data: ByteView) -> [String: String] {
    var fields: [String: String] = [:]
    var place = 0
    while place < data.count {
      guard let space = data.index(of: 0x20, from: place), let length = Int(data[place..<space].string),
        length > space - place + 1, place + length <= data.count,
        let equals = data.index(of: UInt8(ascii: "="), from: space, to: place + length)
      else { break }
      fields[data[(space + 1)..<equals].string] = data[(equals + 1)..<(place + length - 1)].string
      place += length
    }
    return fields
  }
}
