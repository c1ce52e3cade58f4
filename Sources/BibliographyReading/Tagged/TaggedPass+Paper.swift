internal import Bibliography
internal import TextInput

/// What a record gives to its paper.
extension TaggedPass {
  mutating func paper(_ line: Int, _ builder: inout PaperListBuilder) {
    title(&builder)
    authors(&builder)
    date(line, &builder)
    for role in [TaggedRole.venue, .bookTitle] { best(role) { builder.venue($0) } }
    place(&builder)
    identifiers(&builder)
    citations(&builder)
    kind(&builder)
    each(.categories) { view in
      var start = 0
      while start <= view.count {
        let end = view.index(of: UInt8(ascii: ";"), from: start) ?? view.count
        builder.category(view[start..<end].trimmed)
        start = end + 1
      }
    }
    each(.link) { builder.link($0) }
  }

  // MARK: - Fields

  /// Lends the text of a field with its lines joined.
  mutating func withText(_ field: TaggedRecord.Field, _ body: (ByteView) -> Void) {
    if field.lines.count == 1 {
      let view = bytes[record.lines[field.lines.lowerBound]]
      if TaggedText.isPlain(view) {
        if !view.isEmpty { body(view) }
        return
      }
    }
    text.removeAll(keepingCapacity: true)
    TaggedText.append(record.lines[field.lines], of: bytes, to: &text)
    TaggedText.clean(&text)
    if !text.isEmpty { text.withByteView(body) }
  }

  /// Lends the fields of a role that are not empty, in the order of the record.
  mutating func each(_ role: TaggedRole, _ body: (ByteView) -> Void) {
    guard record.has(role) else { return }
    for field in record.fields where field.role == role { withText(field, body) }
  }

  /// Lends the fields of a role together with what the words for sorts mean.
  private mutating func each(_ role: TaggedRole, _ body: (inout TaggedKinds, ByteView) -> Void) {
    var words = kinds
    each(role) { body(&words, $0) }
    kinds = words
  }

  /// Lends the field of the most preferred tag of a role that is not empty.
  mutating func best(_ role: TaggedRole, _ body: (ByteView) -> Void) {
    guard record.has(role) else { return }
    var found: TaggedRecord.Field?
    for field in record.fields where field.role == role && field.rank < found?.rank ?? .max {
      if record.lines[field.lines].contains(where: { !$0.isEmpty }) { found = field }
    }
    if let found { withText(found, body) }
  }

  private mutating func title(_ builder: inout PaperListBuilder) {
    let addsStop = dialect.addsStopToTitle
    for role in [TaggedRole.title, .bookTitle] {
      var isFound = false
      best(role) { view in
        isFound = true
        builder.title(addsStop ? Self.withoutAddedMarks(view) : view)
      }
      if isFound { return }
    }
    builder.title("")
  }

  /// A title without the full stop at its end and without the brackets that say that it was translated.
  private static func withoutAddedMarks(_ title: ByteView) -> ByteView {
    var title = title
    if title.count > 2, title.has(".", at: title.count - 1), !title.has("..", at: title.count - 2) {
      title = title[0..<(title.count - 1)]
    }
    if title.count > 2, title.has("["), title.has("]", at: title.count - 1),
      title.index(of: UInt8(ascii: "]")) == title.count - 1
    {
      title = title[1..<(title.count - 1)]
    }
    return title
  }

  /// The first date that can be read; the month and the day from another one of the same year.
  private mutating func date(_ line: Int, _ builder: inout PaperListBuilder) {
    guard record.has(.date) else { return }
    var date: PublicationDate?
    var unread: String?
    func take(_ found: PublicationDate?) {
      guard let found else { return }
      if date == nil || date?.month == nil && found.year == date?.year { date = found }
    }
    var rank = UInt8(0)
    var left = record.fields.reduce(0) { $0 + ($1.role == .date ? 1 : 0) }
    while left > 0 {
      for field in record.fields where field.role == .date && field.rank == rank {
        left -= 1
        withText(field) { view in
          let found = DateText.date(view)
          if found == nil, unread == nil { unread = view[0..<min(view.count, 40)].string }
          take(found)
        }
      }
      rank += 1
    }
    if let year = date?.year, date?.month == nil {
      best(.dayOfYear) { view in
        take(DateText.date(view))
        if date?.month == nil { take((view.string + " \(year)").withByteView { DateText.date($0) }) }
      }
    }
    if let date {
      builder.date(date)
    } else if let unread {
      builder.report(.warning, "the date `\(unread)` cannot be read", line: line, hint: DateText.hint)
    }
  }

  /// Where the paper stands in its venue: pages from one field, or from two, else the number of the article.
  private mutating func place(_ builder: inout PaperListBuilder) {
    best(.volume) { builder.volume($0) }
    best(.issue) { builder.issue($0) }
    best(.pages) { builder.pages($0) }
    if record.has(.pageStart) {
      var start = ""
      var end = ""
      best(.pageStart) { start = $0.string }
      best(.pageEnd) { end = $0.string }
      builder.pages(end.isEmpty || start == end || start.isEmpty ? start : "\(start)-\(end)")
    }
    best(.articleNumber) { builder.pages($0) }
  }

  private mutating func kind(_ builder: inout PaperListBuilder) {
    var kind = PaperKind.unknown
    // Of several words the most telling one counts: a review in a journal is a review.
    func take(_ found: PaperKind) { if Self.tells(found) > Self.tells(kind) { kind = found } }
    each(.kind) { kinds, view in take(kinds.kind(view)) }
    each(.kindDetail) { kinds, view in if view.index(of: "10.") == nil { take(kinds.detail(view)) } }
    if hasArXiv, Self.tells(kind) < Self.tells(.article) { kind = .preprint }
    builder.kind(kind)
  }

  /// How much a sort of publication says.
  private static func tells(_ kind: PaperKind) -> Int {
    switch kind {
    case .unknown: 0
    case .other: 1
    case .article: 2
    default: 3
    }
  }
}
