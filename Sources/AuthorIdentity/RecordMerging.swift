internal import Bibliography
internal import TextInput

/// Decides which records of a list are one paper.
///
/// Records join by a shared identifier, or by the same title with authors that agree and years at most one
/// apart, and never against evidence (``MergeCandidate/Standing``) that stands on any record of either side. A
/// title that recurs with other authors, or in more than two years, joins nothing.
struct RecordMerging: Sendable {
  private let list: PaperList
  private let columns: PaperColumns
  private let owners: [FoldedName?]
  private var sets: DisjointSets
  private var candidates: [Int: MergeCandidate] = [:]

  /// What may stand against a merge, of the sets with several records: equal standings once.
  private var standings: [Int: [MergeCandidate.Standing]] = [:]
  private(set) var merges: [PaperMerge] = []

  /// A record is compared with at most this many works of the same title or identifier: what recurs more often
  /// is no paper's name, and comparing all pairs of a list of such records would not end.
  private static let maximumCompared = 100

  /// With how many of the fullest lists of a title all others are compared to see whether it is a paper's name.
  private static let maximumPivots = 10

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
      guard let identifier = Identifier(parsing: IdentifierKey.canonical(texts[entries[0]])),
        IdentifierKey.identifiesPapers(identifier.scheme)
      else { continue }
      let records = entries.map { Int(rows[$0]) }
      prepare(records)
      join(records, .identifier(identifier)) { record, work in
        work.contains { $0.contains { $0.isNamedAs(record) } }
      }
    }
  }

  private mutating func mergeByTitle() {
    let titles = columns.titles
    var empty: UInt32 = .max
    let keys = titles.bytes.withByteView { bytes in
      var interner = ByteInterner(minimumCapacity: titles.count)
      var titleKeys = TitleKeys()
      var key: [UInt8] = []
      return list.indices.map { record in
        key.removeAll(keepingCapacity: true)
        titleKeys.append(bytes[titles.range(record)], to: &key)
        let number = key.withByteView { interner.intern($0) }
        if key.isEmpty { empty = number }
        return number
      }
    }
    for group in Self.recurring(keys) where keys[group[0]] != empty {
      prepare(group)
      let listed = group.compactMap { candidates[$0] }.filter(\.authors.hasAuthor)
      // The fullest list goes first: what it says decides where lists that show less belong, in whatever order
      // they were read.
      let records = listed.sorted {
        if $0.authors.isFuller(than: $1.authors) { return true }
        return !$1.authors.isFuller(than: $0.authors) && $0.record < $1.record
      }
      guard records.count > 1, !isGeneric(records) else { continue }
      join(records.map(\.record), .titleAndAuthors) { record, work in
        let parts = work.map { Self.listing(record, comparedWith: $0) }
        return parts.contains(.agrees) && !parts.contains(.conflicts)
      }
    }
  }

  /// What a record's authors say to those of several records that are one paper already: one that agrees is enough.
  private static func listing(
    _ record: MergeCandidate, comparedWith part: [MergeCandidate]
  ) -> ListedAuthors.Agreement {
    var result = ListedAuthors.Agreement.incomparable
    for other in part {
      switch other.listing(comparedWith: record) {
      case .agrees: return .agrees
      case .conflicts: result = .conflicts
      case .incomparable: continue
      }
    }
    return result
  }

  /// Whether a title says too little: it recurs with other authors, or in more than two years.
  ///
  /// - Parameter records: the fullest list first. Every record is compared with the first few alone, so that the work
  ///   stays linear.
  private func isGeneric(_ records: [MergeCandidate]) -> Bool {
    if Set(records.compactMap(\.year)).count > 2 { return true }
    return records.prefix(Self.maximumPivots).indices.contains { pivot in
      records[(pivot + 1)...].contains {
        $0.authors.agreement(with: records[pivot].authors) == .conflicts
      }
    }
  }

  /// Joins each record, in the order given, to the first earlier work among `records` that agrees with it, if
  /// nothing on either side stands against the other.
  ///
  /// - Parameter agrees: whether a record belongs to a work, which is given as the parts that were one work
  ///   already, each with its records in order.
  private mutating func join(
    _ records: [Int], _ evidence: PaperMerge.Evidence,
    when agrees: (MergeCandidate, [[MergeCandidate]]) -> Bool
  ) {
    var works: [(first: Int, parts: [(root: Int, records: [MergeCandidate])])] = []
    var workOfRoot: [Int: Int] = [:]
    // Roots as they are before anything joins here.
    for (record, part) in records.map({ ($0, sets.root(of: $0)) }) {
      guard let candidate = candidates[record] else { continue }
      if let known = workOfRoot[part] {
        if let place = works[known].parts.firstIndex(where: { $0.root == part }),
          works[known].parts[place].records.count < Self.maximumCompared
        {
          works[known].parts[place].records.append(candidate)
        }
        continue
      }
      let found = works.prefix(Self.maximumCompared).firstIndex { work in
        !contradict(work.first, record) && agrees(candidate, work.parts.map(\.records))
      }
      guard let found else {
        workOfRoot[part] = works.count
        works.append((record, [(part, [candidate])]))
        continue
      }
      unite(works[found].first, record)
      let first = works[found].first
      merges.append(PaperMerge(record: min(first, record), other: max(first, record), evidence: evidence))
      workOfRoot[part] = found
      if works[found].parts.count < Self.maximumCompared { works[found].parts.append((part, [candidate])) }
    }
  }

  private mutating func prepare(_ records: [Int]) {
    for record in records where candidates[record] == nil {
      let owner = owners[Int(columns.documentOfPaper[record])]
      candidates[record] = MergeCandidate(record, of: list, owner: owner)
    }
  }

  // MARK: Sets of records

  private mutating func unite(_ a: Int, _ b: Int) {
    let (left, right) = (sets.root(of: a), sets.root(of: b))
    var joined = standings(of: left)
    for standing in standings(of: right) where !joined.contains(standing) { joined.append(standing) }
    sets.join(left, right)
    standings[max(left, right)] = nil
    standings[min(left, right)] = joined
  }

  private func contradict(_ a: Int, _ b: Int) -> Bool {
    let others = standings(of: sets.representative(of: b))
    return standings(of: sets.representative(of: a)).contains { standing in
      others.contains { standing.contradicts($0) }
    }
  }

  private func standings(of root: Int) -> [MergeCandidate.Standing] {
    standings[root] ?? candidates[root].map { [$0.standing] } ?? []
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
