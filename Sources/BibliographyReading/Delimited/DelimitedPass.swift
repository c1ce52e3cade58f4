internal import Bibliography
internal import TextInput

/// One reading of one document of delimited text.
struct DelimitedPass {
  private let columns: DelimitedColumns
  private let fieldCount: Int
  private let headerLine: Int
  private let headerNames: [String]
  private let producer: DelimitedProducer?
  /// The schemes of the papers' identifiers that the file has columns for.
  private let paperSchemes: [(role: DelimitedRole, scheme: StaticString)]
  /// Whether some role has several columns.
  private let hasOthers: Bool
  /// Whether a column says something about each author.
  private let hasDetails: Bool
  private var cursor: DelimitedCursor
  /// The columns of authors, the more telling first.
  private var authors: [(place: Int, cell: AuthorCell)]
  private let categorySeparator: UInt8
  private var text: [UInt8] = []
  private var lastKind: (word: [UInt8], kind: PaperKind) = ([], .unknown)
  private var wrongCounts = 0
  /// The place of the column that may be repeated, and how often it is so in the record here.
  private let repeatedPlace: Int?
  private var repeats = 0
  private var repeatingRecords = 0

  init(header: DelimitedHeader, of producer: DelimitedProducer?) {
    columns = header.columns
    headerNames = header.names
    self.producer = producer
    repeatedPlace = producer?.repeatedColumn.flatMap { header.names.lastIndex(of: $0) }
    hasDetails = (DelimitedRole.withPersonScheme + [.affiliations]).contains { header.columns[$0] != nil }
    fieldCount = header.names.count
    headerLine = header.line
    cursor = header.cursor
    let sample = DelimitedSample(header, of: producer)
    authors = header.columns.all(of: .authors).map {
      ($0, AuthorCell(sample.authorStyles[$0] ?? AuthorColumnStyle()))
    }
    paperSchemes = DelimitedRole.allCases.compactMap { role in
      header.columns[role].flatMap { _ in role.paperScheme.map { (role, $0) } }
    }
    hasOthers = !header.columns.others.isEmpty
    categorySeparator = sample.categorySeparator
  }

  mutating func run(_ builder: inout PaperListBuilder) {
    var ledger = Ledger()
    if authors.first?.cell.isGlued ?? false {
      builder.report(
        .warning,
        "nothing separates the authors: they are split where a capital follows a small letter, and some may be wrong",
        line: headerLine)
    }
    while cursor.next() {
      ledger.records += 1
      if cursor.isTooLarge {
        ledger.rejected += 1
        builder.report(
          .error, TextLimit.message, line: cursor.line, hint: "is a quotation mark or a line end missing?")
      } else if isHeaderAgain {
        ledger.skipped["repeated header", default: 0] += 1
      } else if paper(&builder) {
        ledger.papers += 1
      } else {
        ledger.rejected += 1
      }
    }
    builder.document.ledger = ledger
    if repeatingRecords > 0, let column = producer?.repeatedColumn {
      let message =
        "\(repeatingRecords) records have `\(column)` several times: the columns behind it were counted from the end"
      builder.report(.note, message, line: headerLine)
    }
    let untold = wrongCounts - Self.shownWrongCounts
    if untold > 0 {
      let message = "\(untold) more records do not have \(fieldCount) fields"
      builder.report(.warning, message)
    }
  }

  /// Makes a paper of the record that the cursor stands on; `false` where it is none.
  private mutating func paper(_ builder: inout PaperListBuilder) -> Bool {
    let count = cursor.fields.count
    repeats = repeatedPlace == nil ? 0 : max(0, count - fieldCount)
    let hasTitle = withCell(.title) { !$0.isEmpty } ?? false
    let hasAuthors = withCell(.authors) { !$0.isEmpty } ?? false
    guard hasTitle || hasAuthors else {
      report(.error, "the record has neither title nor authors", &builder)
      return false
    }
    if count != fieldCount { checkCount(count, &builder) }

    builder.beginPaper(line: cursor.line)
    title(&builder)
    if let place = place(of: .authors) {
      let index = authors.firstIndex { $0.place == place } ?? 0
      cursor.withText(cursor.fields[place]) { authors[index].cell.append($0, to: &builder) }
    }
    groupAuthors(&builder)
    date(&builder)
    withCell(.venue) { builder.venue($0) }
    place(&builder)
    identifiers(&builder)
    citations(&builder)
    categories(&builder)
    kind(&builder)
    withCell(.link) { if !$0.isEmpty { builder.link($0) } }
    if hasDetails { details(&builder) }
    builder.endPaper()
    return true
  }

