internal import Bibliography

/// Finds lists of authors in a text: natural order, `Family, Initials` pairs, semicolons, first name turned round.
enum NameListRules {
  /// All lists of names in a part of a text, in order.
  ///
  /// - Complexity: O(length of the part).
  static func lists(in text: StyledText, _ range: Range<Int>) -> [NameList] {
    let pieces = NamePieceSplitter.pieces(of: text, in: range)
    var lists: [NameList] = []
    var start = 0
    while start < pieces.count {
      guard pieces[start].isUsable else {
        start += 1
        continue
      }
      var end = start
      while end < pieces.count, pieces[end].isUsable {
        end += 1
        if pieces[end - 1].separator == .stop { break }
      }
      let isFirst = range.lowerBound == 0 && start == 0
      var members = Array(pieces[start..<end])
      // `Costs and Queues (with Jane Doe)`: what stands before is no author.
      if let with = members.dropFirst().firstIndex(where: \.isAccompanied) {
        end = start + with
        members = Array(members[..<with])
        members[with - 1].separator = .stop
      }
      // `Title, Jane Doe, GameSec`: behind a title, a single word with a capital inside is no last author.
      // `Jane Doe and John Roe, GameSec: a title`: nor is it where the list has had its last author.
      if members.count > 2, let last = members.last, last.words.count == 1, last.shape == .name(score: 1),
        !isFirst || members.dropLast(2).contains(where: { $0.separator == .and })
      {
        members.removeLast()
      }
      if let list = assemble(members, text, isAtStart: isFirst) { lists.append(list) }
      start = end
    }
    return lists
  }

  /// A list that is all that a text holds, but for punctuation at its end.
  static func whole(_ text: StyledText, _ range: Range<Int>? = nil) -> NameList? {
    let range = text.trimmed(range ?? text.indices)
    guard !range.isEmpty, let list = lists(in: text, range).first else { return nil }
    let before = text.scalars[range.lowerBound..<max(range.lowerBound, list.range.lowerBound)]
    let after = text.scalars[min(list.range.upperBound, range.upperBound)..<range.upperBound]
    guard !after.contains(where: { $0.isLetter || $0.isASCIIDigit }) else { return nil }
    let lead = String(scalars: before).lowercased().filter { $0.isLetter }
    return ["", "by", "author", "authors", "with"].contains(lead) ? list : nil
  }

  // MARK: Assembly

  private static func assemble(_ pieces: [NamePiece], _ text: StyledText, isAtStart: Bool) -> NameList? {
    let names = pieces.count { $0.isName }
    let initials = pieces.count { $0.isInitials }
    let families = pieces.count { $0.isFamily }
    guard names + initials > 0 || (isAtStart && families > 1) else { return nil }
    var assembly = Assembly(text: text, pieces: pieces)
    if pieces.dropLast().contains(where: { $0.separator == .semicolon }) {
      assembly.takeGroups()
    } else if initials > 0,
      pieces.indices.dropFirst().contains(where: {
        pieces[$0].isInitials && pieces[$0 - 1].separator == .comma
          && (pieces[$0 - 1].isFamily || pieces[$0 - 1].isName)
      })
    {
      assembly.takeInverted()
    } else if isAtStart, isTurnedRound(pieces) {
      assembly.takePair(0)
      assembly.takeNatural(from: 2)
    } else if isAtStart, isPairs(pieces) {
      for pair in stride(from: 0, to: pieces.count - 1, by: 2) { assembly.takePair(pair) }
    } else {
      assembly.takeNatural(from: 0)
    }
    return assembly.list
  }

  /// `Liu, Yang, Jane Doe, and John Smith`: only the first name is turned round.
  private static func isTurnedRound(_ pieces: [NamePiece]) -> Bool {
    guard pieces.count >= 2, pieces[0].isFamily, pieces[0].separator == .comma else { return false }
    guard pieces[1].isFamily || (pieces[1].isName && pieces[1].words.count <= 3 && pieces.count > 2) else {
      return false
    }
    if pieces.count == 2 { return pieces[1].isFamily && pieces[1].separator == .stop }
    if pieces[2].gap != nil { return true }
    return pieces.dropFirst(2).allSatisfy { $0.isName || $0.gap != nil }
  }

