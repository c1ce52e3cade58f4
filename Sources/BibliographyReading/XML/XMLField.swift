internal import Bibliography

/// What an element or attribute of a producer's XML says of a paper.
enum XMLField: Sendable {
  // Elements whose children are looked at.

  /// Nothing itself.
  case group
  /// A date of this rank: its parts count where no date of a lower or the same rank is known.
  case date(Int)
  /// The paper is of this kind.
  case isKind(PaperKind)
  /// One author, put together from the parts below it.
  case person

  // Elements and attributes with a text.

  /// A text of the paper.
  case text(XMLText)
  /// A date of this rank in one text.
  case dateText(Int)
  /// The venue, up to a semicolon and what follows it: `Journal; Vol. 3 (2010); 1-20`.
  case source
  /// A part of the author around it.
  case part(XMLNamePart)
  /// A whole author by the name as printed.
  case author
  /// A whole organization.
  case collective
  /// All authors in one text, separated by commas and `and`.
  case authorList
  /// Whether all authors are named: `N` says that some are missing.
  case areAuthorsComplete
  /// An identifier of the paper in a scheme.
  case identifier(StaticString)
  /// An identifier of the whole around the paper: the paper's where it has no other in the scheme.
  case laterIdentifier(StaticString)
  /// An identifier or address that says by its own form what it is.
  case anyIdentifier
  /// The scheme of the identifier that follows, in the producer's words.
  case identifierScheme
  /// An identifier in the scheme named last.
  case identifierValue
  /// A web address.
  case link
  /// One subject category.
  case category
  /// Subject categories separated by spaces.
  case categories
  /// A word for the kind of publication, looked up with this text before it.
  case kind(StaticString)
  /// A part of the name of the person whose page this is.
  case owner

  // Whole elements.

  /// An element before records: its texts count for those that follow it inside the element around both.
  case surroundings

  /// Left out with everything below it.
  case skip
  /// A record that is no paper, by its kind.
  case noPaper(StaticString)
}

/// The texts of which a record has one each; the first that is not empty counts.
enum XMLText: Int, Sendable, CaseIterable {
  case titlePrefix, title, subtitle
  /// A title that counts where there is no other.
  case secondTitle
  /// The title of the book or volume around the paper: the paper's own title where it has no other.
  case container
  /// The journal, proceedings or series, in three ranks.
  case venue, secondVenue, thirdVenue
  case volume, issue, pages, firstPage, lastPage
  case year, month, day
  /// A date in one text, or its day and month beside a year.
  case dateText

  /// The parts of the date.
  static let dates: [XMLText] = [.year, .month, .day, .dateText]
}

/// The texts of which an author has one each; the first that is not empty counts.
enum XMLNamePart: Sendable {
  case family, given, initials, suffix
  /// Given names after the first.
  case middle
  /// Lower-case words before the family name.
  case particle
  /// The whole name.
  case printed
  /// The name of an organization.
  case collective
  case affiliation
  /// What the person did, in the producer's words.
  case role
  case orcid
  case identifier(StaticString)
}
