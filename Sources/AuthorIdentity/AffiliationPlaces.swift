internal import Foundation

/// The institution and the country of an affiliation as it is printed: `Dept. of Logic, University of Somewhere, Graz, Austria`.
///
/// Plain rules and no gazetteer: what they do not find is unknown.
struct AffiliationPlaces {
  // The authors of a place print the same text.
  private var countryOfText: [String: String?] = [:]
  private var institutionOfText: [String: (key: String, name: String)?] = [:]

  /// The alpha-2 code of the country.
  ///
  /// It is told by the last part behind a comma, or the brackets that end the text, if that is a name or an alpha-3 code of ISO
  /// 3166, or ends in such a code (`MA 02139 USA`). An alpha-2 code counts only where it is the whole text, for `MA` is a state as well as
  /// Morocco; `Georgia` may be either and is unknown.
  mutating func country(of affiliation: String) -> String? {
    if let known = countryOfText[affiliation] { return known }
    let found = Self.findCountry(affiliation)
    countryOfText[affiliation] = .some(found)
    return found
  }

  private static func findCountry(_ affiliation: String) -> String? {
    let whole = trimmed(affiliation)
    if whole.utf8.count == 2, nameOfCode[whole] != nil { return whole }
    // Several affiliations in one text: the first that tells.
    for part in affiliation.split(separator: ";") {
      let text = trimmed(String(part))
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
        let code = code(of: String(text[text.index(after: open)...].dropLast()))
      {
        return code
      }
      let pieces = text.split(separator: ",").map { trimmed(String($0)) }
      guard let last = pieces.last else { continue }
      if let code = code(of: last) { return code }
      // PubMed writes an address of electronic mail behind it.
      if let stop = last.range(of: ". "), let code = code(of: String(last[..<stop.lowerBound])) {
        return code
      }
      if let word = last.split(separator: " ").last, let code = codes[String(word)] { return code }
      // `Taiwan, Province of China` and `Hong Kong SAR, China` are names of two pieces.
      if pieces.count > 1, let code = code(of: pieces.suffix(2).joined(separator: ", ")) { return code }
    }
    return nil
  }

  private static func code(of name: String) -> String? { codes[trimmed(name)] ?? names[key(name)] }

  /// The institution and the name to print: of the parts between commas the first with a word for a university, else the first with a word for
  /// another institution, else the first.
  mutating func institution(of affiliation: String) -> (key: String, name: String)? {
    if let known = institutionOfText[affiliation] { return known }
    let found = Self.findInstitution(affiliation)
    institutionOfText[affiliation] = .some(found)
    return found
  }

  private static func findInstitution(_ affiliation: String) -> (key: String, name: String)? {
    let first = affiliation.split(separator: ";").first.map(String.init) ?? affiliation
    let pieces = first.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    let folded = pieces.map(key)
    func piece(with words: [String]) -> String? {
      folded.firstIndex { piece in words.contains { piece.contains($0) } }.map { pieces[$0] }
    }
    guard var name = piece(with: universities) ?? piece(with: institutes) ?? pieces.first,
      name.contains(where: \.isLetter)
    else { return nil }
    if name.lowercased().hasPrefix("the "), name.count > 4 { name.removeFirst(4) }
    return (key(name), name)
  }

  private static let universities = [
    "universit", "univ.", "universid", "universiteit", "uniwersytet", "univerz", "egyetem", "yliopisto",
  ]
  private static let institutes = [
    "institut", "college", "academy", "akadem", "academi", "hospital", "klinik", "politec", "polytech",
    "hochschule",
    "ecole", "school of", "laborator", "research cent", "national cent",
  ]

  /// Without letter case, accents and what is around.
  static func key(_ text: String) -> String {
    trimmed(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return String(text)
  }

  /// The name of a country by its code.
  static func countryName(_ code: String) -> String { nameOfCode[code] ?? code }

  private static let rows = CountryNames.table.split(separator: "\n").map {
    $0.split(separator: " ", maxSplits: 2).map(String.init)
  }
  private static let nameOfCode = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[2]) })
  private static let codes = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[0]) })
  private static let names: [String: String] = {
    var names = Dictionary(rows.map { (key($0[2]), $0[0]) }, uniquingKeysWith: { first, _ in first })
    for line in CountryNames.further.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      names[key(parts[1])] = parts[0]
    }
    names["georgia"] = nil
    return names
  }()
}
