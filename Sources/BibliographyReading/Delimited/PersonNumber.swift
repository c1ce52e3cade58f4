internal import Bibliography

/// Reads the numbers by which databases tell people apart.
enum PersonNumber {
  /// The identifier that a cell holds; `nil` for words (`[No author id available]`) and for what a spreadsheet has
  /// made of a number (`5.72E+10`).
  static func identifier(_ text: String, scheme: String) -> Identifier? {
    var value = Substring(text)
    if let stroke = value.lastIndex(of: "/") { value = value[value.index(after: stroke)...] }
    let isRight =
      switch scheme {
      case "orcid": value.count == 19 && value.split(separator: "-").count == 4
      case "scopus": value.count > 3 && value.allSatisfy { $0.isASCII && $0.isNumber }
      case "openalex": value.first == "A" && value.count > 1 && value.dropFirst().allSatisfy(\.isNumber)
      default: value.count > 3 && value.contains(where: \.isNumber) && !value.contains(" ")
      }
    return isRight ? Identifier(scheme, String(value)) : nil
  }
}
