/// The formats that can be read. A new reader is one line here.
public enum ReaderCatalogue {
  /// The readers; where two are equally certain of a document the earlier one reads it.
  package static let readers: [any BibliographyReader] = xml + json + bibTeX + tagged + delimited + prose

  private static let xml: [any BibliographyReader] = [
    ACLAnthologyReader(),
    DBLPReader(),
    XMLRecordReader.pubMed,
    XMLRecordReader.endNote,
    XMLRecordReader.mods,
    XMLRecordReader.arXiv,
    XMLRecordReader.dataCite,
    XMLRecordReader.crossref,
    XMLRecordReader.crossrefDeposit,
    XMLRecordReader.jats,
    XMLRecordReader.orcid,
    XMLRecordReader.zoteroRDF,
    XMLRecordReader.jaLC,
    XMLRecordReader.marc,
    XMLRecordReader.wordSources,
    XMLRecordReader.dublinCore,
  ]

  private static let json: [any BibliographyReader] = [
    JSONReader(.crossref),
    JSONReader(.openAlex),
    JSONReader(.semanticScholar),
    JSONReader(.dataCite),
    JSONReader(.zotero),
    JSONReader(.csl),
    JSONReader(.orcid),
    JSONReader(.arXiv),
    JSONReader(.scholarProfile),
    JSONReader(.jalc),
    JSONReader(.dblpSearch),
    JSONReader(.inspire),
    JSONReader(.doaj),
    JSONReader(.europePMC),
    JSONReader(.unpaywall),
    JSONReader(.openCitations),
    JSONReader(.publishOrPerish),
    JSONReader(.bioRxiv),
    JSONReader(.core),
    JSONReader(.hal),
    JSONReader(.openAIRE),
    CoauthJSONReader(),
  ]

  private static let bibTeX: [any BibliographyReader] = [
    BibTeXReader(),
    BibLaTeXListReader(),
    CitationFileReader(),
  ]

  private static let tagged: [any BibliographyReader] = [
    TaggedReader(.ris),
    TaggedReader(.medline),
    TaggedReader(.webOfScience),
    TaggedReader(.refer),
    TaggedReader(.refWorks),
    TaggedReader(.copac),
    TaggedReader(.inspec),
    TaggedReader(.biblioscape),
  ]

  private static let delimited: [any BibliographyReader] = DelimitedReader.all

  private static let prose: [any BibliographyReader] = [
    ProfilePageReader(),
    ReferenceListReader(),
  ]

  /// The formats, in the order in which they are tried.
  public static var all: [BibliographyFormat] { readers.map(\.format) }

  /// A file found in a folder is read where a reader is at least so certain; a file that the user names is
  /// read with any certainty above 0.
  package static let certaintyInFolders = 0.25

  /// The reader of a format, by its identifier.
  package static func reader(of format: String) -> (any BibliographyReader)? {
    let id = format.lowercased()
    return readers.first { $0.format.id == id }
  }

  /// The reader that is most certain that a document is of its format; `nil` where all are certain that it is
  /// not.
  package static func recognize(
    _ sample: FormatSample
  ) -> (reader: any BibliographyReader, certainty: Double)? {
    var best: (reader: any BibliographyReader, certainty: Double)?
    for reader in readers {
      let certainty = reader.certainty(of: sample)
      if certainty > (best?.certainty ?? 0) { best = (reader, min(certainty, 1)) }
      // Nobody can be surer, and the earlier of equals wins.
      if certainty >= 1 { break }
    }
    return best
  }
}