  // MARK: - Fields

  private mutating func kind(_ builder: inout PaperListBuilder) {
    if let usualKind = producer?.usualKind { builder.kind(usualKind) }
    guard let place = place(of: .kind) else { return }
    cursor.withText(cursor.fields[place]) { cell in
      guard !cell.isEmpty else { return }
      // Files have runs of the same word.
      if !lastKind.word.withByteView({ $0 == cell }) {
        lastKind.word.removeAll(keepingCapacity: true)
        cell.append(to: &lastKind.word)
        lastKind.kind = PublicationWord.kind(cell)
      }
      builder.kind(lastKind.kind)
    }
  }

  /// The place of the field of a role in this record, `nil` where there is no such column or the record ends before it.
  @inline(__always)
  private func place(of role: DelimitedRole) -> Int? {
    guard let place = columns[role] else { return nil }
    let first = moved(place)
    guard hasOthers, first >= cursor.fields.count || isBlank(first), let others = columns.others[role] else {
      return first < cursor.fields.count ? first : nil
    }
    return others.lazy.map(moved).first { $0 < cursor.fields.count && !isBlank($0) }
      ?? (first < cursor.fields.count ? first : nil)
  }

  /// Where the field of a column stands in this record.
  @inline(__always)
  private func moved(_ place: Int) -> Int {
    if repeats > 0, let repeatedPlace, place > repeatedPlace { place + repeats } else { place }
  }

  private func isBlank(_ place: Int) -> Bool {
    let field = cursor.fields[place]
    return (field.start..<field.end).allSatisfy { cursor.bytes[$0] <= 0x20 }
  }

  /// Lends the cell of a role in this record, `nil` where there is no such column or the record ends before it.
  @inline(__always) @discardableResult
  private func withCell<Result>(_ role: DelimitedRole, _ body: (ByteView) -> Result) -> Result? {
    guard let place = place(of: role) else { return nil }
    return cursor.withText(cursor.fields[place], body)
  }

  private mutating func title(_ builder: inout PaperListBuilder) {
    guard let place = place(of: .title) else {
      builder.title("")
      return
    }
    cursor.withText(cursor.fields[place]) { cell in
      guard cell.index(of: 0x5C) != nil || AuthorCell.hasIrregularSpace(cell) else {
        builder.title(cell)
        return
      }
      text.removeAll(keepingCapacity: true)
      if cell.index(of: 0x5C) != nil {
        TeXText.append(cell, to: &text)
      } else {
        AuthorCell.appendCollapsed(cell, to: &text)
      }
      text.withByteView { builder.title($0) }
    }
  }

  private func date(_ builder: inout PaperListBuilder) {
    var unread: String?
    for role in [DelimitedRole.year, .date] {
      let date = withCell(role) { cell -> PublicationDate? in
        if cell.isEmpty { return nil }
        // `0` is what a program writes for a year that it does not know.
        if cell == "0" { return nil }
        let date = DateText.date(cell)
        if date == nil { unread = unread ?? cell[0..<min(cell.count, 40)].string }
        return date
      }
      guard let date, let date else { continue }
      // The month may stand in the other column.
      let other = role == .year && date.month == nil ? withCell(.date) { DateText.date($0) } : nil
      if let other, let other, other.year == date.year {
        builder.date(other)
      } else {
        builder.date(role == .year && date.month == nil ? withMonth(date) : date)
      }
      return
    }
    if let unread { report(.warning, "the year `\(unread)` cannot be read", &builder) }
  }

