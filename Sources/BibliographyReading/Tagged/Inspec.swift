internal import Bibliography

extension TaggedDialect {
  /// Inspec as SilverPlatter's program wrote it: `TI ~ Title`, each record after a line `Record ... INSPEC`.
  static let inspec = TaggedDialect(
    BibliographyFormat(id: "inspec", name: "Inspec (SilverPlatter)", extensions: ["inspec"]), .tilde,
    fields: [
      (.title, "TI"),
      (.author, "AU"),
      (.date, "PY"),
      (.venue, "SO"),
      (.kind, "RT"),
      (.doi, "DO"),
      (.ignored, "AB ID PU"),
    ],
    kinds: [
      "journal-paper": .article, "conference-paper": .conferencePaper,
      "conference-paper; journal-paper": .conferencePaper,
    ],
    endsAtBlankLine: true,
    evidence: [["TI", "AU"], ["TI", "PY"], ["TI", "SO"]])
}