  /// `Liu, Yang and Smith, John`: all names turned round, given names in full.
  private static func isPairs(_ pieces: [NamePiece]) -> Bool {
    guard pieces.count >= 4, pieces.count.isMultiple(of: 2) else { return false }
    return pieces.indices.allSatisfy {
      $0.isMultiple(of: 2)
        ? pieces[$0].isFamily && pieces[$0].separator == .comma
        : pieces[$0].isFamily || pieces[$0].isInitials || pieces[$0].isName
    }
  }

  private struct Assembly {
    let text: StyledText
    let pieces: [NamePiece]
    private var result: NameList
    private var isClosed = false

    init(text: StyledText, pieces: [NamePiece]) {
      self.text = text
      self.pieces = pieces
      let start = pieces[0].range.lowerBound
      result = NameList(range: start..<start)
    }

    /// The list, `nil` where no name came out.
    var list: NameList? {
      guard !result.mentions.isEmpty else { return nil }
      var list = result
      // `(with X and Y)`: the page's owner comes first and is not named.
      if pieces[0].isAccompanied, list.state == .complete { list.state = .truncated(shownBeforeGap: 0) }
      turnFamilyFirst(&list)
      turnCapitalsFirst(&list)
      return list
    }

    private func string(_ piece: NamePiece) -> String {
      piece.words.map { text.string($0) }.joined(separator: " ")
    }

    private func style(_ words: [Range<Int>]) -> TextStyle {
      var style: TextStyle = [.bold, .italic, .underlined]
      for word in words { for index in word { style.formIntersection(text.styles[index]) } }
      return style
    }

    private mutating func add(_ name: String, _ parts: [NamePiece], score: Int) {
      result.mentions.append(
        NameList.Mention(
          name: name, symbols: parts.flatMap(\.symbols),
          marks: parts.reduce(into: []) { $0.formUnion($1.marks) },
          affiliations: parts.flatMap(\.affiliations), style: style(parts.flatMap(\.words)), score: score))
      take(parts)
    }

    private mutating func take(_ parts: [NamePiece]) {
      guard let last = parts.last else { return }
      let start =
        result.mentions.count <= 1 && result.range.isEmpty
        ? parts[0].range.lowerBound : result.range.lowerBound
      result.range = start..<last.range.upperBound
    }

    private mutating func takeGap(_ piece: NamePiece) {
      guard case .names(let hidden)? = piece.gap, !result.mentions.isEmpty else { return }
      if result.state == .complete { result.state = .truncated(shownBeforeGap: result.count) }
      if let hidden { result.declaredCount = result.count + hidden }
      take([piece])
    }

    mutating func takePair(_ index: Int) {
      let (family, given) = (pieces[index], pieces[index + 1])
      add("\(string(family)), \(string(given))", [family, given], score: 3)
    }

    /// Names in natural order. Single words count only between names: at the ends they are words of what comes
    /// before or after the list.
    mutating func takeNatural(from start: Int) {
      let last = pieces.lastIndex { $0.isName || $0.gap != nil } ?? -1
      let first = result.mentions.isEmpty ? pieces.firstIndex { $0.isName } ?? pieces.count : start
      var index = first
      while index <= last {
        let piece = pieces[index]
        if piece.gap != nil {
          takeGap(piece)
        } else if case .name(let score) = piece.shape {
          add(string(piece), [piece], score: score)
        } else if piece.isFamily, piece.words.count == 1, index + 1 <= last {
          add(string(piece), [piece], score: 0)
        } else {
          return
        }
        index += 1
      }
    }

