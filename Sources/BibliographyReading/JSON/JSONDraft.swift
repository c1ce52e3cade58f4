internal import Bibliography
internal import TextInput

/// What is known of a record before all of its keys are: of several values the best, and what depends on others.
struct JSONDraft {
  /// Whether there is a title or a list of authors, so that the object is a record.
  var hasContent = false
  var hasAuthorList = false
  var isTruncated = false
  var declaredAuthors: Int?
  var author = JSONAuthorDraft()
  var isInAuthor = false
  /// The authors in one text, which counts where there is no list.
  var spareAuthors = JSONText()
  var kind: JSONProducer.Kind?
  /// The word for the sort of publication.
  var kindWord = JSONText()
  var hasArXivNumber = false
  var pair: (scheme: JSONText, value: JSONText, relation: JSONText) = (.init(), .init(), .init())
  var cited: (year: Int?, count: Int?) = (nil, nil)
  /// Citations by year, which wait because they are those of a person where records follow.
  var citationsByYear: [(year: Int, count: Int)] = []
  private var venue = JSONText()
  private var venueRank = UInt8.max
  private var date: PublicationDate?
  private var dateRank = UInt8.max
  private var year: Int?
  var month: Int?
  var day: Int?
  var firstPage = JSONText()
  var lastPage = JSONText()

  /// Forgets everything but the room that was made.
  mutating func reset() {
    // Taken out and put back, because a copy would share its room, and a shared room is made anew.
    var kept = JSONAuthorDraft()
    swap(&kept, &author)
    kept.reset()
    self = JSONDraft()
    swap(&kept, &author)
  }

  mutating func setVenue(_ text: JSONText, rank: UInt8) {
    guard rank < venueRank, !text.isEmpty else { return }
    (venue, venueRank) = (text, rank)
  }

  mutating func setDate(_ value: PublicationDate?, rank: UInt8) {
    guard rank < dateRank, let value, value.year != nil else { return }
    (date, dateRank) = (value, rank)
  }

  mutating func setYear(_ value: Int?) {
    guard let value, (1000...2999).contains(value) else { return }
    year = year ?? value
  }

  /// Gives what had to wait for the end of the record.
  func finish(into builder: inout PaperListBuilder, by producer: JSONProducer) {
    if !hasAuthorList, !spareAuthors.isEmpty { JSONWalk.split(spareAuthors, into: &builder) }
    if !venue.isEmpty {
      PlainText.lend(venue) { builder.venue(BracketedIdentifiers.without($0)) }
    }
    // A year by itself is the year of publication; a date of another year is that of something else.
    if let date, year == nil || year == date.year {
      builder.date(date)
    } else if let year {
      builder.date(PublicationDate(year: year, month: month, day: month == nil ? nil : day))
    }
    if !firstPage.isEmpty {
      var pages = firstPage.string
      if !lastPage.isEmpty, lastPage.string != pages { pages += "-" + lastPage.string }
      builder.pages(pages)
    }
    for (year, count) in citationsByYear { builder.citations(count, inYear: year) }
    if case .paper(let kind) = kind { builder.kind(kind) } else { builder.kind(producer.usualKind) }
    if let declaredAuthors {
      builder.declaredAuthorCount(declaredAuthors)
      if declaredAuthors > builder.authorCount { builder.truncateAuthors() }
    }
    if isTruncated || producer.omitsAuthors && !hasAuthorList && spareAuthors.isEmpty {
      builder.truncateAuthors()
    }
  }
}

extension PaperListBuilder {
  /// The authors given so far of the paper being made.
  var authorCount: Int { columns.mentionCount - Int(columns.authorStart.last ?? 0) }

  /// Whether the paper being made has neither a title nor an author.
  var isNameless: Bool {
    authorCount == 0 && (columns.titles.count == count || columns.titles.isEmpty(count))
  }
}
