package import TextInput

/// Identifiers from borrowed bytes: what ``Identifier`` makes of a scheme and a value, without making it where the bytes are
/// visible characters of ASCII.
extension PaperListBuilder {
  /// An identifier of the paper; an empty or impossible one is left out.
  package mutating func identifier(_ scheme: StaticString, _ value: ByteView) {
    if value.isVisibleASCII {
      let row = count
      Self.append(value, scheme: ByteView(scheme), to: &columns.identifiers, row)
    } else {
      identifier(Identifier(scheme.description, value.string))
    }
  }

  /// An identifier of the author given last; an empty or impossible one is left out.
  package mutating func authorIdentifier(_ scheme: StaticString, _ value: ByteView) {
    let row = columns.mentionCount - 1
    guard row >= 0 else { return }
    if value.isVisibleASCII {
      Self.append(value, scheme: ByteView(scheme), to: &columns.authorIdentifiers, row)
    } else {
      authorIdentifier(Identifier(scheme.description, value.string))
    }
  }

  /// An identifier of the paper as `scheme:value`; an empty or impossible one is left out.
  package mutating func identifier(parsing text: ByteView) {
    if let (scheme, value) = Self.parts(text) {
      let row = count
      Self.append(value, scheme: scheme, to: &columns.identifiers, row)
    } else {
      identifier(Identifier(parsing: text.string))
    }
  }

  /// An identifier of the author given last as `scheme:value`; an empty or impossible one is left out.
  package mutating func authorIdentifier(parsing text: ByteView) {
    let row = columns.mentionCount - 1
    guard row >= 0 else { return }
    if let (scheme, value) = Self.parts(text) {
      Self.append(value, scheme: scheme, to: &columns.authorIdentifiers, row)
    } else {
      authorIdentifier(Identifier(parsing: text.string))
    }
  }

  /// Scheme and value, where the scheme is in small letters and both are visible characters of ASCII.
  private static func parts(_ text: ByteView) -> (scheme: ByteView, value: ByteView)? {
    guard let colon = text.index(of: UInt8(ascii: ":")), colon > 0, text.isVisibleASCII else { return nil }
    let scheme = text[0..<colon]
    return scheme.hasASCIICapital ? nil : (scheme, text[(colon + 1)..<text.count])
  }

  private static func append(
    _ value: ByteView, scheme: ByteView, to column: inout SparseTextColumn, _ row: Int
  ) {
    let core = Identifier.core(of: value, scheme: scheme)
    guard !core.isEmpty else { return }
    column.append(to: row) { bytes in
      scheme.append(to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      let start = bytes.count
      core.append(to: &bytes)
      // Letters of the other case are few: looking for them costs less than adding byte by byte.
      switch Identifier.letterCase(of: scheme) {
      case .asPrinted: break
      case .small: for place in start..<bytes.count where bytes[place].isASCIICapital { bytes[place] |= 0x20 }
      case .capital:
        for place in start..<bytes.count where bytes[place].isASCIISmallLetter { bytes[place] &= 0xDF }
      }
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
