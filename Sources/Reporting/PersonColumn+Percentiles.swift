extension PersonColumn {
  /// Whom a percentile compares with.
  enum PeerGroup {
    /// Everybody in the network.
    case corpus
    /// Those whose first paper is of the same year, or of a year near it.
    case cohort
    /// Those of whose papers most have the same category.
    case field

    /// Behind the title of the column.
    var title: String {
      switch self {
      case .corpus: "%"
      case .cohort: "% cohort"
      case .field: "% field"
      }
    }

    var convention: String {
      switch self {
      case .corpus: "everybody in the network"
      case .cohort: "those whose first paper is of the same year, give or take --cohort-window"
      case .field:
        "those with the same field, the category of most of the papers, of equals the first by name"
      }
    }
  }

  /// The column that the values are percentiles of, and whom they compare with.
  var percentile: (column: PersonColumn, group: PeerGroup)? {
    switch self {
    case .papersPercentile: (.papers, .corpus)
    case .citationsPercentile: (.citations, .corpus)
    case .hIndexPercentile: (.hIndex, .corpus)
    case .papersCohortPercentile: (.papers, .cohort)
    case .citationsCohortPercentile: (.citations, .cohort)
    case .hIndexCohortPercentile: (.hIndex, .cohort)
    case .papersFieldPercentile: (.papers, .field)
    case .citationsFieldPercentile: (.citations, .field)
    case .hIndexFieldPercentile: (.hIndex, .field)
    default: nil
    }
  }
}