  /// A year with the month and day that stand in the other column without a year: `MAY 12`, `JAN-FEB`.
  private func withMonth(_ date: PublicationDate) -> PublicationDate {
    withCell(.date) { cell in
      guard !cell.isEmpty, cell.count < 20, TeXText.isLetter(cell[0]), DateText.date(cell) == nil,
        let month = DateText.month(cell)
      else { return date }
      let day = cell.index(of: 0x20).flatMap { cell[($0 + 1)..<cell.count].decimal }
      return PublicationDate(year: date.year, month: month, day: day)
    } ?? date
  }

  /// Groups that a column of their own names: authors after the people.
  private func groupAuthors(_ builder: inout PaperListBuilder) {
    withCell(.groupAuthors) { cell in
      guard !cell.isEmpty else { return }
      for piece in AuthorWords.pieces(of: cell, at: AuthorWords.places(of: UInt8(ascii: ";"), in: cell)) {
        if AuthorWords.hasLetter(cell[piece]) { builder.author(cell[piece]) }
      }
    }
  }

  /// Volume, issue, pages and month from a citation in words, of which each counts only where no column has it.
  private func reference(_ builder: inout PaperListBuilder) {
    withCell(.reference) { cell in
      guard let citation = CitationText(cell) else { return }
      builder.volume(citation.volume)
      builder.issue(citation.issue)
      builder.pages(citation.pages)
    }
  }

  /// Where the paper stands in its venue: pages from one column, or from two, else the article's number.
  private func place(_ builder: inout PaperListBuilder) {
    withCell(.volume) { builder.volume(Self.word($0)) }
    withCell(.issue) { builder.issue(Self.word($0)) }
    withCell(.pages) { builder.pages(Self.word($0)) }
    withCell(.pageStart) { cell in
      let start = Self.word(cell)
      let end = withCell(.pageEnd) { Self.word($0) } ?? ByteView()
      if start.isEmpty || end.isEmpty || start == end {
        builder.pages(start)
      } else {
        builder.pages(start.string + "-" + end.string)
      }
    }
    withCell(.articleNumber) { builder.pages(Self.word($0)) }
    reference(&builder)
  }

  /// A cell without the `.0` that spreadsheets put behind numbers; empty where it says that nothing is known.
  private static func word(_ cell: ByteView) -> ByteView {
    if cell.count <= 7, meansUnknown(cell) { return ByteView() }
    let end = cell.count - 2
    guard end > 0, cell.has(".0", at: end), cell[0..<end].decimal != nil else { return cell }
    return cell[0..<end]
  }

