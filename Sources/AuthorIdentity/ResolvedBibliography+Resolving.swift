public import Bibliography
internal import TextInput

extension ResolvedBibliography {
  /// Works out which records are one paper and which mentions are one person.
  ///
  /// In this order: records are merged (see ``PaperMerge``), truncated lists completed from a record of the same
  /// paper that has the whole list, page owners found among the authors or added to lists that hide them,
  /// people told apart.
  ///
  /// - Complexity: O(mentions + bytes of names and titles); records that share a title or an identifier are
  ///   compared in pairs.
  public init(_ records: PaperList, policy: IdentityPolicy = .exact) {
    var merging = RecordMerging(records)
    let paperOfRecord = merging.paperOfRecord()
    var drafts = Drafts(records, paperOfRecord: paperOfRecord)
    drafts.addPageOwners()
    var assembly = PersonAssembly(records, drafts: drafts, paperOfRecord: paperOfRecord)
    assembly.numberPeople()

    self.records = records
    self.policy = policy
    self.paperOfRecord = paperOfRecord
    merges = merging.merges
    findings = drafts.findings
    fused = drafts.fusedList()
    sourcesOfFused = drafts.order.compactMap { drafts.papers[$0]?.sources }
    rowOfPaper = assembly.rowOfPaper
    facts = assembly.facts(fused: fused, completed: drafts.completed)
    incidence = assembly.incidence()
    personOfMention = assembly.personOfMention()
    spellings = assembly.spellings()
  }
}
