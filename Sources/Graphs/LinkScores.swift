internal import Foundation

/// The scores of one node with all others, one node after the other: working memory of a thread.
struct LinkScores {
  private let space = ScratchSpace()
  private let rows: Rows
  private let measure: LinkMeasure
  /// What a common neighbor of each degree adds.
  private let share: MutableView<Double>
  /// The score of every node; 0 where it was not reached.
  private let score: MutableView<Double>
  private let next: MutableView<Double>
  private let strength: MutableView<Double>
  /// Whether a node is the source or a neighbor of it.
  private let isKnown: MutableView<Bool>
  private let reached: MutableView<UInt32>
  private var reachedCount = 0

  init(_ rows: Rows, _ measure: LinkMeasure) {
    self.rows = rows
    self.measure = measure
    let count = rows.nodeCount
    score = space.array(count, repeating: 0)
    isKnown = space.array(count, repeating: false)
    reached = space.array(count, repeating: 0)
    let isWalk = if case .personalizedPageRank = measure { true } else { false }
    next = space.array(isWalk ? count : 0, repeating: 0)
    strength = space.array(isWalk ? count : 0, repeating: 0)
    if isWalk {
      for v in 0..<count {
        for k in rows.start[v]..<rows.start[v + 1] { strength[v] += rows.weight[k] }
      }
    }
    let largest = (0..<count).lazy.map { rows.degree($0) }.max() ?? 0
    share = space.array(largest + 1, repeating: 1)
    for degree in 0...largest {
      switch measure {
      case .adamicAdar: share[degree] = degree > 1 ? 1 / log(Double(degree)) : 0
      case .resourceAllocation: share[degree] = degree > 0 ? 1 / Double(degree) : 0
      default: break
      }
    }
  }

  /// Hands over every node that is not joined to `source` and whose score is above 0, in no particular order.
  mutating func forEach(from source: Int, _ body: (Int, Double) -> Void) {
    let degree = rows.degree(source)
    if degree == 0 { return }
    isKnown[source] = true
    for k in rows.start[source]..<rows.start[source + 1] { isKnown[Int(rows.neighbor[k])] = true }
    switch measure {
    case .preferentialAttachment:
      for v in 0..<rows.nodeCount where !isKnown[v] && rows.degree(v) > 0 {
        body(v, Double(degree) * Double(rows.degree(v)))
      }
    case .personalizedPageRank(let damping):
      walk(from: source, damping: damping)
      report(body) { $1 }
    case .localPath(let epsilon):
      spreadTwice(from: source)
      spreadOnce(epsilon)
      report(body) { $1 }
    case .jaccard:
      spreadTwice(from: source)
      let rows = rows
      report(body) { $1 / (Double(degree + rows.degree($0)) - $1) }
    case .commonNeighbors, .adamicAdar, .resourceAllocation:
      spreadTwice(from: source)
      report(body) { $1 }
    }
    isKnown[source] = false
    for k in rows.start[source]..<rows.start[source + 1] { isKnown[Int(rows.neighbor[k])] = false }
  }

  /// Reports what was reached, and clears it.
  private mutating func report(_ body: (Int, Double) -> Void, score final: (Int, Double) -> Double) {
    for k in 0..<reachedCount {
      let v = Int(reached[k])
      if !isKnown[v] { body(v, final(v, score[v])) }
      score[v] = 0
    }
    reachedCount = 0
  }

  private mutating func add(_ value: Double, to node: Int) {
    if score[node] == 0 {
      reached[reachedCount] = UInt32(truncatingIfNeeded: node)
      reachedCount &+= 1
    }
    score[node] += value
  }

  /// Every walk of two steps gives its end the share of its middle.
  private mutating func spreadTwice(from source: Int) {
    for k in rows.start[source]..<rows.start[source + 1] {
      let middle = Int(rows.neighbor[k])
      let value = share[rows.degree(middle)]
      for l in rows.start[middle]..<rows.start[middle + 1] { add(value, to: Int(rows.neighbor[l])) }
    }
  }

  /// One more step, added `epsilon` times.
  private mutating func spreadOnce(_ epsilon: Double) {
    guard epsilon > 0 else { return }
    let walks = (0..<reachedCount).map { (node: Int(reached[$0]), count: score[Int(reached[$0])]) }
    for (node, count) in walks {
      for k in rows.start[node]..<rows.start[node + 1] { add(epsilon * count, to: Int(rows.neighbor[k])) }
    }
  }

  /// The ranks of a walk from `source`, each node's the mean of both directions.
  private mutating func walk(from source: Int, damping: Double) {
    // The component of the source, by a search that uses the score as its mark.
    add(1, to: source)
    var head = 0
    while head < reachedCount {
      let v = Int(reached[head])
      head &+= 1
      for k in rows.start[v]..<rows.start[v + 1] where score[Int(rows.neighbor[k])] == 0 {
        add(1, to: Int(rows.neighbor[k]))
      }
    }
    for k in 0..<reachedCount { score[Int(reached[k])] = 0 }
    score[source] = 1 - damping
    next[source] = 0
    for _ in 0..<10_000 {
      for k in 0..<reachedCount {
        let v = Int(reached[k])
        next[v] = score[v] / strength[v]
      }
      var change = 0.0
      for k in 0..<reachedCount {
        let v = Int(reached[k])
        var sum = 0.0
        for l in rows.start[v]..<rows.start[v + 1] { sum += rows.weight[l] * next[Int(rows.neighbor[l])] }
        let rank = damping * sum + (v == source ? 1 - damping : 0)
        change += abs(rank - score[v])
        score[v] = rank
      }
      if change < 1e-12 { break }
    }
    // A walk on undirected edges goes both ways alike: rank(b from a) · s(a) = rank(a from b) · s(b).
    for k in 0..<reachedCount {
      let v = Int(reached[k])
      score[v] *= (1 + strength[source] / strength[v]) / 2
    }
  }
}
