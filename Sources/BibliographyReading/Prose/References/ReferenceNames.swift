internal import Bibliography

/// Reads the names that a reference begins with, name by name, in the ways of the citation styles.
///
/// Four ways to write a name are known: in natural order (`J. Smith`, `Jane A. Smith`), family name first with
/// initials behind a comma (`Smith, J. A.`) or without one (`Smith JA`, `Smith J.`), and family name first with given
/// names in full (`Smith, Jane A.`). Each name after which the list might end is a ``Head``; which of them is the
/// last is decided where the title is looked for too.
struct ReferenceNames {
  /// The beginning of a reference up to a name after which its list of authors may end.
  struct Head {
    var names: NameList?
    fileprivate var namesEnd: Int
    var inverted: Int
    fileprivate var isCut: Bool
    /// How much the names look like names, and like one list.
    var score: Int
    /// What stands behind the last name.
    var delimiter: ReferenceWord.Delimiter
    /// Whether the last name ends in an initial's full stop, which may be the list's too.
    var endsInInitial: Bool
    /// Where what follows begins.
    var end: Int
  }

  enum Form: Hashable {
    case natural, inverted, invertedInFull, packed
  }

  let text: StyledText
  var list: NameList
  var score = 0
  var forms: [Form] = []
  private var hasInitials: [Bool] = []
  var isAfterConjunction = false
  private var firstKinds: [NameRules.Word] = []
  private var heads: [Head] = []
  /// How many names each head has: the lists are cut where all names are known, so that none is copied on the way.
  private var counts: [Int] = []
  /// How many names have initials, and how many were held against the list because nothing but commas parted them.
  private var initialed = 0
  private var doubtful = 0

  /// The heads of a text in order; at most the last few of a long list.
  ///
  /// - Parameter form: The way in which the first name is read.
  static func heads(_ text: StyledText, from start: Int, first form: Form) -> [Head] {
    var names = ReferenceNames(text: text, list: NameList(range: start..<start))
    names.run(start, first: form)
    return zip(names.heads, names.counts).map { head, count in
      var head = head
      var list = names.list
      list.mentions.removeLast(max(0, list.count - count))
      list.range = start..<head.namesEnd
      list.invertedCount = head.inverted
      list.state = head.isCut ? .truncated(shownBeforeGap: count) : .complete
      head.names = list
      return head
    }
  }

  private init(text: StyledText, list: NameList) {
    self.text = text
    self.list = list
  }

  /// One name as it was read.
  struct Name {
    var words: [ReferenceWord]
    /// How many of the words are the family name that stands first; 0 in natural order.
    var family: Int
    var form: Form
    var suffix: ReferenceWord?
    var last: ReferenceWord { suffix ?? words[words.count - 1] }
    func startsWithParticle(_ text: StyledText) -> Bool {
      NameRules.particles.contains(text.string(words[0].range).lowercased())
    }
    var hasInitials: Bool { words.contains(where: \.isInitials) }
  }

  private mutating func run(_ start: Int, first form: Form) {
    var place = start
    var conjunctions = 0
    while var name = name(at: place, as: forms.isEmpty ? form : nil) ?? bracketed(at: place) {
      skipNote(&name)
      take(name, afterConjunction: conjunctions > 0)
      place = name.last.next
      let delimiter = name.last.delimiter
      let endsInInitial = text.scalars[name.last.range.upperBound - 1] == "."
      if let gap = gap(at: place) ?? gap(at: name.last.range.upperBound) {
        list.range = start..<gap.end
        addHead(gap.delimiter, endsInInitial: true, at: gap.end, extra: 3, isCut: true)
        return
      }
      addHead(delimiter, endsInInitial: endsInInitial, at: place, extra: 0)
      switch delimiter {
      case .comma, .semicolon: break
      case .and:
        conjunctions += 1
        isAfterConjunction = true
      // `Liu SM Zhong J Zhao XJ.`
      case .none: guard name.form == .packed, !endsInInitial else { return }
      default: return
      }
      if delimiter == .semicolon || delimiter == .comma || delimiter == .and {
        takeGroup(at: place, from: start)
      }
      if conjunctions > 0, delimiter == .comma, name.form == .natural, !isListOfPairs { score -= 4 }
    }
  }

