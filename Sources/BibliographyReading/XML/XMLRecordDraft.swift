internal import Bibliography
internal import TextInput

/// A record on the way into a builder: its texts come in any order and in several ranks.
struct XMLRecordDraft {
  private let vocabulary: XMLVocabulary
  private var bytes: [UInt8] = []
  private var around: [(node: Int, depth: Int, slot: XMLText, text: [UInt8])] = []
  private var texts = [Range<Int>](repeating: 0..<0, count: XMLText.allCases.count)
  private var identifiers: [(scheme: StaticString, value: Range<Int>)] = []
  private var later: [(scheme: StaticString, value: Range<Int>)] = []
  private var scheme: StaticString?
  private var kindRank: Int?
  private var elementKind: PaperKind?
  private var dateRank = 0
  private var isTruncated = false
  private var hasAuthors = false
  private var person = XMLPersonDraft()
  /// Authors that wait for the end of the record, where each may be named twice.
  private var held: [XMLPersonDraft] = []
  private var authors = AuthorCell(AuthorColumnStyle())
  private var decoded: [UInt8] = []

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// Begins the next record.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    for place in texts.indices { texts[place] = 0..<0 }
    identifiers.removeAll(keepingCapacity: true)
    later.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    scheme = nil
    kindRank = nil
    elementKind = nil
    isTruncated = false
    hasAuthors = false
    dateRank = 0
  }

  /// Whether a date of this rank would say nothing new.
  func hasDate(ofRank rank: Int) -> Bool { (has(.year) || has(.dateText)) && dateRank <= rank }

  // MARK: - What elements say

  mutating func open(_ field: XMLField) {
    switch field {
    case .person: person.begin()
    case .isKind(let kind): elementKind = kind
    case .date(let rank): beginDate(rank)
    default: break
    }
  }

  mutating func close(_ field: XMLField, into builder: inout PaperListBuilder) {
    guard case .person = field else { return }
    hasAuthors = true
    if vocabulary.traits.contains(.hasTwoScripts) {
      held.append(person)
    } else {
      person.finish(into: &builder)
    }
  }

  /// Takes the text of an element or of an attribute.
  mutating func take(_ field: XMLField, _ text: ByteView, into builder: inout PaperListBuilder) {
    if vocabulary.traits.contains(.hasTeX), text.index(of: 0x5C) != nil {
      var plain: [UInt8] = []
      if case .authorList = field { text.append(to: &plain) } else { TeXText.append(text, to: &plain) }
      plain.withByteView { takePlain(field, $0, &builder) }
    } else {
      takePlain(field, text, &builder)
    }
  }

  /// Takes the value of an attribute as it is written.
  mutating func takeAttribute(_ field: XMLField, _ value: ByteView, into builder: inout PaperListBuilder) {
    guard value.index(of: UInt8(ascii: "&")) != nil else {
      take(field, value.trimmed, into: &builder)
      return
    }
    decoded.removeAll(keepingCapacity: true)
    XMLEntities.appendDecoded(value, to: &decoded)
    let copy = decoded
    copy.withByteView { take(field, $0.trimmed, into: &builder) }
  }

  private mutating func takePlain(_ field: XMLField, _ text: ByteView, _ builder: inout PaperListBuilder) {
    switch field {
    case .text(let slot): set(slot, text)
    case .dateText(let rank):
      let isDated = hasDate(ofRank: rank)
      guard !isDated || vocabulary.traits.contains(.hasEarliestDate), let date = DateText.date(text),
        !isDated || isEarlier(date)
      else { return }
      beginDate(rank)
      set(.dateText, text)
    case .source: set(.venue, text[0..<(text.index(of: UInt8(ascii: ";")) ?? text.count)].trimmed)
    case .part(let part): person.take(part, text, vocabulary)
    case .author:
      hasAuthors = true
      person.begin()
      // `World Health Organization,`: the comma at the end says that nothing has to be turned round.
      let isWhole = text.count > 1 && text[text.count - 1] == UInt8(ascii: ",")
      person.take(isWhole ? .collective : .printed, text, vocabulary)
      person.finish(into: &builder)
    case .collective:
      hasAuthors = true
      person.begin()
      person.take(.collective, text, vocabulary)
      person.finish(into: &builder)
    case .authorList:
      hasAuthors = true
      authors.append(text, to: &builder)
    case .areAuthorsComplete: if text == "N" { isTruncated = true }
    case .identifier(let scheme): add(scheme, text)
    case .laterIdentifier(let scheme): if !text.isEmpty { later.append((scheme, kept(text))) }
    case .anyIdentifier: XMLAddress.append(text, to: &builder)
    case .identifierScheme: scheme = vocabulary.scheme(text)
    case .identifierValue: if let scheme { add(scheme, text) }
    case .link: if text.index(of: "://") != nil { builder.link(text) }
    case .category: builder.category(text)
    case .categories: appendWords(text, to: &builder)
    case .kind(let prefix):
      if let rank = vocabulary.rank(ofKind: text, after: prefix) { kindRank = min(rank, kindRank ?? rank) }
    case .group, .date, .isKind, .person, .owner, .skip, .surroundings, .noPaper: break
    }
  }

  /// Whether a date is that of publication because the one before it is later.
  private func isEarlier(_ date: PublicationDate) -> Bool {
    guard let year = date.year else { return false }
    let known = bytes.withByteView { DateText.date($0[texts[XMLText.dateText.rawValue]]) }
    guard let known, let knownYear = known.year else { return false }
    return (year, date.month ?? 13, date.day ?? 32) < (knownYear, known.month ?? 13, known.day ?? 32)
  }

  /// Forgets the date so far for one of a better rank.
  private mutating func beginDate(_ rank: Int) {
    dateRank = rank
    for slot in XMLText.dates { texts[slot.rawValue] = 0..<0 }
  }

  private mutating func add(_ scheme: StaticString, _ text: ByteView) {
    guard !text.isEmpty else { return }
    let isKnown = bytes.withByteView { bytes in
      identifiers.contains { Self.areSame($0.scheme, scheme) && bytes[$0.value] == text }
    }
    if !isKnown { identifiers.append((scheme, kept(text))) }
  }

  private static func areSame(_ a: StaticString, _ b: StaticString) -> Bool { ByteView(a) == ByteView(b) }

  private func appendWords(_ text: ByteView, to builder: inout PaperListBuilder) {
    var start = 0
    while start < text.count {
      let end = text.index(of: 0x20, from: start) ?? text.count
      builder.category(text[start..<end])
      start = end + 1
    }
  }

  private mutating func set(_ slot: XMLText, _ text: ByteView) {
    guard texts[slot.rawValue].isEmpty, !text.isEmpty else { return }
    texts[slot.rawValue] = kept(vocabulary.traits.contains(.hasBorderSigns) ? Self.withoutBorder(text) : text)
  }

  private mutating func kept(_ text: ByteView) -> Range<Int> {
    let start = bytes.count
    text.append(to: &bytes)
    return start..<bytes.count
  }

  private func has(_ slot: XMLText) -> Bool { !texts[slot.rawValue].isEmpty }

  // MARK: - What stands around records

  /// Keeps the texts of this element for the records after it, in place of those of an earlier one of its kind.
  mutating func keepAsSurroundings(of node: Int, depth: Int) {
    around.removeAll { $0.node >= node }
    for slot in XMLText.allCases where has(slot) {
      around.append((node, depth, slot, Array(bytes[texts[slot.rawValue]])))
    }
  }

  /// Forgets what stands in elements that are closed now.
  mutating func leaveSurroundings(to depth: Int) {
    if !around.isEmpty { around.removeAll { $0.depth > depth } }
  }

  /// Takes what the record itself does not say from what stands around it.
  private mutating func takeSurroundings() {
    let isDated = has(.year) || has(.dateText)
    for (_, _, slot, text) in around where !has(slot) && !(isDated && XMLText.dates.contains(slot)) {
      text.withByteView { set(slot, $0) }
    }
  }

  // MARK: - The paper

  /// Gives the paper's texts to the builder; `false` where the record has neither title nor author.
  mutating func finish(into builder: inout PaperListBuilder) -> Bool {
    takeSurroundings()
    let own: XMLText = has(.title) ? .title : .secondTitle
    let isContained = has(own)
    guard isContained || has(.container) || hasAuthors else { return false }
    finishHeld(into: &builder)
    if isTruncated || vocabulary.traits.contains(.hidesAuthors) && !hasAuthors { builder.truncateAuthors() }
    bytes.withByteView { bytes in
      func text(_ slot: XMLText) -> ByteView { bytes[texts[slot.rawValue]] }
      title(text(isContained ? own : .container), text(.titlePrefix), text(.subtitle), &builder)
      if isContained { builder.venue(text(.container)) }
      for slot in [XMLText.venue, .secondVenue, .thirdVenue] { builder.venue(text(slot)) }
      builder.volume(text(.volume))
      builder.issue(text(.issue))
      builder.pages(text(.pages))
      pages(text(.firstPage), text(.lastPage), &builder)
      for (scheme, value) in identifiers { builder.identifier(scheme, bytes[value]) }
      for (scheme, value) in later
      where !identifiers.contains(where: { Self.areSame($0.scheme, scheme) }) {
        builder.identifier(scheme, bytes[value])
      }
      builder.date(date(text))
    }
    builder.kind(kind(isContained: isContained))
    return true
  }

  /// Gives the authors that were held back: where all come in pairs of a Latin name and one in another script,
  /// the first of each pair.
  private mutating func finishHeld(into builder: inout PaperListBuilder) {
    let isPaired =
      !held.isEmpty && held.count % 2 == 0
      && stride(from: 0, to: held.count, by: 2).allSatisfy {
        held[$0].isEastAsian != held[$0 + 1].isEastAsian && held[$0].isEastAsian == held[0].isEastAsian
      }
    for index in stride(from: 0, to: held.count, by: isPaired ? 2 : 1) { held[index].finish(into: &builder) }
  }

  private func kind(isContained: Bool) -> PaperKind {
    let kind = kindRank == nil ? elementKind ?? vocabulary.kind : vocabulary.kind(ofRank: kindRank)
    return kind == .book && isContained && has(.container) ? .chapter : kind
  }

  private func title(
    _ text: ByteView, _ prefix: ByteView, _ subtitle: ByteView, _ builder: inout PaperListBuilder
  ) {
    if vocabulary.traits.contains(.hasEscapedMarkup), text.index(of: UInt8(ascii: "<")) != nil {
      var plain: [UInt8] = []
      EscapedMarkup.appendPlain(text, to: &plain)
      plain.withByteView { openTitle($0, prefix, subtitle, &builder) }
    } else {
      openTitle(text, prefix, subtitle, &builder)
    }
  }

  private func openTitle(
    _ text: ByteView, _ prefix: ByteView, _ subtitle: ByteView, _ builder: inout PaperListBuilder
  ) {
    let title = vocabulary.traits.contains(.hasClosedTitles) ? Self.opened(text) : text
    guard !prefix.isEmpty || !subtitle.isEmpty else {
      builder.title(title)
      return
    }
    var whole: [UInt8] = []
    prefix.append(to: &whole)
    // `L'` and its like stand close to the title.
    if let last = whole.last, last != UInt8(ascii: "'"), last < 0x80 { whole.append(0x20) }
    title.append(to: &whole)
    if !subtitle.isEmpty {
      let isOpen = whole.last == UInt8(ascii: ":") || whole.last == UInt8(ascii: "?")
      whole.append(contentsOf: isOpen ? [0x20] : [0x3A, 0x20])
      subtitle.append(to: &whole)
    }
    whole.withByteView { builder.title($0) }
  }

  /// A title without its full stop and without brackets around the whole of it.
  static func opened(_ text: ByteView) -> ByteView {
    var end = text.count
    if end > 1, text[end - 1] == UInt8(ascii: "."), text[end - 2] != UInt8(ascii: ".") { end -= 1 }
    let isBracketed =
      end > 2 && text[0] == UInt8(ascii: "[") && text[end - 1] == UInt8(ascii: "]")
      && text.index(of: UInt8(ascii: "]")) == end - 1
    guard isBracketed else { return text[0..<end] }
    return opened(text[1..<(end - 1)])
  }

  /// A text without the sign of International Standard Bibliographic Description that stands before the next part.
  private static func withoutBorder(_ text: ByteView) -> ByteView {
    guard text.count > 2, text[text.count - 2] <= 0x20 else { return text }
    switch text[text.count - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="):
      return text[0..<(text.count - 1)].trimmed
    default: return text
    }
  }

  private func pages(_ first: ByteView, _ last: ByteView, _ builder: inout PaperListBuilder) {
    guard !first.isEmpty else { return }
    if last.isEmpty || last == first {
      builder.pages(first)
      return
    }
    var pages: [UInt8] = []
    first.append(to: &pages)
    pages.append(UInt8(ascii: "-"))
    last.append(to: &pages)
    pages.withByteView { builder.pages($0) }
  }

  private func date(_ text: (XMLText) -> ByteView) -> PublicationDate {
    let (year, rest) = (text(.year), text(.dateText))
    if year.count == 4, let number = year.decimal, rest.isEmpty {
      return PublicationDate(
        year: number, month: EnglishMonth.number(text(.month)), day: text(.day).decimal)
    }
    if let date = DateText.date(rest) { return date }
    guard !year.isEmpty else { return PublicationDate(year: nil) }
    // `2015` and `Mar 3`.
    var whole: [UInt8] = []
    year.append(to: &whole)
    whole.append(0x20)
    rest.append(to: &whole)
    return whole.withByteView { DateText.date($0) } ?? PublicationDate(year: nil)
  }
}
