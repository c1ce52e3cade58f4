package import TextInput

/// Identifiers from borrowed bytes: what ``Identifier`` makes of a scheme and a value, without making it
/// where the bytes are already in the normal form.
extension PaperListBuilder {
  /// An identifier of the paper; an empty or impossible one is left out.
  package mutating func identifier(_ scheme: StaticString, _ value: ByteView) {
    if Self.isNearlyNormal(value, scheme: ByteView(scheme)) {
      columns.identifiers.append(to: count) { Self.append(value, scheme: ByteView(scheme), to: &$0) }
    } else {
      identifier(Identifier(scheme.description, value.string))
    }
  }

  /// An identifier of the author given last; an empty or impossible one is left out.
  package mutating func authorIdentifier(_ scheme: StaticString, _ value: ByteView) {
    guard columns.mentionCount > 0 else { return }
    if Self.isNearlyNormal(value, scheme: ByteView(scheme)) {
      columns.authorIdentifiers.append(to: columns.mentionCount - 1) {
        Self.append(value, scheme: ByteView(scheme), to: &$0)
      }
    } else {
      authorIdentifier(Identifier(scheme.description, value.string))
    }
  }

  /// An identifier of the paper as `scheme:value`; an empty or impossible one is left out.
  package mutating func identifier(parsing text: ByteView) {
    if let (scheme, value) = Self.parts(text) {
      columns.identifiers.append(to: count) { Self.append(value, scheme: scheme, to: &$0) }
    } else {
      identifier(Identifier(parsing: text.string))
    }
  }

  /// An identifier of the author given last as `scheme:value`; an empty or impossible one is left out.
  package mutating func authorIdentifier(parsing text: ByteView) {
    guard columns.mentionCount > 0 else { return }
    if let (scheme, value) = Self.parts(text) {
      columns.authorIdentifiers.append(to: columns.mentionCount - 1) {
        Self.append(value, scheme: scheme, to: &$0)
      }
    } else {
      authorIdentifier(Identifier(parsing: text.string))
    }
  }

  /// Scheme and value where they are nearly normal.
  private static func parts(_ text: ByteView) -> (scheme: ByteView, value: ByteView)? {
    guard let colon = text.index(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let scheme = text[0..<colon]
    for place in 0..<colon where scheme[place] != scheme[place].lowercasedASCII || scheme[place] >= 0x80 {
      return nil
    }
    let value = text[(colon + 1)..<text.count]
    return isNearlyNormal(value, scheme: scheme) ? (scheme, value) : nil
  }

  /// Whether folding ASCII letters is all that is left to do.
  private static func isNearlyNormal(_ value: ByteView, scheme: ByteView) -> Bool {
    guard !value.isEmpty, value.isVisibleASCII else { return false }
    if scheme == "doi" { return value.has("10.") }
    if scheme == "orcid" { return value.count == 19 && value.index(of: UInt8(ascii: "/")) == nil }
    return !(scheme == "arxiv")
  }

  private static func append(_ value: ByteView, scheme: ByteView, to bytes: inout [UInt8]) {
    scheme.append(to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    let start = bytes.count
    value.append(to: &bytes)
    // Capitals are few: looking for them costs less than adding byte by byte.
    if scheme == "doi" {
      for place in start..<bytes.count where bytes[place].isASCIICapital { bytes[place] |= 0x20 }
    } else if scheme == "orcid" {
      for place in start..<bytes.count where bytes[place].isASCIISmallLetter { bytes[place] &= 0xDF }
    }
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isASCIICapital: Bool { self &- 0x41 < 26 }

  @inline(__always)
  fileprivate var isASCIISmallLetter: Bool { self &- 0x61 < 26 }

  /// A to Z as a to z, everything else as it is.
  @inlinable @inline(__always)
  package var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// a to z as A to Z, everything else as it is.
  @inlinable @inline(__always)
  package var uppercasedASCII: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }
}
