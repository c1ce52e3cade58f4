/// The ways in which the DOT language writes a piece of text.
///
/// Source: the grammar at graphviz.org/doc/info/lang.html and the escapes at
/// graphviz.org/docs/attr-types/escString.
enum DOTText {
  /// A node's or attribute's name, always in quotes, so that no keyword, number or port is meant.
  ///
  /// Every backslash is doubled: a single one before the closing quote would keep the text open.
  static func identifier(_ text: String) -> String { "\"" + escaped(text, entities: false) + "\"" }

  /// A label or tooltip that shows exactly this text: the escapes `\N`, `\G`, `\l` and the entities
  /// that Graphviz would decode are taken literally.
  static func label(_ text: String) -> String { "\"" + escaped(text, entities: true) + "\"" }

  /// A label of several centered lines.
  static func label(lines: [String]) -> String {
    "\"" + lines.map { escaped($0, entities: true) }.joined(separator: "\\n") + "\""
  }

  /// A tooltip that shows exactly this text.
  ///
  /// Graphviz expands the escapes of tooltips twice (2.43 does), so a doubled backslash is not enough before a
  /// letter that means something: an invisible word joiner keeps the two apart.
  static func tooltip(_ text: String) -> String {
    label(String(text.flatMap { $0 == "\\" ? ["\\", "\u{2060}"] : [$0] }))
  }

  /// Text inside an HTML-like label, where escapes count as well.
  static func html(_ text: String) -> String {
    var result = ""
    for scalar in PrintableText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escaped(_ text: String, entities: Bool) -> String {
    var result = ""
    for scalar in PrintableText.cleaned(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&" where entities: result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number without an exponent, with at most three decimals: as DOT and SVG want it, in every locale.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    let magnitude = abs(thousandths)
    var digits = String(magnitude / 1000)
    if magnitude % 1000 != 0 {
      var fraction = String(1000 + magnitude % 1000).dropFirst()
      while fraction.last == "0" { fraction.removeLast() }
      digits += "." + fraction
    }
    return thousandths < 0 ? "-" + digits : digits
  }
}
