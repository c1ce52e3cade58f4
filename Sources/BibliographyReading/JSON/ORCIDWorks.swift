internal import Bibliography

extension JSONProducer {
  /// Works of an ORCID record: the record, its works, groups of works, and single works with their contributors.
  static let orcid = JSONProducer(
    format: BibliographyFormat(id: "orcid", name: "ORCID works", extensions: ["json", "jsonl"]),
    signs: JSONSigns(
      roots: [
        "", "group", "works", "works/group", "activities-summary/works", "activities-summary/works/group",
        "bulk",
        "bulk/work",
      ],
      .init(1, "work-summary"), .init(1, "put-code title"), .init(1, "orcid-identifier person"),
      .init(0.9, "last-modified-date group path")),
    fields: JSONFieldMap([
      "activities-summary": .records,
      "works": .records,
      "group": .records,
      "work-summary": .recordVersions,
      "bulk": .records,
      "work": .records,
      "person/name/given-names/value": .ownerGiven,
      "person/name/family-name/value": .ownerFamily,
      "path": .ownerPath,
      "title/title/value": .title,
      "journal-title/value": .venue(rank: 0),
      "publication-date/year/value": .year,
      "publication-date/month/value": .month,
      "publication-date/day/value": .day,
      "type": .kind,
      "external-ids/external-id": .identifierPairs,
      "external-ids/external-id/external-id-type": .pairScheme,
      "external-ids/external-id/external-id-value": .pairValue,
      "external-ids/external-id/external-id-relationship": .pairRelation,
      "contributors/contributor": .authors,
      "contributors/contributor/credit-name/value": .name(rank: 0),
      "contributors/contributor/contributor-orcid/path": .identifier("orcid"),
      "contributors/contributor/contributor-attributes/contributor-role": .contribution,
      "url/value": .address,
    ]),
    kinds: [
      "journal-article": .paper(.article), "magazine-article": .paper(.article),
      "newspaper-article": .paper(.article), "conference-paper": .paper(.conferencePaper),
      "conference-abstract": .paper(.conferencePaper), "conference-poster": .paper(.conferencePaper),
      "conference-presentation": .paper(.conferencePaper), "preprint": .paper(.preprint),
      "working-paper": .paper(.preprint), "book": .paper(.book), "edited-book": .paper(.book),
      "book-chapter": .paper(.chapter), "encyclopedia-entry": .paper(.chapter),
      "dictionary-entry": .paper(.chapter), "dissertation": .paper(.thesis),
      "dissertation-thesis": .paper(.thesis), "supervised-student-publication": .paper(.thesis),
      "book-review": .paper(.review), "review": .paper(.review), "journal-issue": .paper(.editorial),
      "data-set": .paper(.dataset), "report": .paper(.other), "other": .paper(.other),
      "patent": .paper(.other), "software": .paper(.other), "website": .paper(.other),
    ],
    authorContributions: [
      "author", "co-inventor", "http://credit.niso.org/contributor-roles/writing-original-draft/",
    ],
    omitsAuthors: true)
}
