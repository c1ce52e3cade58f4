/// What stands under a key of a producer's JSON.
///
/// A role reads whatever form the value has: a text, a number written as one, the first text of an array, the
/// elements of an array of objects.
enum JSONRole: Sendable {
  // MARK: The document

  /// Where records stand: an array of them, or one. Below a record it is passed over.
  case records
  /// Where records stand as the values of an object.
  case recordsByName
  /// Several records of the same work, of which the first one counts.
  case recordVersions
  /// The person to whom the page belongs.
  case owner, ownerGiven, ownerFamily
  /// A path that begins with the ORCID of the owner, which stands for a name that is not given.
  case ownerPath
  /// Figures that the page states of its owner.
  case statedHIndex, statedCitations, statedPapers
  /// A further one, by the name given here.
  case statedScore(StaticString)

  // MARK: The paper

  case title
  /// A title with a full stop behind it that is not part of it.
  case titleWithFullStop
  /// The venue; of several the one with the lowest rank that is not empty.
  case venue(rank: UInt8)
  /// The venue with what follows it, as in `Nature 521 (7553), 436-444, 2015`.
  case venueAndPlace
  case volume, issue, pages, firstPage, lastPage
  case year, month, day
  /// A date as text; of several the one with the lowest rank.
  case date(rank: UInt8)
  /// A date as `[[year, month, day]]`; of several the one with the lowest rank.
  case dateParts(rank: UInt8)
  case citations
  /// As many citations as the array has elements.
  case citationList
  /// Citations by year: objects of which each has a year and a count.
  case citationYears, citedYear, citedCount
  /// Citations by year: an object with the years as keys.
  case citationsByYear
  case declaredAuthors
  /// Whether names are missing.
  case isTruncated
  /// The sort of publication in the producer's words; of an array the first word that is known.
  case kind
  case categories
  /// Categories in one text, separated by spaces.
  case categoryWords
  case links
  /// An identifier of the paper, or of the author below ``authors``.
  case identifier(StaticString)
  /// An address that may be that of an arXiv preprint.
  case arxivAddress
  /// An address that is a DOI, an arXiv number or an identifier of the ACL Anthology, else a link.
  case address
  /// An identifier with or without the name of its scheme before it.
  case selfNamedIdentifier
  /// Lines of which some are an identifier behind the name of its scheme.
  case notes
  /// Objects of which each is an identifier: its scheme, its value, and its relation to the record.
  case identifierPairs, pairScheme, pairValue, pairRelation

  // MARK: Authors

  /// The authors: an array of texts or objects, an object, or a text.
  case authors
  /// The authors in one text.
  case authorText
  /// The authors in one text, with nothing but semicolons between them.
  case authorsBySemicolon
  /// The authors in one text, for records without ``authorParts``.
  case spareAuthors
  /// The authors as `[family, given, suffix]`.
  case authorParts
  /// The name as printed; of several the one with the lowest rank.
  case name(rank: UInt8)
  /// A name with a number behind it that tells namesakes apart.
  case numberedName
  case given, family, suffix
  /// Lower-case words before the family name.
  case particle
  /// A name that is not to be split, for example of an organization.
  case wholeName
  /// Whether the name is that of an organization, in the producer's words.
  case nameType
  /// The part that the person has in the work; those who are no authors are left out.
  case contribution
  /// The affiliation; of several the ones with the lowest rank.
  case affiliations(rank: UInt8)
  case isCorresponding

  // MARK: Everywhere

  /// An object, or an array of objects, whose keys are named below this one.
  case inside
}

extension JSONRole {
  /// Whether the role itself reads what the keys below say; other roles have either a plain value or keys below.
  var readsBelow: Bool {
    switch self {
    case .inside, .identifierPairs, .citationYears, .authors, .authorParts, .authorText,
      .authorsBySemicolon, .records,
      .recordsByName,
      .recordVersions:
      true
    default: false
    }
  }
}
