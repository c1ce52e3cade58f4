internal import Bibliography
internal import TextInput

/// Reads the entries of a page that is no tracker's: list by list, paragraph by paragraph.
struct PageEntries {
  private(set) var drafts: [PaperDraft] = []
  /// Lines of entries that were not understood.
  private(set) var rejected: [Int] = []
  /// Whether no section of the page is known to list papers.
  private let isStrict: Bool
  /// The names in lists of several authors so far, in lower case.
  private var knownNames: Set<String> = []

  init(_ blocks: EntryBlocks) {
    isStrict = !blocks.hasPapers
    var section: [EntryBlock] = []
    for block in blocks.blocks where block.isInPapers || isStrict {
      if let last = section.last, last.section != block.section {
        read(section)
        section = []
      }
      section.append(contentsOf: split(block))
    }
    read(section)
    weighEvidence(blocks.blocks.count)
  }

  /// A paragraph of which every line is an entry, or of several entries in lines, is taken apart.
  private func split(_ block: EntryBlock) -> [EntryBlock] {
    guard !block.isItem, block.lines.count > 1 else { return [block] }
    func parts(_ lines: [PageLine]) -> [EntryBlock] {
      lines.map { line in
        var part = block
        part.lines = [line]
        return part
      }
    }
    let isEntries = block.lines.allSatisfy { line in
      guard let draft = CitationLayout.read(line.text, line: line.number) else { return false }
      return draft.names != nil && draft.date != nil
    }
    if isEntries { return parts(block.lines) }
    let lines = block.logicalLines
    guard lines.count > 1 else { return [block] }
    let nameLines = lines.count { StackedLayout.names($0) != nil }
    let isList =
      nameLines == 0
      && lines.count { CitationLayout.read($0.text, line: $0.number)?.names != nil } * 3 >= lines.count * 2
    guard nameLines > 1 || isList else { return [block] }
    return parts(lines)
  }

  /// The blocks of one section in order.
  private mutating func read(_ blocks: [EntryBlock]) {
    if let first = blocks.first, let draft = KeyedLayout.read(heading: first.heading, blocks.flatMap(\.lines))
    {
      add(draft, first)
      return
    }
    let names = blocks.map { block -> NameList? in
      guard let first = block.logicalLines.first else { return nil }
      return block.isItem ? nil : StackedLayout.names(first)
    }
    var index = 0
    var pendingBadge: EntryBlock?
    var isDescribed = false
    let firstDraft = drafts.count
    // Entries that were not understood, and before which draft they stand.
    var unread: [(block: EntryBlock, place: Int)] = []
    while index < blocks.count {
      let block = blocks[index]
      if block.isBadge {
        // A label below the authors is theirs where labels do not stand before the entries.
        if blocks.first?.isBadge == false, isDescribed, let last = drafts.indices.last,
          drafts[last].venue == nil
        {
          for line in block.lines { drafts[last].add(VenueRules.read(line.text, line.text.indices)) }
          index += 1
          continue
        }
        pendingBadge = block
        isDescribed = false
        index += 1
        continue
      }
      var next = index + 1
      if isDescribedTitle(index, blocks, names) { next += 1 }
      if names[index] == nil, next < blocks.count, let authors = names[next], canBeTitle(block, authors) {
        // Title, authors, and what follows up to the next title.
        var end = next + 1
        while end < blocks.count, !blocks[end].isBadge, names[end] == nil,
          !(end + 1 < blocks.count && names[end + 1] != nil && !blocks[end].isItem),
          !isDescribedTitle(end, blocks, names),
          !blocks[end].isItem, !isEntry(blocks[end])
        {
          end += 1
        }
        let rest = blocks[next].logicalLines.dropFirst() + blocks[next + 1..<end].flatMap(\.logicalLines)
        let title = (pendingBadge?.lines ?? []) + block.logicalLines
        add(
          StackedLayout.read(title: title, names: authors, authors: blocks[next].lines[0], rest: Array(rest)),
          block)
        pendingBadge = nil
        isDescribed = true
        index = end
        continue
      }
      if !block.isItem, let last = drafts.indices.last, block.lines.count == 1,
        let citations = FigureRules.citations(block.lines[0].text)
      {
        drafts[last].citations = drafts[last].citations ?? citations
        index += 1
        continue
      }
      if isDescribed, !block.isItem, let last = drafts.indices.last, block.lines.allSatisfy(Self.isOnlyLinks)
      {
        for line in block.lines { StackedLayout.readExtra(line, &drafts[last]) }
        index += 1
        continue
      }
      if let draft = entry(block, badge: pendingBadge), !isDescribed || !block.isItem || Self.isPlaced(draft)
      {
        add(draft, block)
        isDescribed = draft.names != nil && !block.isItem
      } else if block.isItem, block.isInPapers, !isDescribed, isCandidate(block) {
        unread.append((block, drafts.count))
      }
      pendingBadge = nil
      index += 1
    }
    takeAlone(unread, from: firstDraft)
  }

