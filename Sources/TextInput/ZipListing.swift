/// The members of a zip archive, from its central directory (PKWARE APPNOTE.TXT 6.3.10, with the zip64 extension).
struct ZipListing {
  private(set) var members: [ArchiveMember] = []

  /// Why the members, or some of them, cannot be listed.
  private(set) var damage: String?

  /// Whether bytes begin as a zip archive does, or are an empty one.
  static func recognizes(_ bytes: ByteView) -> Bool {
    bytes.has("PK\u{3}\u{4}") || bytes.has("PK\u{5}\u{6}")
  }

  /// Lists the members; their data are not looked at.
  ///
  /// - Complexity: O(members).
  init(_ bytes: ByteView) { damage = list(bytes) }

  /// Lists the members; returns why the listing ended early.
  private mutating func list(_ bytes: ByteView) -> String? {
    guard let end = Self.endRecord(bytes) else { return "its directory is missing" }
    var count = Self.number(bytes, end + 10, 2)
    var size = Self.number(bytes, end + 12, 4)
    var start = Self.number(bytes, end + 16, 4)
    var tail = end
    // Where a field of the end record is full the numbers stand in the one of zip64 before it.
    if end >= 20, bytes.has("PK\u{6}\u{7}", at: end - 20) {
      // The stated offset is wrong where a program was put before the archive; the record has a place of its own.
      let stated = Self.number(bytes, end - 12, 8)
      let larger = stated >= 0 && bytes.has("PK\u{6}\u{6}", at: stated) ? stated : end - 76
      if larger >= 0, larger + 56 <= end, bytes.has("PK\u{6}\u{6}", at: larger) {
        (count, size) = (Self.number(bytes, larger + 32, 8), Self.number(bytes, larger + 40, 8))
        start = Self.number(bytes, larger + 48, 8)
        tail = larger
      }
    }
    // A program put before the archive moves all offsets by its size.
    let shift = tail - size - start
    guard size >= 0, start >= 0, shift >= 0, count >= 0 else {
      return "its directory is damaged"
    }
    var place = start + shift
    while members.count < count, place + 46 <= tail, bytes.has("PK\u{1}\u{2}", at: place) {
      let nameEnd = place + 46 + Self.number(bytes, place + 28, 2)
      let extraEnd = nameEnd + Self.number(bytes, place + 30, 2)
      let next = extraEnd + Self.number(bytes, place + 32, 2)
      guard next <= tail else { break }
      let name = bytes[(place + 46)..<nameEnd].string
      let entry = Self.sizes(bytes, place, extra: nameEnd..<extraEnd)
      if let member = Self.member(bytes, name, directory: place, entry, shift: shift) {
        members.append(member)
      } else {
        return "the entry of \(name) in its directory is damaged"
      }
      place = next
    }
    return members.count < count ? "its directory is damaged" : nil
  }

  /// The end record: in the last 64 KB, because a comment may follow it.
  private static func endRecord(_ bytes: ByteView) -> Int? {
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if bytes[place] == 0x50, bytes.has("PK\u{5}\u{6}", at: place) { return place }
      place -= 1
    }
    return nil
  }

  /// The sizes and the offset of an entry; full fields stand in the zip64 extra field, in order.
  private static func sizes(
    _ bytes: ByteView, _ place: Int, extra: Range<Int>
  ) -> (compressed: Int, size: Int, offset: Int) {
    var size = number(bytes, place + 24, 4)
    var compressed = number(bytes, place + 20, 4)
    var offset = number(bytes, place + 42, 4)
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let end = field + 4 + number(bytes, field + 2, 2)
      guard end <= extra.upperBound else { break }
      if number(bytes, field, 2) == 1 {
        var value = field + 4
        func take(_ target: inout Int) {
          guard target == 0xFFFF_FFFF, value + 8 <= end else { return }
          target = number(bytes, value, 8)
          value += 8
        }
        take(&size)
        take(&compressed)
        take(&offset)
      }
      field = end
    }
    return (compressed, size, offset)
  }

  private static func member(
    _ bytes: ByteView, _ name: String, directory: Int, _ entry: (compressed: Int, size: Int, offset: Int),
    shift: Int
  ) -> ArchiveMember? {
    let flags = number(bytes, directory + 8, 2)
    let method = number(bytes, directory + 10, 2)
    let checkSum = UInt32(truncatingIfNeeded: number(bytes, directory + 16, 4))
    guard entry.offset >= 0, entry.compressed >= 0, entry.size >= 0, entry.offset < bytes.count,
      entry.offset + shift + 30 <= bytes.count, bytes.has("PK\u{3}\u{4}", at: entry.offset + shift)
    else { return nil }
    let header = entry.offset + shift
    let start = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
    guard start <= bytes.count, entry.compressed <= bytes.count - start else { return nil }
    let storage: ArchiveMember.Storage =
      if flags & 1 != 0 {
        .unreadable("encrypted")
      } else if method == 0 {
        .plain
      } else if method == 8 {
        .deflated
      } else {
        .unreadable("compressed by zip's method \(method)")
      }
    return ArchiveMember(
      name: name, range: start..<(start + entry.compressed), storage: storage, checkSum: checkSum)
  }

  /// A number of some bytes, the lowest first; -1 where it is larger than any file.
  private static func number(_ bytes: ByteView, _ place: Int, _ length: Int) -> Int {
    var value: UInt64 = 0
    for offset in (0..<length).reversed() { value = value << 8 | UInt64(bytes[place + offset]) }
    return value < 1 << 50 ? Int(value) : -1
  }
}
