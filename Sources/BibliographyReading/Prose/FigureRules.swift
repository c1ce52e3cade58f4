internal import Bibliography

/// Figures that a page states about its owner: `h-index27`, `34 papers`, `Citations: 356`, `Novelty55%`.
///
/// A figure is a label and a number, glued or not, in either order, on a short line or between bars. Labels that are
/// not known count only beside known ones, so that a street number is no score. Figures that stand together belong together:
/// behind a line that has none (a heading, `Scopus`, a sentence) another source, or a part of the papers, may be meant.
enum FigureRules {
  /// Beyond any count of papers or citations.
  private static let largest = Double(Int32.max)

  /// The figures of a page, with the lines of those that cannot be meant.
  ///
  /// - Parameter head: the number of lines before the first paper. The table of Google Scholar is looked for behind them as well.
  static func read(_ lines: [PageLine], head: Int) -> (stated: StatedFigures, findings: [(Int, String)]) {
    var findings: [(Int, String)] = []
    if let table = ScholarTable(lines) { return (table.figures, findings) }
    let stated = read(lines[..<head], &findings)
    return (stated, findings)
  }

  private static func read(_ lines: ArraySlice<PageLine>, _ findings: inout [(Int, String)]) -> StatedFigures
  {
    var stated = StatedFigures()
    var scores: [(line: Int, score: Score)] = []
    var known: [Int] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      var figures = line.text.count <= 200 ? parts(line.text).compactMap { figure(line.text, $0) } : []
      if !figures.contains(where: { isKnown($0.label) }) {
        let told = SentenceFigures.read(line.text)
        if !told.isEmpty { figures = told }
      }
      if figures.isEmpty, !known.isEmpty { break }
      for figure in figures {
        let label = figure.label.lowercased()
        let count = Int(exactly: figure.value)
        if isKnown(label), figure.value > largest {
          findings.append((line.number, "the stated \(figure.label) is larger than any such figure can be"))
          continue
        }
        if hLabels.contains(label) {
          stated.hIndex = stated.hIndex ?? count
        } else if paperLabels.contains(label) {
          stated.papers = stated.papers ?? count
        } else if citationLabels.contains(label) {
          stated.citations = stated.citations ?? count
        } else {
          scores.append((index, Score(name: figure.label, value: figure.value)))
          continue
        }
        known.append(index)
      }
    }
    for (line, score) in scores where known.contains(where: { abs($0 - line) <= 4 }) {
      guard !stated.scores.contains(where: { $0.name == score.name }) else { continue }
      stated.scores.append(score)
    }
    return stated
  }

  private static let hLabels: Set = [
    "h-index", "hindex", "h index", "hirsch index", "hirsch-index", "hirschindex",
  ]
  private static let paperLabels: Set = ["papers", "paper", "publications", "works", "articles", "documents"]
  private static let citationLabels: Set = [
    "citations", "citation", "cited by", "total citations", "times cited",
  ]

  private static func isKnown(_ label: String) -> Bool {
    let label = label.lowercased()
    return hLabels.contains(label) || paperLabels.contains(label) || citationLabels.contains(label)
  }

  /// `12 citations`, `Cited by 12`, `Citations: 12`.
  static func citations(_ text: StyledText) -> Int? {
    guard let figure = figure(text, text.indices) else { return nil }
    let label = figure.label.lowercased()
    guard ["citations", "citation", "cited by", "times cited", "cites", "cited"].contains(label) else {
      return nil
    }
    return Int(exactly: figure.value)
  }

  /// The count of citations with which an entry ends, `… 2019. Cited by 12`, and where that begins.
  static func citations(atEndOf text: StyledText) -> (count: Int, start: Int)? {
    var end = text.count
    while end > 0, text.scalars[end - 1].isBlank || [".", ")", "]"].contains(text.scalars[end - 1]) {
      end -= 1
    }
    var start = end
    while start > 0, text.scalars[start - 1].isASCIIDigit || text.scalars[start - 1] == "," { start -= 1 }
    guard start < end, let count = Int(text.string(start..<end).filter { $0 != "," }) else { return nil }
    while start > 0, text.scalars[start - 1].isBlank || text.scalars[start - 1] == ":" { start -= 1 }
    for label in ["cited by", "times cited", "citations", "citation count"] where start >= label.count {
      let begin = start - label.count
      guard text.string(begin..<start).lowercased() == label,
        begin == 0 || !text.scalars[begin - 1].isLetter
      else { continue }
      let isOpen = begin > 0 && ["(", "["].contains(text.scalars[begin - 1])
      return (count, isOpen ? begin - 1 : begin)
    }
    return nil
  }

  private static func parts(_ text: StyledText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...text.count {
      let isEnd =
        index == text.count || ["|", "·", ";", "•", "/"].contains(text.scalars[index])
        || (text.scalars[index] == "," && index + 1 < text.count && text.scalars[index + 1].isBlank)
      if isEnd {
        if index > start { parts.append(start..<index) }
        start = index + 1
      }
    }
    return parts
  }

  /// A label of at most three words and a number.
  private static func figure(_ text: StyledText, _ range: Range<Int>) -> (label: String, value: Double)? {
    let range = text.trimmed(range) { $0.isBlank || $0 == "." || $0 == ":" || $0 == "(" || $0 == ")" }
    guard let first = range.first, range.count <= 48 else { return nil }
    let label: Range<Int>
    let number: Range<Int>
    func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCIIDigit || scalar == "." || scalar == "," }
    if text.scalars[first].isASCIIDigit {
      var end = range.lowerBound
      while end < range.upperBound, isNumber(text.scalars[end]) || text.scalars[end] == "%" { end += 1 }
      (number, label) = (range.lowerBound..<end, end..<range.upperBound)
    } else {
      var start = range.upperBound
      while start > range.lowerBound, isNumber(text.scalars[start - 1]) || text.scalars[start - 1] == "%" {
        start -= 1
      }
      (label, number) = (range.lowerBound..<start, start..<range.upperBound)
    }
    let name = text.trimmed(label) { $0.isBlank || $0 == ":" || $0 == "=" || $0 == "(" || $0 == ")" }
    let digits = text.string(number).filter { $0 != "," && $0 != "%" }
    guard !name.isEmpty, text.wordCount(name) <= 3, let value = Double(digits),
      text.scalars[name].allSatisfy({ $0.isLetter || $0 == "-" || $0.isBlank || $0.isASCIIDigit }),
      text.scalars[name].contains(where: \.isLetter)
    else { return nil }
    let words = text.string(name)
    // A share in percent.
    let isPercent = text.string(number).hasSuffix("%") && shareLabels.contains(words.lowercased())
    return (words, isPercent ? value / 100 : value)
  }

  /// Labels of shares, which a page gives as 0.45 or as 45 %.
  private static let shareLabels: Set = [
    "cc", "dc", "mcc", "collaborative coefficient", "collaboration coefficient", "degree of collaboration",
    "modified collaborative coefficient", "modified coefficient",
  ]
}
