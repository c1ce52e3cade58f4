internal import Bibliography

/// The table beside a profile of Google Scholar, as copied text or HTML: citations, h-index and i10-index in the columns
/// `All` and `Since 2019`.
///
/// Cells may stand in one line or each in a line of its own. The citations `since` a year are those received since then.
struct ScholarTable {
  let figures: StatedFigures

  /// The first table of a page, `nil` where there is none.
  init?(_ lines: [PageLine]) {
    var words: [String] = []
    for line in lines where !line.isBlank && line.text.count <= 120 {
      let text = line.text.string(line.text.indices).lowercased()
      words += text.split { $0.isWhitespace || $0 == "|" }.map(String.init)
    }
    for place in words.indices.dropLast(3) where words[place] == "all" && words[place + 1] == "since" {
      guard let year = Int(words[place + 2]), (1990...2999).contains(year) else { continue }
      var rest = words[(place + 3)...]
      var figures = StatedFigures()
      while let (name, all, since) = Self.row(&rest) {
        switch name {
        case "citations": figures.citations = all
        case "h-index": figures.hIndex = all
        default: figures.scores.append(Score(name: name, value: Double(all)))
        }
        figures.scores.append(Score(name: "\(name) since \(year)", value: Double(since)))
      }
      guard !figures.isEmpty else { continue }
      self.figures = figures
      return
    }
    return nil
  }

  /// The next row: a label and two numbers.
  private static func row(_ words: inout ArraySlice<String>) -> (name: String, all: Int, since: Int)? {
    guard words.count >= 3, let first = words.first, ["citations", "h-index", "i10-index"].contains(first),
      let all = number(words[words.startIndex + 1]), let since = number(words[words.startIndex + 2])
    else { return nil }
    words = words.dropFirst(3)
    return (first, all, since)
  }

  private static func number(_ word: String) -> Int? {
    let digits = word.filter { $0 != "," }
    guard 1...9 ~= digits.utf8.count else { return nil }
    return digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
  }
}
