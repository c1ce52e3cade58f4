internal import Bibliography
internal import TextInput

/// What merging asks of a record, made once for the records that might have a duplicate.
struct MergeCandidate: Sendable {
  let record: Int
  let titleKey: [UInt8]
  let year: Int?
  let authors: ListedAuthors
  let standing: Standing

  /// The part of a record that can stand against a merge.
  struct Standing: Hashable, Sendable {
    let identifiers: [String: Set<String>]
    let kind: PaperKind
    let place: VenuePlace

    /// Whether the two cannot be one paper.
    ///
    /// They cannot when both have identifiers of one kind and none in common, unless exactly one of them is a
    /// preprint: its own number is not that of the published paper. An arXiv number is a preprint's on whichever
    /// record it stands, so two of them always differ. Nor can they when one appeared at a conference and the
    /// other in a journal, or when they stand in different places of their venues, unless a registry has one name for
    /// both: sources classify some papers differently, and misprint places. A preprint has another place than the
    /// published paper.
    func contradicts(_ other: Standing) -> Bool {
      let isOnePreprint = (kind == .preprint) != (other.kind == .preprint)
      let arePreprints = kind == .preprint && other.kind == .preprint
      var sharesName = false
      for (scheme, values) in identifiers {
        guard let others = other.identifiers[scheme] else { continue }
        if !values.isDisjoint(with: others) {
          sharesName = sharesName || scheme != "arxiv" || arePreprints
        } else if scheme == "arxiv" || !isOnePreprint {
          return true
        }
      }
      let isTalkAndArticle =
        kind == .article && other.kind == .conferencePaper
        || kind == .conferencePaper && other.kind == .article
      return !sharesName && (isTalkAndArticle || !isOnePreprint && place.contradicts(other.place))
    }
  }

  init(_ record: Int, of list: PaperList, owner: FoldedName?) {
    let columns = list.columns
    self.record = record
    var key: [UInt8] = []
    var titleKeys = TitleKeys()
    columns.titles[record].withByteView { titleKeys.append($0, to: &key) }
    titleKey = key
    year = columns.year(record)
    authors = ListedAuthors(list[record], owner: owner)
    var identifiers: [String: Set<String>] = [:]
    for text in columns.identifiers.values(of: record) {
      guard let identifier = Identifier(parsing: IdentifierKey.canonical(text)),
        IdentifierKey.identifiesPapers(identifier.scheme)
      else { continue }
      identifiers[identifier.scheme, default: []].insert(identifier.value)
    }
    standing = Standing(
      identifiers: identifiers, kind: columns.kinds[record],
      place: VenuePlace(
        volume: columns.volumes.firstValue(of: record), issue: columns.issues.firstValue(of: record),
        pages: columns.pages.firstValue(of: record), isTalk: columns.kinds[record] == .conferencePaper))
  }

  /// Whether two records that share an identifier are one paper: a careless list gives all its papers the DOI of
  /// their volume, so titles or authors must agree too.
  func isNamedAs(_ other: MergeCandidate) -> Bool {
    titleKey == other.titleKey || titleKey.isEmpty || other.titleKey.isEmpty
      || authors.agrees(with: other.authors)
  }

  /// What the authors and years of two records that share a title say of their being one paper.
  func listing(comparedWith other: MergeCandidate) -> ListedAuthors.Agreement {
    if let year, let otherYear = other.year, abs(year - otherYear) > 1 { return .conflicts }
    return authors.agreement(with: other.authors)
  }
}
