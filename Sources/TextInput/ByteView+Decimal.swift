extension ByteView {
  /// The value of a text that is nothing but decimal digits, at most 18 of them.
  package var decimal: Int? {
    guard count > 0, count <= 18 else { return nil }
    var value = 0
    for place in 0..<count {
      guard self[place].isASCIIDigit else { return nil }
      value = value * 10 + Int(self[place] &- 0x30)
    }
    return value
  }

  /// Appends the bytes with zeros before them up to a width.
  package func append(to bytes: inout [UInt8], paddedTo width: Int) {
    for _ in 0..<max(0, width - count) { bytes.append(UInt8(ascii: "0")) }
    append(to: &bytes)
  }
}

extension UInt8 {
  /// Whether the byte is one of 0 to 9.
  @inlinable @inline(__always)
  package var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
