public import Bibliography
internal import Statistics
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
  ///
  /// - Parameter threads: the most threads to use; `nil` for as many as the machine has. Never changes a result.
  public init(_ records: PaperList, policy: IdentityPolicy = .exact, threads: Int? = nil) {
    // The two passes over all names and all titles have nothing to do with each other.
    let (joined, names) = both(
      threads: threads, { RecordMerging(records) }, { MentionNames(records.columns, policy: policy) })
    var merging = joined
    let paperOfRecord = merging.paperOfRecord()
    var drafts = Drafts(records, paperOfRecord: paperOfRecord)
    drafts.addPageOwners()
    var assembly = PersonAssembly(
      records, drafts: drafts, paperOfRecord: paperOfRecord, names: names)
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
    spellings = assembly.spellings(personOfMention: personOfMention)
    marksCorrespondingAuthors = records.columns.authorMarks.contains { $0.contains(.corresponding) }
    repeatedPlaces = Self.repeatedPlaces(of: drafts.firstRecord, in: records)
  }

  /// Papers that begin where an earlier one does: several in one line, or a file that was read twice.
  ///
  /// - Complexity: O(papers) where lines ascend in every file and no file comes twice, as is the rule.
  private static func repeatedPlaces(of firstRecords: [UInt32], in list: PaperList) -> [UInt32: Int] {
    let (documents, lines) = (list.columns.documentOfPaper, list.columns.lines)
    let ascend = zip(firstRecords, firstRecords.dropFirst()).allSatisfy { before, after in
      (documents[Int(before)], lines[Int(before)]) < (documents[Int(after)], lines[Int(after)])
    }
    if ascend, Set(list.documents.map(\.path)).count == list.documents.count { return [:] }
    var firstDocument: [String: UInt32] = [:]
    let same = list.documents.enumerated().map { index, document -> UInt32 in
      let first = firstDocument[document.path] ?? UInt32(index)
      firstDocument[document.path] = first
      return first
    }
    var met: [UInt64: Int] = [:]
    var result: [UInt32: Int] = [:]
    for (paper, record) in firstRecords.enumerated() {
      let place = UInt64(same[Int(documents[Int(record)])]) << 32 | UInt64(lines[Int(record)])
      met[place, default: 0] += 1
      if let count = met[place], count > 1 { result[UInt32(paper)] = count }
    }
    return result
  }
}