  private func identifiers(_ builder: inout PaperListBuilder) {
    withCell(.doi) { IdentifierText.append("doi", $0, to: &builder) }
    withCell(.arXiv) { IdentifierText.append("arxiv", $0, to: &builder) }
    withCell(.pmid) { cell in
      // A word, or a cell that slipped into the column, is no number of PubMed.
      let identifier = Identifier("pmid", Self.word(cell).string)
      if identifier?.value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) ?? false {
        builder.identifier(identifier)
      }
    }
    for (role, scheme) in paperSchemes { withCell(role) { paperIdentifier($0, scheme, &builder) } }
    withCell(.identifier) { IdentifierText.appendSelfNamed($0, to: &builder) }
  }

  private func citations(_ builder: inout PaperListBuilder) {
    withCell(.citations) { cell in
      var value = 0
      var isNumber = !cell.isEmpty
      var place = 0
      while place < cell.count {
        let byte = cell[place]
        if byte >= 0x30, byte <= 0x39 {
          value = min(value * 10 + Int(byte & 15), Int(Int32.max))
        } else if byte == UInt8(ascii: "."), place > 0 {
          // `12.0`: spreadsheets write whole numbers so.
          isNumber = isNumber && (place + 1..<cell.count).allSatisfy { cell[$0] == 0x30 }
          break
        } else if byte != UInt8(ascii: ",") || place == 0 {
          isNumber = false
        }
        place += 1
      }
      if isNumber {
        builder.citations(value)
      } else if !cell.isEmpty, AuthorWords.count(cell) > 0, !Self.meansUnknown(cell) {
        let shown = cell[0..<min(cell.count, 40)].string
        report(.warning, "the number of citations `\(shown)` cannot be read", &builder)
      }
    }
  }

  private static func meansUnknown(_ cell: ByteView) -> Bool {
    let word = cell.string.lowercased()
    return ["-", "–", "n/a", "na", "nan", "null", "none", "nil", "unknown", "?"].contains(word)
  }

  private func categories(_ builder: inout PaperListBuilder) {
    withCell(.categories) { cell in
      var start = 0
      for place in 0...cell.count where place == cell.count || cell[place] == categorySeparator {
        builder.category(cell[start..<place].trimmed)
        start = place + 1
      }
    }
  }

  /// An identifier in the form in which its database gives it, without its web address.
  private func paperIdentifier(_ cell: ByteView, _ scheme: StaticString, _ builder: inout PaperListBuilder) {
    guard !cell.isEmpty, cell.count < 200, !(cell.count <= 7 && Self.meansUnknown(cell)) else { return }
    var start = 0
    if cell.has("http") {
      for place in 0..<cell.count where cell[place] == UInt8(ascii: "/") { start = place + 1 }
    } else if cell.has("WOS:") {
      start = 4
    }
    let value = Self.word(cell[start..<cell.count])
    // `id` of OpenAlex's short form may be anybody's.
    if scheme.description == "openalex", !value.has("W") { return }
    builder.identifier(scheme, value)
  }

  /// What other columns say about each author: affiliations, ORCIDs, other numbers.
  private func details(_ builder: inout PaperListBuilder) {
    var details = AuthorDetails(builder)
    var numbers = 0
    for role in DelimitedRole.withPersonScheme where columns[role] != nil {
      guard let scheme = role.personScheme else { continue }
      withCell(role) { cell in
        guard !cell.isEmpty else { return }
        let layout = producer?.personIdentifiers ?? .inOrder
        let isList = role == .scopusAuthors || role == .openAlexAuthors
        let count = details.addIdentifiers(cell, scheme: scheme, layout: layout)
        if isList { numbers = max(numbers, count ?? 0) }
      }
    }
    withCell(.affiliations) { cell in
      if !cell.isEmpty { details.addAffiliations(cell, layout: producer?.affiliations ?? .inOrder) }
    }
    details.append(to: &builder)
    // More numbers of authors than names: names are missing.
    if numbers > details.count, details.count > 0 {
      builder.declaredAuthorCount(numbers)
      builder.truncateAuthors()
    }
  }

  /// Whether the record repeats the header, as files do that were put together.
  private var isHeaderAgain: Bool {
    guard cursor.fields.count == fieldCount, let place = columns[.title], place < fieldCount,
      cursor.fields[place].end - cursor.fields[place].start <= headerNames[place].utf8.count + 2
    else { return false }
    return cursor.fields.indices.allSatisfy { index in
      cursor.withText(cursor.fields[index]) { $0.string } == headerNames[index]
    }
  }

  // MARK: - Diagnostics

  /// A record with too few or too many fields is kept; fields at the end that hold nothing are not worth a word.
  private mutating func checkCount(_ count: Int, _ builder: inout PaperListBuilder) {
    let extra = cursor.fields.dropFirst(fieldCount)
    if count > fieldCount, extra.allSatisfy({ field in cursor.withText(field) { $0.isEmpty } }) { return }
    if repeats > 0 {
      repeatingRecords += 1
      return
    }
    wrongCounts += 1
    if wrongCounts <= Self.shownWrongCounts {
      report(.warning, "the record has \(count) fields instead of \(fieldCount)", &builder)
    }
  }

  /// Where the header itself is short every record is wrong: so many are said one by one, the others counted.
  private static let shownWrongCounts = 20

  private func report(_ severity: Diagnostic.Severity, _ message: String, _ builder: inout PaperListBuilder) {
    builder.report(severity, message, line: cursor.line)
  }
}
