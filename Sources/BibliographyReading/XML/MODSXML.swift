internal import Bibliography

extension XMLRecordReader {
  /// MODS, the Library of Congress's Metadata Object Description Schema, version 3.
  ///
  /// Reference: https://www.loc.gov/standards/mods/userguide/
  package static let mods = XMLRecordReader(
    id: "mods", name: "MODS", extensions: ["xml", "mods"],
    roots: [("modsCollection", nil), ("mods", nil), ("OAI-PMH", "www.loc.gov/mods/")]
  ) { modsVocabulary }

  private static let modsVocabulary = XMLVocabulary(
    fields: [
      ("mods/titleInfo[!type]/nonSort", .text(.titlePrefix)),
      ("mods/titleInfo[!type]/title", .text(.title)),
      ("mods/titleInfo[!type]/subTitle", .text(.subtitle)),
      ("mods/titleInfo/title", .text(.secondTitle)),
      ("mods/name[type=conference]", .skip),
      ("mods/name[type=corporate]", .person),
      ("mods/name[type=corporate]/namePart[!type]", .part(.collective)),
      ("mods/name[type=corporate]/role/roleTerm", .part(.role)),
      ("mods/name[type=corporate]/affiliation", .part(.affiliation)),
      ("mods/name", .person),
      ("mods/name/namePart[type=family]", .part(.family)),
      ("mods/name/namePart[type=given]", .part(.given)),
      ("mods/name/namePart[type=termsOfAddress]", .skip),
      ("mods/name/namePart[type=date]", .skip),
      ("mods/name/namePart", .part(.printed)),
      ("mods/name/nameIdentifier[type=orcid]", .part(.orcid)),
      ("mods/name/affiliation", .part(.affiliation)),
      ("mods/name/role/roleTerm", .part(.role)),
      ("mods/genre", .kind("")),
      ("mods/originInfo/issuance", .kind("issuance ")),
      ("mods/originInfo/dateIssued[keyDate=yes]", .dateText(0)),
      ("mods/originInfo/copyrightDate[keyDate=yes]", .dateText(0)),
      ("mods/originInfo/dateCreated[keyDate=yes]", .dateText(0)),
      ("mods/originInfo/dateIssued[point=start]", .dateText(0)),
      ("mods/originInfo/dateIssued", .dateText(1)),
      ("mods/originInfo/copyrightDate", .dateText(3)),
      ("mods/originInfo/dateCreated", .dateText(4)),
      ("mods/relatedItem[type=host]/titleInfo[!type]/title", .text(.venue)),
      ("mods/relatedItem[type=host]/titleInfo/title", .text(.secondVenue)),
      ("mods/relatedItem[type=host]/genre", .kind("host ")),
      ("mods/relatedItem[type=host]/originInfo/issuance", .kind("host ")),
      ("mods/relatedItem[type=host]/originInfo/dateIssued", .dateText(2)),
      ("mods/relatedItem[type=series]/titleInfo/title", .text(.thirdVenue)),
    ] + XMLVocabulary.below("mods/part", modsPart)
      + XMLVocabulary.below("mods/relatedItem[type=host]/part", modsPart) + [
        ("mods/identifier[type=doi]", .identifier("doi")),
        ("mods/identifier[type=pmid]", .identifier("pmid")),
        ("mods/identifier[type=arxiv]", .identifier("arxiv")),
        ("mods/identifier[type=uri]", .anyIdentifier),
        ("mods/location/url[!access]", .link),
      ],
    kinds: [
      ("thesis|theses|dissertation|doctoral thesis|ph.d. thesis|masters thesis", .thesis),
      ("conference paper|conference publication", .conferencePaper),
      ("host conference publication|host proceedings", .conferencePaper),
      ("preprint", .preprint), ("dataset", .dataset),
      ("book chapter|chapter|host book", .chapter),
      ("review|review article", .review), ("editorial", .editorial),
      ("journal article|article|academic journal", .article),
      ("host periodical|host academic journal|host journal|host continuing|host serial", .article),
      ("book|issuance monographic", .book),
      ("web site|website|web page|report|technical report|letter|motion picture", .other),
    ],
    authorRoles: [
      "aut", "author", "cre", "creator", "dis", "dissertant",
      "http://id.loc.gov/vocabulary/relators/aut", "joint author", "co-author", "coauthor",
    ])

  private static let modsPart: [XMLVocabulary.Entry] = [
    ("detail[type=volume]/number", .text(.volume)),
    ("detail[type=issue]/number", .text(.issue)),
    ("detail[type=number]/number", .text(.issue)),
    ("detail[type=page]/number", .text(.pages)),
    ("extent[unit=page]/start", .text(.firstPage)),
    ("extent[unit=page]/end", .text(.lastPage)),
    ("extent[unit=page]/list", .text(.pages)),
    ("extent[unit=pages]/start", .text(.firstPage)),
    ("extent[unit=pages]/end", .text(.lastPage)),
    ("extent[unit=pages]/list", .text(.pages)),
    ("date", .dateText(2)),
  ]
}
