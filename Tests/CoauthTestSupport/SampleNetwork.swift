package import Graphs

/// Networks made for these tests.
package enum SampleNetwork {
  /// A network with the given ties; weights of repeated ties are added.
  package static func make(
    _ nodeCount: Int, _ ties: [(Int, Int, Double)], names: [String]? = nil,
    attributes: [LabeledGraph.Attribute] = []
  ) -> LabeledGraph {
    var rows = [[UInt32: Double]](repeating: [:], count: nodeCount)
    for (a, b, weight) in ties where a != b {
      rows[a][UInt32(b), default: 0] += weight
      rows[b][UInt32(a), default: 0] += weight
    }
    var rowStart = [0]
    var neighbor: [UInt32] = []
    var weights: [Double] = []
    for row in rows {
      for (other, weight) in row.sorted(by: { $0.key < $1.key }) {
        neighbor.append(other)
        weights.append(weight)
      }
      rowStart.append(neighbor.count)
    }
    return LabeledGraph(
      graph: WeightedGraph(rowStart: rowStart, neighbor: neighbor, weight: weights),
      ids: (0..<nodeCount).map { "p\($0)" }, names: names ?? (0..<nodeCount).map { "Person \($0)" },
      attributes: attributes)
  }

  /// The ties of a path of `length` people, the first of them `first`.
  package static func path(_ first: Int, _ length: Int, _ weight: Double) -> [(Int, Int, Double)] {
    var ties: [(Int, Int, Double)] = []
    for person in first..<(first + length - 1) { ties.append((person, person + 1, weight)) }
    return ties
  }

  /// Papers drawn at random: teams of two to six, mostly from one of several circles of people, with authors
  /// who have published before chosen more often. Returns the circles too.
  package static func random(people: Int, seed: UInt64) -> (network: LabeledGraph, circles: Partition) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
    let circles = max(1, people / 18)
    var ties: [(Int, Int, Double)] = []
    var seen = (0..<people).map { $0 }
    for paper in 0..<(people * 2) {
      let circle = paper % circles
      var team: Set<Int> = []
      for _ in 0..<(2 + next(5)) {
        let candidate = seen[next(seen.count)]
        team.insert(next(12) == 0 ? candidate : candidate / circles * circles + circle)
      }
      let authors = team.filter { $0 < people }.sorted()
      seen += authors
      for (place, a) in authors.enumerated() {
        for b in authors[(place + 1)...] { ties.append((a, b, 1)) }
      }
    }
    let given = ["Ada", "Grace", "Emmy", "Sofia", "Hypatia", "Katherine", "Mary", "Chien-Shiung", "Li", "Bo"]
    let family = ["Lovelace", "Hopper", "Noether", "Kovalevskaya", "Wu", "Johnson", "Somerville", "Ng", "Öz"]
    let names = (0..<people).map { "\(given[next(given.count)]) \(family[next(family.count)]) \($0)" }
    let labels = (0..<people).map { UInt32($0 % circles) }
    return (make(people, ties, names: names), Partition(labels: labels))
  }
}
