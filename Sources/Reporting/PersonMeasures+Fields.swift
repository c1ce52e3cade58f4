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
      guard let (base, group) = column.percentile, let ends = ends(of: base) else { continue }
      let ranks: [Estimate?]
      switch group {
      case .corpus: ranks = Self.ranks(ends, by: ends.map { _ in 0 }) { $0...$0 }
      case .cohort:
        ranks = Self.ranks(ends, by: firstYears) { year in year - cohortWindow...year + cohortWindow }
      case .field:
        ranks = Self.ranks(ends, by: fields.map { $0.map(Int.init) }) { $0...$0 }
      }
      values[column] = .estimates(ranks, digits: 1)
    }
  }

  /// Between which two numbers each value lies: the same twice where it is known, `nil` where nothing is.
  private func ends(of column: PersonColumn) -> [ClosedRange<Double>?]? {
    switch values[column] ?? .none {
    case .intervals(let values):
      values.map { value in
        value.map { Double($0.low)...($0.high == .max ? .infinity : Double($0.high)) }
      }
    case .estimates(let values, _): values.map { value in value.map { $0.low...$0.high } }
    default: keys(of: column)?.map { key in key.map { $0...$0 } }
    }
  }

  /// Everybody's rank among those whose group lies in a range around the own one.
  private static func ranks(
    _ ends: [ClosedRange<Double>?], by groups: [Int?], peers: (Int) -> ClosedRange<Int>
  ) -> [Estimate?] {
    var members: [Int: [ClosedRange<Double>]] = [:]
    for (own, group) in zip(ends, groups) {
      if let own, let group { members[group, default: []].append(own) }
    }
    var ranks: [Int: PercentileRanks] = [:]
    for group in members.keys {
      ranks[group] = PercentileRanks(between: peers(group).flatMap { members[$0] ?? [] })
    }
    return zip(ends, groups).map { own, group in
      guard let own, let group, let ranks = ranks[group], let value = ranks.rank(of: own.lowerBound),
        let bounds = ranks.bounds(of: own)
      else { return nil }
      guard bounds.lowerBound < bounds.upperBound else { return Estimate(exactly: value) }
      return Estimate(
        value, low: bounds.lowerBound, high: bounds.upperBound, reason: "papers without known citations")
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