    /// `Smith, J., Doe, A. B., & van Berg, K.`, mixed with whole names.
    mutating func takeInverted() {
      var index = 0
      while index < pieces.count {
        let piece = pieces[index]
        let next = index + 1 < pieces.count ? pieces[index + 1] : nil
        if piece.gap != nil {
          takeGap(piece)
        } else if piece.isFamily || piece.isName, piece.separator == .comma, let next, next.isInitials {
          result.invertedCount += 1
          takePair(index)
          index += 1
        } else if case .name(let score) = piece.shape {
          add(string(piece), [piece], score: score)
        } else if !result.mentions.isEmpty {
          return
        }
        index += 1
      }
    }

    /// `Smith, John; Doe, Jane A.` and `John Smith; Jane Doe`.
    mutating func takeGroups() {
      var index = 0
      while index < pieces.count {
        let piece = pieces[index]
        let next = index + 1 < pieces.count ? pieces[index + 1] : nil
        if piece.gap != nil {
          takeGap(piece)
        } else if piece.separator == .comma, let next, next.gap == nil, piece.isFamily || piece.isName,
          next.separator != .comma || piece.isFamily
        {
          result.invertedCount += 1
          takePair(index)
          index += 1
        } else if case .name(let score) = piece.shape {
          add(string(piece), [piece], score: score)
        } else if piece.isFamily {
          add(string(piece), [piece], score: 0)
        } else {
          return
        }
        index += 1
      }
    }

    /// `DUPONT Marie, DE LA TOUR Jean`: where every name begins with capitals that are no initials, they are the family name.
    private func turnCapitalsFirst(_ list: inout NameList) {
      guard list.invertedCount == 0 else { return }
      var longest = 0
      var turned: [String] = []
      for mention in list.mentions {
        let words = mention.name.split(separator: " ")
        let family = words.prefix { word in
          word.count > 1 && word.allSatisfy { $0.isUppercase || "-'’".contains($0) }
        }
        let given = words.dropFirst(family.count)
        guard !family.isEmpty, given.contains(where: { $0.contains(where: \.isLowercase) }) else { return }
        longest = max(longest, family.map(\.count).max() ?? 0)
        turned.append("\(family.joined(separator: " ")), \(given.joined(separator: " "))")
      }
      // `JA Smith, MEJ Doe`: two or three capitals are given names.
      guard longest > 3 else { return }
      for index in turned.indices { list.mentions[index].name = turned[index] }
      list.invertedCount = turned.count
    }

    /// `Smith JA, Doe B`: an initial at the end is a given name, for no family name is one letter; two or three
    /// bare capitals are given names where every name of the list ends so.
    private func turnFamilyFirst(_ list: inout NameList) {
      let ends = list.mentions.map { mention -> Substring? in
        guard !mention.name.contains(",") else { return nil }
        let words = mention.name.split(separator: " ")
        // All initials at the end: `Петров И. И.`
        let given = words.dropFirst().reversed().prefix { word in
          let letters = word.last == "." ? word.dropLast() : word
          return letters.count <= 3 && letters.allSatisfy { $0.isUppercase && $0.isLetter }
        }
        guard let first = given.last, given.count < words.count else { return nil }
        return mention.name[first.startIndex...]
      }
      let isCertain = list.count > 1 && ends.allSatisfy { $0 != nil }
      let hasStops = ends.dropLast().contains { $0?.last == "." }
      for (index, end) in ends.enumerated() {
        guard let end,
          isCertain || end.count(where: { $0 != "." && $0 != " " }) == end.split(separator: " ").count
        else { continue }
        let family = list.mentions[index].name.dropLast(end.count + 1)
        guard family.contains(where: \.isLowercase) || isCertain else { continue }
        // The full stop behind the last name is the list's.
        let given = end.last == "." && !hasStops && list.count > 1 ? end.dropLast() : end
        list.mentions[index].name = "\(family), \(given)"
        list.invertedCount += 1
      }
    }
  }
}
