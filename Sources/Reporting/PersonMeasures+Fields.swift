internal import AuthorIdentity
internal import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics

/// Comparisons with others: percentiles within the corpus, and citations normalized by field and year.
extension PersonMeasures {
  /// Adds the percentiles that are asked for, from columns that are there.
  mutating func addPercentiles(
    of network: CoauthorNetwork, _ columns: Set<PersonColumn>, cohortWindow: Int
  ) {
    let wanted = columns.filter { $0.percentile != nil }
    guard !wanted.isEmpty else { return }
    let firstYears = network.years().first.values
    let fields =
      wanted.contains { $0.percentile?.group == .field }
      ? PaperCategories(network.bibliography).fields(of: network) : []
    for column in wanted {
      guard let (base, group) = column.percentile, let keys = keys(of: base) else { continue }
      let ranks: [Double?]
      switch group {
      case .corpus:
        let all = PercentileRanks(of: keys.compactMap { $0 })
        ranks = keys.map { $0.flatMap(all.rank) }
      case .cohort:
        ranks = Self.ranks(keys, by: firstYears) { year in year - cohortWindow...year + cohortWindow }
      case .field:
        ranks = Self.ranks(keys, by: fields.map { $0.map(Int.init) }) { $0...$0 }
      }
      values[column] = .reals(ranks, digits: 1)
    }
  }

  /// Everybody's rank among those whose group lies in a range around the own one.
  private static func ranks(
    _ keys: [Double?], by groups: [Int?], peers: (Int) -> ClosedRange<Int>
  ) -> [Double?] {
    var members: [Int: [Double]] = [:]
    for (key, group) in zip(keys, groups) {
      if let key, let group { members[group, default: []].append(key) }
    }
    var ranks: [Int: PercentileRanks] = [:]
    for group in members.keys {
      ranks[group] = PercentileRanks(of: peers(group).flatMap { members[$0] ?? [] })
    }
    return zip(keys, groups).map { key, group in
      guard let key, let group else { return nil }
      return ranks[group]?.rank(of: key)
    }
  }

  /// Adds the indicators normalized by field and year that are asked for.
  mutating func addFieldIndicators(of network: CoauthorNetwork, _ columns: Set<PersonColumn>) {
    guard !columns.isDisjoint(with: [.mncs, .mncsFractional, .ppTop10, .ppTop10Fractional]) else { return }
    let normalization = network.bibliography.fieldNormalization()
    let authors = network.bibliography.facts.authorCounts
    let papers = (0..<network.nodeCount).map { node in
      network.papers(at: NodeID(node)).map { Int($0.index) }
    }
    for (column, scores, isFractional) in [
      (PersonColumn.mncs, normalization.scores, false), (.mncsFractional, normalization.scores, true),
      (.ppTop10, normalization.topShares, false), (.ppTop10Fractional, normalization.topShares, true),
    ] where columns.contains(column) {
      values[column] = .reals(
        papers.map { own in
          FieldNormalization.mean(scores, over: own) { isFractional ? 1 / Double(max(authors[$0], 1)) : 1 }
        }, digits: 3)
    }
  }
}
