internal import AuthorIdentity
internal import Bibliography
internal import TextInput

extension CheckFinding {
  /// What is worth a look about single papers.
  static func ofPapers(_ bibliography: ResolvedBibliography, _ options: CheckReport.Options) -> [CheckFinding]
  {
    authorsTwice(bibliography) + truncatedLists(bibliography) + large(bibliography, options)
      + similarPapers(bibliography) + missingOwners(bibliography)
  }

  /// A person who stands twice in the list of a record.
  private static func authorsTwice(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    let records = bibliography.records
    let columns = records.columns
    var found: [CheckFinding] = []
    for row in 0..<records.count {
      let mentions = columns.mentions(of: row)
      var seen: Set<UInt32> = []
      for mention in mentions where !seen.insert(bibliography.personOfMention[mention]).inserted {
        let person = bibliography.personOfMention[mention]
        guard person != .max else { continue }
        found.append(
          CheckFinding(
            .authorTwice,
            "\(bibliography.name(of: PersonID(Int(person)))) stands twice among the \(mentions.count) authors",
            at: [place(row, of: records)], arithmetic: quoted(columns.titles[row])))
        break
      }
    }
    return found
  }

  /// One finding a document: thousands of cut lists are one fact about their source.
  private static func truncatedLists(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    let columns = bibliography.records.columns
    var cut = [Int](repeating: 0, count: bibliography.records.documents.count)
    var all = cut
    for row in 0..<columns.count {
      let document = Int(columns.documentOfPaper[row])
      guard document < cut.count else { continue }
      all[document] += 1
      if columns.isTruncated(row) { cut[document] += 1 }
    }
    return bibliography.records.documents.enumerated().compactMap { index, document in
      cut[index] == 0
        ? nil
        : CheckFinding(
          .truncatedLists, "the authors of \(cut[index]) of \(all[index]) papers are cut", at: [document.path]
        )
    }
  }

  /// Papers with very many authors, and those after the reference year.
  private static func large(_ bibliography: ResolvedBibliography, _ options: CheckReport.Options)
    -> [CheckFinding]
  {
    var found: [CheckFinding] = []
    for paper in bibliography.paperIDs {
      let authors = Int(bibliography.facts.authorCounts[Int(paper.index)])
      if authors >= options.hyperAuthors {
        found.append(
          CheckFinding(
            .hyperAuthored,
            "a paper of \(TerminalText.grouped(authors)) authors makes "
              + "\(TerminalText.grouped(authors * (authors - 1) / 2)) ties",
            at: [place(paper, of: bibliography)], arithmetic: quoted(bibliography.title(of: paper))))
      }
      if let limit = options.referenceYear, let year = bibliography.facts.year(paper), year > limit {
        found.append(
          CheckFinding(
            .futureYear, "a paper of \(year) lies after the reference year \(limit)",
            at: [place(paper, of: bibliography)], arithmetic: quoted(bibliography.title(of: paper))))
      }
    }
    return found
  }

  private static func similarPapers(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    bibliography.similarPapers().map { pair in
      CheckFinding(
        .similarPapers, "two papers of the same first author have nearly the same title",
        at: [place(pair.first, of: bibliography), place(pair.second, of: bibliography)],
        arithmetic:
          "\(pair.distance) letter\(pair.distance == 1 ? "" : "s") differ\(pair.distance == 1 ? "s" : ""): "
          + quoted(bibliography.title(of: pair.first)) + " and " + quoted(bibliography.title(of: pair.second))
      )
    }
  }

  /// What resolution found of owners; it knows why.
  private static func missingOwners(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    bibliography.findings.map { finding in
      CheckFinding(.ownerMissing, finding.message, at: finding.location.map { ["\($0)"] } ?? [])
    }
  }

  static func place(_ row: Int, of records: PaperList) -> String {
    records.location(row).map { "\($0)" } ?? "record \(row + 1)"
  }

  private static func place(_ paper: PaperID, of bibliography: ResolvedBibliography) -> String {
    bibliography[paper].source.map { "\($0)" } ?? "paper \(paper.index + 1)"
  }

  static func quoted(_ title: String) -> String {
    "“" + TerminalText.shortened(title.isEmpty ? "(no title)" : title, to: 70) + "”"
  }
}
