internal import Bibliography
internal import TextInput

/// Decides which records of a list are one paper.
///
/// Records join by a shared identifier, or by the same title with authors that agree and years at most one
/// apart. They never join against an identifier of the same kind with another value, unless exactly one of the
/// two is a preprint; nor as a conference paper and a journal article. A title that recurs with other
/// authors, or in more than two years, joins nothing.
struct RecordMerging {
  private let list: PaperList
  private let columns: PaperColumns
  private let owners: [FoldedName?]
  private var sets: DisjointSets
  private var members: [Int: [Int]] = [:]
  private(set) var merges: [PaperMerge] = []

  init(_ list: PaperList) {
    self.list = list
    columns = list.columns
    owners = list.documents.map { $0.owner.map(FoldedName.init) }
    sets = DisjointSets(count: list.count)
    mergeByIdentifier()
    mergeByTitle()
  }

  /// The paper of every record, numbered by first record.
  ///
  /// - Complexity: O(records).
  mutating func paperOfRecord() -> [UInt32] {
    var papers = [UInt32](repeating: 0, count: list.count)
    var next: UInt32 = 0
    for record in list.indices {
      let root = sets.root(of: record)
      if root == record {
        papers[record] = next
        next += 1
      } else {
        papers[record] = papers[root]
      }
    }
    return papers
  }

  // MARK: The two ways to join

  private mutating func mergeByIdentifier() {
    let rows = columns.identifiers.rows
    let texts = columns.identifiers.texts
    let keys = texts.bytes.withByteView { bytes in
      var interner = ByteInterner(minimumCapacity: rows.count)
      return rows.indices.map { interner.intern(IdentifierKey.view(bytes[texts.range($0)])) }
    }
    for entries in Self.recurring(keys) {
      guard let identifier = Identifier(parsing: texts[entries[0]]),
        IdentifierKey.identifiesPapers(identifier.scheme)
      else { continue }
      let records = entries.map { Int(rows[$0]) }
      join(records, .identifier(identifier)) { merging, a, b in
        let (first, second) = (merging.titleKey(a), merging.titleKey(b))
        return first == second || first.isEmpty || second.isEmpty
          || merging.authors(a).agrees(with: merging.authors(b))
      }
    }
  }

  private mutating func mergeByTitle() {
    let titles = columns.titles
    var empty: UInt32 = .max
    let keys = titles.bytes.withByteView { bytes in
      var interner = ByteInterner(minimumCapacity: titles.count)
      var key: [UInt8] = []
      return list.indices.map { record in
        key.removeAll(keepingCapacity: true)
        TitleKey.append(bytes[titles.range(record)], to: &key)
        let number = key.withByteView { interner.intern($0) }
        if key.isEmpty { empty = number }
        return number
      }
    }
    for group in Self.recurring(keys) where keys[group[0]] != empty {
      let records = group.filter { authors($0).hasAuthor }
      guard records.count > 1, !isGeneric(records) else { continue }
      join(records, .titleAndAuthors) { merging, a, b in
        merging.yearsAgree(a, b) && merging.authors(a).agrees(with: merging.authors(b))
      }
    }
  }

  /// Whether a title says too little: it recurs with other authors, or in more than two years.
  private func isGeneric(_ records: [Int]) -> Bool {
    let years = Set(records.compactMap { columns.year($0) })
    if years.count > 2 { return true }
    let first = authors(records[0])
    return records.dropFirst().contains { !authors($0).agrees(with: first) }
  }

  /// Joins each record to the first earlier one that it may join, if no member of either set stands against it.
  private mutating func join(
    _ records: [Int], _ evidence: PaperMerge.Evidence, when agree: (RecordMerging, Int, Int) -> Bool
  ) {
    for (place, record) in records.enumerated() {
      for earlier in records[..<place] {
        let (a, b) = (sets.root(of: earlier), sets.root(of: record))
        if a == b { continue }
        let (left, right) = (members[a] ?? [a], members[b] ?? [b])
        guard agree(self, earlier, record),
          left.allSatisfy({ l in right.allSatisfy { r in !contradict(l, r) } })
        else { continue }
        sets.join(a, b)
        members[max(a, b)] = nil
        members[min(a, b)] = (left + right).sorted()
        merges.append(PaperMerge(record: earlier, other: record, evidence: evidence))
        break
      }
    }
  }

  // MARK: What the rules ask of records

  private func contradict(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (identifiers(a), identifiers(b))
    let onePreprint = isPreprint(a) != isPreprint(b)
    if !onePreprint {
      for (scheme, values) in first {
        if let others = second[scheme], values.isDisjoint(with: others) { return true }
      }
      let kinds: Set<PaperKind> = [columns.kinds[a], columns.kinds[b]]
      if kinds == [.article, .conferencePaper] { return true }
    }
    return false
  }

  private func identifiers(_ record: Int) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for text in columns.identifiers.values(of: record) {
      guard let identifier = Identifier(parsing: IdentifierKey.canonical(text)),
        IdentifierKey.identifiesPapers(identifier.scheme)
      else { continue }
      result[identifier.scheme, default: []].insert(identifier.value)
    }
    return result
  }

  private func isPreprint(_ record: Int) -> Bool { columns.kinds[record] == .preprint }

  private func yearsAgree(_ a: Int, _ b: Int) -> Bool {
    guard let first = columns.year(a), let second = columns.year(b) else { return true }
    return abs(first - second) <= 1
  }

  private func authors(_ record: Int) -> ListedAuthors {
    ListedAuthors(list[record], owner: owners[Int(columns.documentOfPaper[record])])
  }

  private func titleKey(_ record: Int) -> [UInt8] {
    var key: [UInt8] = []
    columns.titles[record].withByteView { TitleKey.append($0, to: &key) }
    return key
  }

  /// The places of every key that occurs more than once, in the order of first places.
  private static func recurring(_ keys: [UInt32]) -> [[Int]] {
    var counts = [UInt32](repeating: 0, count: Int(keys.max() ?? 0) + 1)
    for key in keys { counts[Int(key)] += 1 }
    var groups: [UInt32: [Int]] = [:]
    var order: [UInt32] = []
    for (place, key) in keys.enumerated() where counts[Int(key)] > 1 {
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    return order.map { groups[$0] ?? [] }
  }
}
