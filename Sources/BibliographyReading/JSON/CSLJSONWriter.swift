public import Bibliography
internal import TextInput

/// Writes lists of papers as CSL-JSON: what citation processors (pandoc, citeproc-js, Typst's tools) and Zotero take.
///
/// The only form that writes the parts of names apart: `family`, `given`, `non-dropping-particle`, `suffix`; a name that
/// is one whole is `literal`. A cut list ends in the literal `others`, as pandoc writes it. Ids are made up, as BibTeX
/// keys are. What CSL has no variable for is lost: citations, scores, marks, affiliations, where the paper was read.
/// The variables are those of CSL 1.0.2, appendix IV (https://docs.citationstyles.org/en/stable/specification.html).
public struct CSLJSONWriter: Sendable {
  /// Prepares to write.
  public init() {}

  /// The list as text, UTF-8: one indented array.
  ///
  /// - Complexity: O(text).
  public func bytes(_ papers: PaperList) -> [UInt8] {
    var json = JSONWriter(.pretty)
    var keys = CitationKeys()
    json.array { json in
      for paper in papers { Self.write(paper, id: keys.next(for: paper), to: &json) }
    }
    json.newline()
    return json.take()
  }

  private static func write(_ paper: Paper, id: String, to json: inout JSONWriter) {
    func identifier(_ scheme: String) -> String? { paper.identifiers.first { $0.scheme == scheme }?.value }
    json.object { json in
      func known(_ key: String, _ value: String?) {
        if let value, !value.isEmpty { json.field(key, value) }
      }
      json.field("id", id)
      json.field("type", type(of: paper.kind))
      known("title", paper.title)
      if !paper.authorships.isEmpty || paper.authorList.isTruncated {
        json.array("author") { json in
          for authorship in paper.authorships { write(authorship, to: &json) }
          if paper.authorList.isTruncated { write("{others}", to: &json) }
        }
      }
      if let date = paper.date, let year = date.year {
        json.object("issued") { json in
          json.array("date-parts") { json in
            json.value([year, date.month, date.month == nil ? nil : date.day].compactMap { $0 })
          }
        }
      }
      known("container-title", paper.venue)
      known("volume", paper.volume)
      known("issue", paper.issue)
      known("page", paper.pages)
      known("number", identifier("arxiv").map { "arXiv:" + $0 })
      known("DOI", identifier("doi"))
      known("PMID", identifier("pmid"))
      known("PMCID", identifier("pmcid"))
      known("URL", paper.links.first)
    }
  }

  private static func write(_ authorship: Authorship, to json: inout JSONWriter) {
    let name = authorship.personName
    json.inline { json in
      json.object { json in
        if authorship.name.hasPrefix("{"), name.given.isEmpty { return json.field("literal", name.family) }
        let parts = [
          ("family", name.family), ("given", name.given), ("non-dropping-particle", name.particle),
          ("suffix", name.suffix),
        ]
        for (key, part) in parts where !part.isEmpty { json.field(key, part) }
      }
    }
  }

  private static func type(of kind: PaperKind) -> String {
    switch kind {
    case .article: "article-journal"
    case .conferencePaper: "paper-conference"
    case .preprint: "article"
    case .book: "book"
    case .chapter: "chapter"
    case .thesis: "thesis"
    case .review: "review"
    case .dataset: "dataset"
    case .editorial: "article-journal"
    case .other, .unknown: "document"
    }
  }
}
