internal import Bibliography

/// How one producer writes lists of papers in JSON: what its keys and words mean, as data.
struct JSONProducer: Sendable {
  /// What a sort of publication is.
  enum Kind: Sendable {
    case paper(PaperKind)
    /// No paper: its records are skipped.
    case noPaper
  }

  let format: BibliographyFormat
  /// How to recognize it.
  let signs: JSONSigns
  /// What its keys mean.
  let fields: JSONFieldMap
  /// The words for sorts of publication, lower case.
  var kinds: [String: Kind] = [:]
  /// The sort of publication where none is named.
  var usualKind = PaperKind.unknown
  /// The parts in a work that make an author, lower case, where the producer names them.
  var authorContributions: Set<String> = []
  /// Whether a record without a list of authors has authors all the same, which the export left out.
  var omitsAuthors = false
  /// Whether texts are written with the character references of XML.
  var hasReferences = false
}
