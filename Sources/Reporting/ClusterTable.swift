internal import AuthorIdentity
public import Collaboration
public import Graphs

/// The table of communities that `coauth clusters` prints.
public struct ClusterTable: Sendable {
  /// The cells, ready to be printed, or written as JSON or CSV.
  public let table: ReportTable

  /// How many communities there are in all, those too small to be shown included.
  public let total: Int

  /// The whole division.
  public let communities: CommunitySummary

  /// Finds the communities of a network and describes them.
  ///
  /// - Parameters:
  ///   - smallest: communities with fewer people are left out.
  ///   - count: how many communities; 0 for all.
  ///   - leading: how many people and words each names.
  public init(
    _ network: CoauthorNetwork, smallest: Int = 1, count: Int = 0, leading: Int = 5,
    options: MeasurementOptions = MeasurementOptions()
  ) {
    let communities = CommunitySummary(network, options: options)
    self.communities = communities
    let stabilities = communities.meanStabilities
    let profiles = network.clusterProfiles(
      communities.partition, smallest: smallest, leading: leading, words: leading)
    let mark = network.hasHiddenAuthors ? HiddenAuthors.Row.notDetermined.mark : ""
    table = ReportTable(
      columns: [
        .init("id"), .init("size", title: mark + "size"), .init("papers", title: mark + "papers"),
        .init("firstYear", title: "first"), .init("lastYear", title: "last"),
        .init("leading", isNumeric: false), .init("words", isNumeric: false),
      ] + communities.stabilityColumn,
      rows: profiles.prefix(count == 0 ? profiles.count : count).map { profile in
        [
          .integer(profile.index + 1), .integer(profile.size), .integer(profile.paperCount),
          profile.years.map { .year($0.lowerBound) } ?? .missing,
          profile.years.map { .year($0.upperBound) } ?? .missing,
          .people(
            profile.leading.map {
              .init(id: network.bibliography.id(of: $0), name: network.bibliography.name(of: $0))
            }),
          .texts(profile.words),
        ] + stabilities.cell(profile.index)
      })
    total = communities.partition.count
  }

  /// Finds the communities of a network that has no papers: their sizes and their leading nodes.
  ///
  /// - Parameters:
  ///   - smallest: communities with fewer nodes are left out.
  ///   - count: how many communities; 0 for all.
  ///   - leading: how many nodes each names.
  public init(
    _ network: LabeledGraph, smallest: Int = 1, count: Int = 0, leading: Int = 5,
    options: MeasurementOptions = MeasurementOptions()
  ) {
    let communities = CommunitySummary(network, options: options)
    self.communities = communities
    let stabilities = communities.meanStabilities
    let partition = communities.partition
    let members = partition.members()
    let shown = partition.sizes.prefix { $0 >= smallest }.count
    table = ReportTable(
      columns: [.init("id"), .init("size"), .init("leading", isNumeric: false)] + communities.stabilityColumn,
      rows: (0..<(count == 0 ? shown : min(count, shown))).map { cluster in
        let nodes = network.leadingNodes(of: members[cluster], in: partition, count: leading)
        return [
          .integer(cluster + 1), .integer(partition.sizes[cluster]),
          .people(nodes.map { .init(id: network.id(at: $0), name: network.name(at: $0)) }),
        ] + stabilities.cell(cluster)
      })
    total = partition.count
  }
}

extension CommunitySummary {
  /// The column of a consensus: how sure the members' places are.
  fileprivate var stabilityColumn: [ReportTable.Column] { stability == nil ? [] : [.init("stability")] }

  /// The mean stability of the members of every cluster; nothing for a single run.
  fileprivate var meanStabilities: [Double]? {
    stability.map { stability in
      var sums = [Double](repeating: 0, count: partition.count)
      for (node, cluster) in partition.clusterOfNode.enumerated() {
        sums[Int(cluster)] += stability.values[node]
      }
      return zip(sums, partition.sizes).map { $0 / Double($1) }
    }
  }
}

extension [Double]? {
  /// The cell of a cluster; none for a single run.
  fileprivate func cell(_ cluster: Int) -> [ReportTable.Cell] {
    map { [.real($0[cluster], digits: 3)] } ?? []
  }
}
