/// What a tag of a tagged format gives to a paper.
enum TaggedRole: UInt8, Sendable, CaseIterable {
  /// The title. Of several tags the one named first counts.
  case title
  /// The title of the book: the venue, or the title where there is no other.
  case bookTitle
  /// One author, or several separated by semicolons; names in the order of the record.
  case author
  /// The same authors in full, in the same order or, in MEDLINE, each before its short form.
  case fullAuthor
  /// The authors where there are no others: of a whole book, of which the record is no chapter.
  case bookAuthor, fullBookAuthor
  /// A group that is an author.
  case collective
  /// An identifier or an address of the author given last.
  case authorIdentifier, authorAddress
  /// A list `Family, Given/identifier; ...` of some of the authors.
  case authorORCIDs, authorResearcherIDs
  /// Addresses, one each; authors in brackets before them.
  case addresses
  /// A date, or what completes the year of one: `MAR 16`.
  case date, dayOfYear
  case venue, volume, issue, pages, pageStart, pageEnd, articleNumber
  case doi, pmid, pmcid
  /// A number that some database gave: which one its form says, or the name of the database.
  case accession, database
  /// Text in which an identifier may stand marked: `doi: 10.1000/182`, `10.1000/182 [doi]`, `26957754[pmid]`.
  case markedIdentifier
  case link
  /// The sort of publication, and what makes it more precise (`Review` of a journal's article).
  case kind, kindDetail
  case citations
  /// Free text in which the number of citations or a DOI may stand.
  case notes
  /// Subject categories, separated by semicolons.
  case categories
  /// Belongs to the file, not to a record.
  case fileMark
  /// Known, and nothing for a paper.
  case ignored
}
