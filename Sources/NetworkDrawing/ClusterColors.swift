internal import Graphs

/// Which clusters have which color on a map.
struct ClusterColors {
  /// One row of the legend.
  struct Entry: Equatable {
    /// The strongest person shown, as a place in the list of the people.
    let leader: Int
    let shown: Int
    let size: Int
    let color: Palette.Color
  }

  /// The colored clusters, those with most people shown first.
  let entries: [Entry]
  /// People shown whose cluster has no color of its own.
  let uncolored: Int
  /// The color of each person shown.
  let colorOfPerson: [Palette.Color]
  /// The cluster of each person shown; 0 for all when there is no division.
  let clusterOfPerson: [Int]

  init(_ clusters: Partition?, people: [Int]) {
    guard let clusters else {
      entries = []
      uncolored = 0
      colorOfPerson = Array(repeating: Palette.clusters[0], count: people.count)
      clusterOfPerson = Array(repeating: 0, count: people.count)
      return
    }
    clusterOfPerson = people.map { clusters[NodeID($0)] }
    var shown: [Int: Int] = [:]
    var leader: [Int: Int] = [:]
    for (place, cluster) in clusterOfPerson.enumerated() {
      shown[cluster, default: 0] += 1
      if leader[cluster] == nil { leader[cluster] = place }
    }
    let ranked = shown.filter { $0.value > 1 }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .prefix(Palette.clusters.count)
    var color: [Int: Palette.Color] = [:]
    var rows: [Entry] = []
    for (row, (cluster, count)) in zip(Palette.clusters, ranked) {
      color[cluster] = row
      rows.append(
        Entry(leader: leader[cluster] ?? 0, shown: count, size: clusters.sizes[cluster], color: row))
    }
    entries = rows
    colorOfPerson = clusterOfPerson.map { color[$0] ?? Palette.rest }
    uncolored = clusterOfPerson.count { color[$0] == nil }
  }
}
