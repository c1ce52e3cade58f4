/// Figures that a sentence states: `I have an h-index of 45 and 12,345 citations.`
///
/// Only what is stated as it is: `more than 12,000 citations`, `about 45`, `45+`, the h-index `since 2019` and an average one
/// are not the figure that a theorem needs. Citations count only beside an h-index, for a sentence may speak of one paper.
enum SentenceFigures {
  /// The h-index and the citations that the sentence states.
  static func read(_ text: StyledText) -> [(label: String, value: Double)] {
    guard text.count <= 2000 else { return [] }
    let words = words(of: text)
    for place in words.indices {
      guard let end = label(words, at: place), place == 0 || !unwanted.contains(words[place - 1]) else {
        continue
      }
      var number = end
      while number < words.count, fillers.contains(words[number]) { number += 1 }
      guard number < words.count, number - end <= 3, let value = value(words[number]),
        !isLimited(words, behind: number)
      else { continue }
      let h = (label: "h-index", value: value)
      return [h] + (citations(words, after: number + 1) ?? citations(words, before: place) ?? [])
    }
    return []
  }

  /// The end of a name of the h-index that begins at a word.
  private static func label(_ words: [String], at place: Int) -> Int? {
    if ["h-index", "hirsch-index", "hindex", "hirschindex"].contains(words[place]) { return place + 1 }
    let isTwoWords =
      ["h", "hirsch", "hirsch's", "hirsch’s"].contains(words[place]) && place + 1 < words.count
      && words[place + 1] == "index"
    return isTwoWords ? place + 2 : nil
  }

  private static func citations(_ words: [String], after start: Int) -> [(label: String, value: Double)]? {
    var place = start
    while place < words.count, joints.contains(words[place]) { place += 1 }
    guard place + 1 < words.count, place > start, let value = value(words[place]),
      words[place + 1] == "citations", place + 2 >= words.count || words[place + 2] != "since"
    else { return nil }
    return [(label: "citations", value: value)]
  }

  private static func citations(_ words: [String], before end: Int) -> [(label: String, value: Double)]? {
    var place = end - 1
    while place >= 0, joints.contains(words[place]) { place -= 1 }
    guard place > 0, words[place] == "citations", let value = value(words[place - 1]),
      place == 1 || !limits.contains(words[place - 2]) && Self.value(words[place - 2]) == nil,
      // `12.345`: a full stop between thousands.
      place < 3 || words[place - 2] != "." || Self.value(words[place - 3]) == nil
    else { return nil }
    return [(label: "citations", value: value)]
  }

  /// Whether what follows makes the number a bound, or one of some years or of something else (`the h-index of 40 authors`).
  private static func isLimited(_ words: [String], behind number: Int) -> Bool {
    guard number + 1 < words.count else { return false }
    // A full stop ends the sentence, but `4.5` is no h-index.
    if words[number + 1] == "." { return number + 2 < words.count && value(words[number + 2]) != nil }
    return limits.contains(words[number + 1]) || counted.contains(words[number + 1])
  }

  /// A whole number, with a comma between thousands or not.
  private static func value(_ word: String) -> Double? {
    let groups = word.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, 1...18 ~= first.utf8.count, groups.count == 1 || first.utf8.count <= 3,
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      word.utf8.allSatisfy({ $0 == 0x2C || $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Double(groups.joined())
  }

  /// Words in small letters, each mark but `-`, `'` and what belongs to a number by itself; brackets are left out.
  private static func words(of text: StyledText) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word.lowercased()) }
      word = ""
    }
    for (place, scalar) in text.scalars.enumerated() {
      let next = place + 1 < text.count ? text.scalars[place + 1] : " "
      if scalar.isBlank || scalar == "(" || scalar == ")" {
        end()
      } else if scalar == ",", word.last?.isNumber == true, next.isASCIIDigit {
        word.unicodeScalars.append(scalar)
      } else if scalar.isLetter || scalar.isASCIIDigit || ["-", "'", "’"].contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        end()
        words.append(String(scalar))
      }
    }
    end()
    return words
  }

  private static let fillers: Set = ["of", "is", "was", "are", ":", "=", "currently", "now"]
  private static let joints: Set = [
    "and", "with", ",", "a", "an", "total", "of", "has", "have", "my", "his", "her",
  ]
  /// What makes a number no figure: a bound, a part, a rough value.
  private static let limits: Set = [
    "+", "%", "-", "–", "since", "over", "than", "about", "approximately", "around", "nearly", "almost", "~",
    ">", "<", "least", "most", "roughly", "in", "or", "to",
  ]
  /// What has h-indices or makes them, and is counted itself where it stands behind a number.
  private static let counted: Set = [
    "authors", "researchers", "scientists", "scholars", "people", "persons", "members", "students", "papers",
    "publications", "articles", "works", "journals", "institutions", "universities", "departments",
    "countries",
  ]
  private static let unwanted: Set = [
    "average", "mean", "median", "minimum", "maximum", "journal", "required", "highest", "5-year",
    "five-year",
  ]
}