  /// In a list whose entries name the owner's coauthors (`Title (with A and B)`) those that name nobody are the owner's alone.
  private mutating func takeAlone(_ unread: [(block: EntryBlock, place: Int)], from first: Int) {
    let accompanied = drafts[first...].count { $0.names?.state == .truncated(shownBeforeGap: 0) }
    let isListOfCoauthors = accompanied > 1 && accompanied * 2 > drafts.count - first
    var taken: [(draft: PaperDraft, place: Int)] = []
    for (block, place) in unread {
      if isListOfCoauthors, var draft = CitationLayout.alone(block.joined, line: block.line),
        isAcceptable(draft, in: block)
      {
        complete(&draft, block)
        taken.append((draft, place))
      } else {
        rejected.append(block.line)
      }
    }
    guard let firstTaken = taken.first else { return }
    // Both in the order of the page.
    let behind = Array(drafts[firstTaken.place...])
    drafts.removeSubrange(firstTaken.place...)
    var rest = taken[...]
    for (index, draft) in behind.enumerated() {
      while let next = rest.first, next.place == firstTaken.place + index {
        drafts.append(next.draft)
        rest.removeFirst()
      }
      drafts.append(draft)
    }
    drafts.append(contentsOf: rest.map(\.draft))
  }

  /// Whether a title that is set off stands here, a sentence about it next, and then the authors.
  private func isDescribedTitle(_ index: Int, _ blocks: [EntryBlock], _ names: [NameList?]) -> Bool {
    index + 2 < blocks.count && names[index] == nil && names[index + 1] == nil && names[index + 2] != nil
      && Self.isSetOff(blocks[index]) && Self.isSentence(blocks[index + 1])
  }

  /// Whether all of a paragraph is a link or in bold, as titles are.
  private static func isSetOff(_ block: EntryBlock) -> Bool {
    let text = block.joined.trimmed
    guard !text.isEmpty, block.lines.count == 1 || !block.isItem else { return false }
    return text.isAll(.bold, in: text.indices) || !text.isLinked(text.indices).contains(false)
  }

  /// Whether a paragraph is prose that ends with a full stop.
  private static func isSentence(_ block: EntryBlock) -> Bool {
    let text = block.joined.trimmed
    return !block.isItem && text.scalars.last == "." && text.wordCount(text.indices) > 5
      && !text.isAll(.bold, in: text.indices)
  }

  /// Whether the paragraph before a list of authors is its title: it is no entry of its own and no prose.
  private func canBeTitle(_ block: EntryBlock, _ authors: NameList) -> Bool {
    guard !block.isItem || block.lines.count == 1 else { return false }
    let text = block.joined
    guard text.count <= TitleRules.longest, text.scalars.contains(where: \.isLetter) else { return false }
    var facts = LinkRules.Facts()
    guard !LinkRules.withoutLabels(text, &facts).isBlank else { return false }
    if authors.count > 1 || authors.state.isTruncated || block.isInPapers { return true }
    return authors.mentions.allSatisfy { knownNames.contains($0.name.lowercased()) }
  }

  private func isEntry(_ block: EntryBlock) -> Bool {
    guard let draft = CitationLayout.read(block.joined, line: block.line), let names = draft.names else {
      return false
    }
    return names.count > 1 && (draft.date != nil || draft.venue != nil)
  }

  /// Whether an entry of a list below a paper is another paper and not its description.
  private static func isPlaced(_ draft: PaperDraft) -> Bool {
    draft.names != nil && (draft.date != nil || draft.kind != .unknown || !draft.facts.identifiers.isEmpty)
  }

  /// Whether a line holds nothing but labels such as `[PDF] [Code]`.
  private static func isOnlyLinks(_ line: PageLine) -> Bool {
    guard !line.text.links.isEmpty else { return false }
    var facts = LinkRules.Facts()
    return !LinkRules.withoutLabels(line.text, &facts).scalars.contains(where: \.isLetter)
  }

  /// Whether an entry of a list looks like a paper's.
  private func isCandidate(_ block: EntryBlock) -> Bool {
    let text = block.joined
    guard text.wordCount(text.indices) >= 4 else { return false }
    return !text.links.isEmpty || DateRules.stated(in: text, text.indices) != nil
  }

