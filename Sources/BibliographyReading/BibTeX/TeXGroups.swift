internal import TextInput

/// Walks over commands of TeX and the groups in braces behind them.
struct TeXGroups {
  let bytes: ByteView
  var place: Int

  init(_ bytes: ByteView, from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The name of the next command, without its backslash; `nil` at the end. What stands before it is passed over.
  mutating func nextCommand() -> ByteView? {
    guard let start = bytes.index(of: 0x5C, from: place) else { return nil }
    var end = start + 1
    while end < bytes.count, TeXText.isLetter(bytes[end]) { end += 1 }
    place = max(end, min(start + 2, bytes.count))
    return bytes[(start + 1)..<end]
  }

  /// What stands in the group that begins here, after white space and comments; `nil` where none does, or where
  /// it is not closed.
  mutating func nextGroup() -> ByteView? {
    var start = place
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: "%") {
        start = bytes.index(of: 0x0A, from: start) ?? bytes.count
      } else if bytes[start] > 0x20 {
        break
      }
      start += 1
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0x5C: end += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          place = end + 1
          return bytes[(start + 1)..<end]
        }
      default: break
      }
      end += 1
    }
    return nil
  }

  /// The groups that follow each other here.
  mutating func groups() -> [ByteView] {
    var groups: [ByteView] = []
    while let group = nextGroup() { groups.append(group) }
    return groups
  }
}
