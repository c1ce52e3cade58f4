public import Bibliography
internal import TextInput

extension ResolvedBibliography {
  /// The papers as one list of records, each once: merged, completed, with page owners in their places.
  ///
  /// An author who was recognized as the owner of a page bears the owner's name, so that the list means the same people
  /// without its page. Read again after ``CoauthJSONWriter`` it gives the same papers, people and network; nothing is left to
  /// merge or to complete.
  ///
  /// - Complexity: O(list).
  public func mergedList() -> PaperList {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "program"))
    let hasOwners = records.documents.contains { $0.owner != nil }
    for paper in paperIDs {
      var merged = self[paper]
      if hasOwners, sources(of: paper) != nil { nameOwners(in: &merged, paper) }
      builder.append(merged)
    }
    for (paper, row) in rowOfPaper.enumerated() {
      let (columns, row) =
        Int(row) < records.count ? (records.columns, Int(row)) : (fused.columns, Int(row) - records.count)
      builder.columns.documentOfPaper[paper] = columns.documentOfPaper[row]
      builder.columns.lines[paper] = columns.lines[row]
    }
    return PaperList(columns: builder.columns, documents: records.documents)
  }

  /// The records that every paper was made of, rows of ``records``, ascending.
  ///
  /// - Complexity: O(records).
  public func recordsOfPapers() -> [[Int]] {
    var rows = [[Int]](repeating: [], count: paperCount)
    for (record, paper) in paperOfRecord.enumerated() { rows[Int(paper)].append(record) }
    return rows
  }

  /// Gives authors the names under which they are people, where the printed ones are others'.
  private func nameOwners(in merged: inout Paper, _ paper: PaperID) {
    func key(_ name: String) -> [UInt8] {
      var key: [UInt8] = []
      name.withByteView { ExactNameKey.append($0, to: &key) }
      return key
    }
    let people = people(of: paper).map { (name: name(of: $0), key: key(name(of: $0))) }
    let printed = merged.authorships.map { key($0.name) }
    let keys = Set(people.map(\.key))
    let known = Set(printed)
    let renamed = merged.authorships.indices.filter { !keys.contains(printed[$0]) }
    for (place, person) in zip(renamed, people.filter { !known.contains($0.key) }) {
      merged.authorships[place].name = person.name
    }
  }
}
