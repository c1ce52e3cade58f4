internal import Bibliography

/// Lines of a page that stand together: an entry of a list with what is indented under it, or a paragraph.
struct EntryBlock: Sendable {
  var lines: [PageLine]
  var isItem: Bool
  /// Of the heading above.
  var year: Int?
  /// Of the section it stands in.
  var kind = PaperKind.unknown
  /// Whether the section is known to list papers.
  var isInPapers: Bool
  /// Numbered from 0; a section begins at each heading.
  var section: Int
  /// The heading of its section.
  var heading: PageLine?

  var isBadge: Bool { !isItem && lines.allSatisfy(\.isBadge) }
  var line: Int { lines[0].number }

  /// The lines with those joined that only the width of the page has parted.
  var logicalLines: [PageLine] {
    guard lines.count > 1 else { return lines }
    let hasHard = lines.dropLast().contains(where: \.breaksHard)
    let isWrapped = !hasHard && Self.isWrapped(lines)
    var joined = [lines[0]]
    for line in lines.dropFirst() {
      let last = joined.count - 1
      let goesOn =
        line.form == .text && !joined[last].breaksHard && !joined[last].isBadge && !line.isBadge
        && (hasHard || isWrapped || Self.goesOn(joined[last].text, line.text))
      if goesOn {
        joined[last].text.append(StyledText(" "))
        joined[last].text.append(line.text)
        joined[last].breaksHard = line.breaksHard
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// All of it as one text.
  var joined: StyledText {
    var text = StyledText()
    for line in lines {
      if !text.isEmpty { text.append(StyledText(" ")) }
      text.append(line.text)
    }
    return text
  }

  /// Whether the lines are of one width, as an editor breaks a paragraph, and none is a list of names by itself.
  private static func isWrapped(_ lines: [PageLine]) -> Bool {
    let widths = lines.dropLast().map(\.text.count)
    guard let low = widths.min(), let high = widths.max(), low >= 50, high <= 130, high - low <= 24 else {
      return false
    }
    guard lines.allSatisfy({ $0.form == .text || $0.number == lines[0].number }) else { return false }
    guard let last = lines.last, last.text.count <= high + 10 else { return false }
    return !lines.contains { line in
      guard let names = NameListRules.whole(line.text) else { return false }
      return names.count > 1 && !endsOpen(line.text)
    }
  }

  /// Whether a line is plainly not the end of what it says, or the next one not a beginning.
  private static func goesOn(_ text: StyledText, _ next: StyledText) -> Bool {
    guard next.count <= 300 || text.count > 150 else { return false }
    if endsOpen(text) { return true }
    if NameListRules.whole(text) != nil { return false }
    var quotes = 0
    var open = 0
    for scalar in text.scalars {
      if scalar == "\"" { quotes += 1 }
      if scalar == "“" { open += 1 }
      if scalar == "”", open > 0 { open -= 1 }
    }
    if open > 0 || quotes % 2 == 1 { return next.scalars.contains { $0 == "”" || $0 == "\"" } }
    guard let first = next.scalars.first, first.isLower else { return false }
    return !["by ", "with ", "van ", "von ", "de "].contains { next.has($0, at: 0) }
  }

  private static func endsOpen(_ text: StyledText) -> Bool {
    guard let last = text.trimmed(text.indices).last else { return false }
    return [",", "&", "-", "("].contains(text.scalars[last]) || text.has(" and", at: last - 3)
      || text.has(" in", at: last - 2)
      || text.has(" of", at: last - 2) || text.has(" for", at: last - 3) || text.has(" the", at: last - 3)
  }
}

/// Cuts a page into blocks by its sections.
struct EntryBlocks {
  private(set) var blocks: [EntryBlock] = []
  /// Whether some section is known to list papers.
  private(set) var hasPapers = false

  private struct Level {
    var level: Int
    var section: SectionRules.Section?
    var year: Int?
  }

  /// The level of a plain line that is a heading: below all that Markdown marks.
  private static let plainLevel = 7

  init(_ lines: [PageLine], title: StyledText?) {
    var levels = [Level(level: 0, section: title.flatMap(SectionRules.section), year: nil)]
    var number = 0
    var lastHeading: PageLine?
    var current: EntryBlock?
    var hasGap = true
    func close(_ blocks: inout [EntryBlock]) {
      if let block = current { blocks.append(block) }
      current = nil
    }
    hasPapers = Self.isPapers(levels[0].section)
    for (index, line) in lines.enumerated() {
      if let heading = Self.heading(line, lines, index, levels) {
        close(&blocks)
        while levels.count > 1, let last = levels.last, last.level >= heading.level {
          // A year beside `Publications` stands below it.
          if DateRules.isTimeHeading(line.text), last.level == heading.level, last.year == nil,
            Self.isPapers(last.section), heading.section == last.section
          {
            break
          }
          levels.removeLast()
        }
        levels.append(heading)
        lastHeading = line
        hasPapers = hasPapers || Self.isPapers(heading.section)
        number += 1
        hasGap = true
        continue
      }
      if line.isBlank {
        hasGap = true
        continue
      }
      let top = levels[levels.count - 1]
      var kind = PaperKind.unknown
      if case .papers(let known)? = top.section { kind = known }
      func begin() -> EntryBlock {
        EntryBlock(
          lines: [line], isItem: line.form == .item, year: top.year, kind: kind,
          isInPapers: Self.isPapers(top.section), section: number,
          heading: lastHeading)
      }
      if top.section == .other {
        close(&blocks)
        continue
      }
      let first = current?.lines[0]
      let isNested = current?.isItem == true && line.indent > (first?.indent ?? 0) + 1
      let isDivided = hasGap || line.isBadge || current?.isBadge == true || line.isHeading
      if current != nil, isNested && (line.form == .item || !isDivided || line.indent >= 2) {
        current?.lines.append(line)
      } else if current != nil, line.form != .item, !isDivided {
        current?.lines.append(line)
      } else {
        close(&blocks)
        current = begin()
      }
      hasGap = false
    }
    close(&blocks)
  }

  private static func isPapers(_ section: SectionRules.Section?) -> Bool {
    if case .papers? = section { true } else { false }
  }

  /// Whether a heading is the title of a paper: names of authors stand right below it.
  private static func isTitle(_ line: PageLine, _ lines: [PageLine], _ index: Int) -> Bool {
    guard line.form != .heading(level: 1), line.text.wordCount(line.text.indices) > 1,
      SectionRules.section(of: line.text) == nil || line.text.wordCount(line.text.indices) > 4,
      SectionRules.plainHeading(line.text) == nil,
      let next = lines[(index + 1)...].first(where: { !$0.isBlank }), !next.isHeading,
      !next.text.scalars.prefix(24).contains(":"), let names = StackedLayout.names(next)
    else { return false }
    return names.count > 1
  }

  /// The level that a line opens, `nil` for a line that is no heading. A heading that says nothing about papers
  /// keeps the section above it, and so does a year.
  private static func heading(_ line: PageLine, _ lines: [PageLine], _ index: Int, _ levels: [Level])
    -> Level?
  {
    guard !line.isBlank, let top = levels.last else { return nil }
    if case .heading(let level) = line.form {
      if isTitle(line, lines, index) { return nil }
      if DateRules.isTimeHeading(line.text) {
        return Level(level: level, section: top.section, year: DateRules.headingYear(line.text))
      }
      let above = levels.last { $0.level < level } ?? levels[0]
      let year = above.year
      var section = SectionRules.section(of: line.text) ?? above.section
      // Below `Service`, `Journals` are reviewed for; below `Advising`, theses are other people's.
      if above.section == .other, section != .papers(.unknown) { section = .other }
      return Level(level: level, section: section, year: year)
    }
    guard line.text.count <= 200, !line.isBadge,
      line.form == .text || line.text.isAll(.bold, in: line.text.indices)
    else { return nil }
    let isAlone = (index == 0 || lines[index - 1].isBlank || lines[index - 1].isHeading)
    let isBold = line.text.isAll(.bold, in: line.text.indices)
    if DateRules.isTimeHeading(line.text), isAlone || isBold || line.text.count <= 6 {
      // Above a list, not inside an entry.
      let next = lines[(index + 1)...].first { !$0.isBlank }
      guard isAlone || isBold || next?.form == .item else { return nil }
      return Level(level: plainLevel + 1, section: top.section, year: DateRules.headingYear(line.text))
    }
    guard line.text.links.isEmpty else { return nil }
    let isAboveList = index + 1 < lines.count && (lines[index + 1].isBlank || lines[index + 1].form == .item)
    guard isAlone || isBold || isAboveList, let section = SectionRules.plainHeading(line.text)
    else { return nil }
    return Level(level: plainLevel, section: section, year: nil)
  }
}