  /// An entry that holds all its parts itself.
  private func entry(_ block: EntryBlock, badge: EntryBlock?) -> PaperDraft? {
    let lines = block.logicalLines
    var draft = KeyedLayout.read(heading: nil, block.lines) ?? stacked(lines, badge)
    if draft == nil {
      draft = CitationLayout.read(lines[0].text, line: block.line)
      if draft?.names == nil, draft?.saysPosition != true, lines.count > 1 {
        let joined = CitationLayout.read(block.joined, line: block.line)
        if joined?.names != nil || draft == nil {
          draft = joined?.names != nil ? joined : draft
        } else if var read = draft {
          for line in lines.dropFirst() { StackedLayout.readExtra(line, &read) }
          draft = read
        }
      } else if var read = draft {
        for line in lines.dropFirst() where line.text.count <= 240 { StackedLayout.readExtra(line, &read) }
        draft = read
      }
      if let badge, var read = draft {
        for line in badge.lines { read.add(VenueRules.read(line.text, line.text.indices)) }
        draft = read
      }
    }
    guard let draft else { return nil }
    return isAcceptable(draft, in: block) ? draft : nil
  }

  private func stacked(_ lines: [PageLine], _ badge: EntryBlock?) -> PaperDraft? {
    guard lines.count > 1 else { return nil }
    for (index, line) in lines.enumerated() {
      guard let names = StackedLayout.names(line) else { continue }
      // One plain name may be a short title; the line behind it is then the list.
      if index == 0, names.count == 1, lines.count > 1, StackedLayout.names(lines[1]) != nil { continue }
      let labels = badge?.lines ?? []
      if index == 0 {
        return StackedLayout.read(
          title: labels + [lines[1]], names: names, authors: line, rest: Array(lines.dropFirst(2)))
      }
      if CitationLayout.read(lines[0].text, line: lines[0].number)?.names != nil { return nil }
      // Lines that the page breaks are not one title: the first is it, the others tell where it appeared.
      if lines[0].breaksHard, let title = lines[..<index].firstIndex(where: Self.hasWords), title + 1 < index
      {
        let rest = lines[title + 1..<index] + lines[(index + 1)...]
        return StackedLayout.read(
          title: labels + lines[...title], names: names, authors: line, rest: Array(rest))
      }
      return StackedLayout.read(
        title: labels + lines[..<index], names: names, authors: line, rest: Array(lines[(index + 1)...]))
    }
    return nil
  }

  private static func hasWords(_ line: PageLine) -> Bool {
    line.text.wordCount(line.text.indices) > 1 || line.text.scalars.contains(where: \.isLetter)
  }

  /// Outside a section of papers an entry must show more: several authors, and a date or an identifier.
  private func isAcceptable(_ draft: PaperDraft, in block: EntryBlock) -> Bool {
    guard draft.title.count <= TitleRules.longest, Self.isBalanced(draft.title) else { return false }
    guard isStrict else { return true }
    // Of a single author ``weighEvidence(_:)`` asks that another entry has the name.
    guard let names = draft.names, names.count == 1 || names.mentions.contains(where: { $0.score > 1 }) else {
      return false
    }
    return draft.title.contains(" ")
      && (draft.date != nil || block.year != nil || !draft.facts.identifiers.isEmpty)
  }

  /// A bracket that is opened and not closed was cut: the text was no title.
  private static func isBalanced(_ title: String) -> Bool {
    var depth = 0
    for scalar in title.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
    }
    return depth <= 0
  }

  /// Outside a section of papers an entry with a single author counts only if that author is in another entry, and
  /// entries that are rare among the paragraphs and lists of a page are no list of papers.
  private mutating func weighEvidence(_ blocks: Int) {
    guard isStrict else { return }
    var known: Set<String> = []
    for draft in drafts {
      guard let names = draft.names, names.count > 1 || names.invertedCount > 0 else { continue }
      for mention in names.mentions { known.insert(mention.name.lowercased()) }
    }
    drafts.removeAll { draft in
      guard let names = draft.names, names.count == 1, names.invertedCount == 0 else { return false }
      return !known.contains(names.mentions[0].name.lowercased())
    }
    if drafts.count * 12 < blocks { drafts = [] }
  }

  private mutating func add(_ draft: PaperDraft?, _ block: EntryBlock) {
    guard var draft, isAcceptable(draft, in: block) else {
      if block.isInPapers { rejected.append(block.line) }
      return
    }
    complete(&draft, block)
    if let names = draft.names, names.count > 1 {
      for mention in names.mentions { knownNames.insert(mention.name.lowercased()) }
    }
    drafts.append(draft)
  }

  /// Adds what the headings above an entry say.
  private func complete(_ draft: inout PaperDraft, _ block: EntryBlock) {
    if draft.date?.year == nil, let year = block.year {
      draft.date = PublicationDate(year: year, month: draft.date?.month, day: draft.date?.day)
    }
    if block.kind != .unknown, draft.kind == .unknown || block.kind != .preprint { draft.kind = block.kind }
  }
}
