internal import Bibliography
internal import TextInput

/// The fields of a paper, each from the cells of its roles.
extension DelimitedPass {
  mutating func kind(_ builder: inout PaperListBuilder) {
    if let usualKind = producer?.usualKind { builder.kind(usualKind) }
    guard let column = record.column(of: .kind) else { return }
    record.withCell(inColumn: column) { cell in
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

  mutating func title(_ builder: inout PaperListBuilder) {
    guard let column = record.column(of: .title) else {
      builder.title("")
      return
    }
    record.withCell(inColumn: column) { cell in
      guard cell.index(of: 0x5C) != nil || cell.hasIrregularSpace else {
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

  mutating func date(_ builder: inout PaperListBuilder) {
    var unread: String?
    var isZero = false
    for role in [DelimitedRole.year, .date] {
      let date = record.withCell(role) { cell -> PublicationDate? in
        if cell.isEmpty { return nil }
        // `0` is what a program writes for a year that it does not know.
        if cell == "0" {
          isZero = true
          return nil
        }
        let date = DateText.date(cell)
        if date == nil { unread = unread ?? cell[0..<min(cell.count, 40)].string }
        return date
      }
      guard let date, let date else { continue }
      // The month may stand in the other column.
      builder.date(role == .year && date.month == nil ? withMonth(date) : date)
      return
    }
    if isZero { zeroYears += 1 }
    if let unread { report(.warning, "the year `\(unread)` cannot be read", &builder, hint: DateText.hint) }
  }

  /// A date with the month and day of another column: one of the same year, or without a year (`MAY 12`, `JAN-FEB`).
  func withMonth(_ date: PublicationDate) -> PublicationDate {
    let other = record.withCell(.date) { cell -> PublicationDate? in
      if let other = DateText.date(cell) { return other.year == date.year ? other : nil }
      guard !cell.isEmpty, cell.count < 20, TeXText.isLetter(cell[0]), let month = DateText.month(cell) else {
        return nil
      }
      let day = cell.index(of: 0x20).flatMap { cell[($0 + 1)..<cell.count].decimal }
      return PublicationDate(year: date.year, month: month, day: day)
    }
    if let other, let other { return other }
    let cited = record.withCell(.reference) { CitationText($0)?.date }
    if let cited, let cited, cited.year == date.year { return cited }
    return date
  }

  /// Groups that a column of their own names: authors after the people.
  func groupAuthors(_ builder: inout PaperListBuilder) {
    record.withCell(.groupAuthors) { cell in
      guard !cell.isEmpty else { return }
      for piece in AuthorWords.pieces(of: cell, at: AuthorWords.places(of: UInt8(ascii: ";"), in: cell)) {
        if AuthorWords.hasLetter(cell[piece]) { builder.author(cell[piece]) }
      }
    }
  }

  /// Volume, issue and pages from a citation in words, of which each counts only where no column has it.
  func reference(_ builder: inout PaperListBuilder) {
    record.withCell(.reference) { cell in
      guard let citation = CitationText(cell) else { return }
      builder.volume(citation.volume)
      builder.issue(citation.issue)
      builder.pages(citation.pages)
    }
  }

  /// Where the paper stands in its venue: pages from one column, or from two, else the article's number.
  mutating func place(_ builder: inout PaperListBuilder) {
    record.withCell(.volume) { builder.volume(CellWord.value($0)) }
    if let range = range(.issue) {
      builder.issue(range)
    } else {
      record.withCell(.issue) { builder.issue(CellWord.value($0)) }
    }
    if let range = range(.pages) {
      builder.pages(range)
    } else {
      record.withCell(.pages) { builder.pages(CellWord.value($0)) }
    }
    record.withCell(.pageStart) { cell in
      let start = CellWord.value(cell)
      let end = record.withCell(.pageEnd) { CellWord.value($0).string } ?? ""
      if start.isEmpty || end.isEmpty || start.string == end {
        builder.pages(start)
      } else {
        builder.pages(start.string + "-" + end)
      }
    }
    record.withCell(.articleNumber) { builder.pages(CellWord.value($0)) }
    reference(&builder)
  }

  /// The range that a spreadsheet has made a date of.
  private mutating func range(_ role: DelimitedRole) -> String? {
    guard let range = record.withCell(role, { CellWord.rangeBehindDate($0) }) ?? nil else { return nil }
    undoneDates += 1
    return range
  }

  func identifiers(_ builder: inout PaperListBuilder) {
    record.withCell(.doi) { builder.identifier("doi", $0) }
    record.withCell(.arXiv) { builder.identifier("arxiv", $0) }
    record.withCell(.pmid) { cell in
      // A word, or a cell that slipped into the column, is no number of PubMed.
      let identifier = Identifier("pmid", CellWord.value(CellWord.withoutAddress(cell)).string)
      if identifier?.value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) ?? false {
        builder.identifier(identifier)
      }
    }
    for (role, scheme) in paperSchemes { record.withCell(role) { paperIdentifier($0, scheme, &builder) } }
    record.withCell(.identifier) { IdentifierText.appendSelfNamed($0, to: &builder) }
  }

  func citations(_ builder: inout PaperListBuilder) {
    record.withCell(.citations) { cell in
      var value = 0
      var isNumber = !cell.isEmpty
      var place = 0
      while place < cell.count {
        let byte = cell[place]
        if byte >= 0x30, byte <= 0x39 {
          value = min(value * 10 + Int(byte & 15), 1_000_000_000_000)
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
      } else if !cell.isEmpty, AuthorWords.count(cell) > 0, !CellWord.meansUnknown(cell) {
        let shown = cell[0..<min(cell.count, 40)].string
        report(
          .warning, "the number of citations `\(shown)` cannot be read", &builder,
          hint: "it was left out; digits were expected")
      }
    }
  }

  func categories(_ builder: inout PaperListBuilder) {
    record.withCell(.categories) { cell in
      var start = 0
      while let separator = categorySeparator, let place = cell.index(of: separator, from: start) {
        builder.category(cell[start..<place].trimmed)
        start = place + 1
      }
      builder.category(cell[start..<cell.count].trimmed)
    }
  }

  /// An identifier in the form in which its database gives it, without its web address.
  func paperIdentifier(_ cell: ByteView, _ scheme: StaticString, _ builder: inout PaperListBuilder) {
    guard !cell.isEmpty, cell.count < 200, !CellWord.meansUnknown(cell) else { return }
    let bare = cell.has("WOS:") ? cell[4..<cell.count] : CellWord.withoutAddress(cell)
    let value = CellWord.value(bare)
    // `id` of OpenAlex's short form may be anybody's.
    if scheme.description == "openalex", !value.has("W") { return }
    builder.identifier(scheme, value)
  }
}
