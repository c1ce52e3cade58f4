/// Fields of comma-separated values.
package enum CSVText {
  /// A text as a field: quoted where it must be.
  ///
  /// Unless `raw`, a text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@` or a tab) gets a
  /// leading `'`, and characters that could drive a terminal become U+FFFD.
  package static func field(_ text: String, raw: Bool) -> String {
    var text = text
    if !raw {
      if text.unicodeScalars.contains(where: isControl) {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { kept.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        text = String(kept)
      }
      if let first = text.utf8.first, "=+-@\t".utf8.contains(first) { text = "'" + text }
    }
    // By bytes: "\r\n" is one character, and a quote may carry a combining mark.
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }

  /// Control characters but the tab and the line ends.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// A number: the shortest decimal that reads back as the same; empty where it is not finite.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let shortest = value.description
    return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }
}