  private var isListOfPairs: Bool { list.invertedCount > 0 }

  mutating func addHead(
    _ delimiter: ReferenceWord.Delimiter, endsInInitial: Bool, at end: Int, extra: Int, isCut: Bool = false
  ) {
    if heads.count == Self.keptHeads {
      heads.removeFirst()
      counts.removeFirst()
    }
    counts.append(list.count)
    heads.append(
      Head(
        namesEnd: list.range.upperBound, inverted: list.invertedCount, isCut: isCut, score: score + extra,
        delimiter: delimiter, endsInInitial: endsInInitial, end: end))
  }

  /// So many heads of one list are kept: a list does not end long before its last name.
  private static let keptHeads = 6

  private mutating func take(_ name: Name, afterConjunction: Bool) {
    let string = Self.string(name.words[...], in: text)
    var printed = string
    if name.family > 0 {
      printed =
        Self.string(name.words[..<name.family], in: text) + ", "
        + Self.string(name.words[name.family...], in: text)
    }
    if let suffix = name.suffix {
      printed += (name.family > 0 ? ", " : " ") + text.string(suffix.range)
    }
    let range = name.words[0].range.lowerBound..<name.last.range.upperBound
    var style: TextStyle = [.bold, .italic, .underlined]
    for word in name.words { for index in word.range { style.formIntersection(text.styles[index]) } }
    list.mentions.append(
      NameList.Mention(
        name: printed, symbols: name.words.flatMap(\.symbols), marks: [], affiliations: [], style: style,
        score: 3))
    list.range = list.range.lowerBound..<range.upperBound
    if name.family > 0 { list.invertedCount += 1 }
    score += weight(name, afterConjunction: afterConjunction)
    if forms.isEmpty { firstKinds = name.words.map(\.kind) }
    forms.append(name.form)
    if name.hasInitials { initialed += 1 }
    if hasInitials.count > 0, name.form == .natural, !name.hasInitials { doubtful += 1 }
    hasInitials.append(name.hasInitials)
  }

  static func string(_ words: ArraySlice<ReferenceWord>, in text: StyledText) -> String {
    words.map { text.string($0.range).replacing(" .", with: ".") }.joined(separator: " ")
  }

  /// How much a name speaks for the list: initials and inverted names hardly occur in titles.
  private func weight(_ name: Name, afterConjunction: Bool) -> Int {
    let isFirst = forms.isEmpty
    switch name.form {
    case .inverted, .packed: return 5
    case .invertedInFull:
      // Two words before the comma are rather a whole name.
      if name.words[..<name.family].count(where: \.isFull) > 1, !name.startsWithParticle(text) { return -1 }
      return isFirst ? 3 : name.hasInitials ? 4 : 2
    case .natural:
      if name.hasInitials { return isFirst || initialed > 0 ? 5 : 4 }
      // Among names with initials a name in full is the exception, and two capitalized words may be a title.
      if afterConjunction { return 3 + 3 * doubtful }
      if isFirst { return 2 }
      // `ACKET Claude, BACHER Pierre`: printed in the same way.
      if name.words.map(\.kind) == firstKinds, firstKinds.contains(.capitals) { return 4 }
      // Several in a row are no title.
      if doubtful > 1, hasInitials.suffix(2).allSatisfy({ !$0 }) { return 2 }
      // Without a conjunction behind it, it is held against the list until one comes.
      if initialed > 0, forms[0] == .natural, hasInitials[0] { return -3 }
      return initialed > 0 && forms[0] == .natural ? 1 : -2
    }
  }
}
