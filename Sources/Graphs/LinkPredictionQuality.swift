public import Statistics

/// How well a measure told, from a graph of the past, which links came later.
public struct LinkPredictionQuality: Sendable, Equatable {
  /// What was judged.
  public let measure: LinkMeasure

  /// The probability that a new link had a higher score than a pair that stayed apart, ties counted half; `nil` without new
  /// links or without pairs that stayed apart. 0.5 is chance.
  public let auc: Estimate?

  /// Precision at k: the mean over the nodes with a new link of their first suggestions that came true, over k, however few
  /// suggestions there are; `nil` without.
  public let precision: Double?

  /// How many suggestions of each node were looked at.
  public let suggestions: Int

  /// The new links that were looked at, counted from each end that was a source.
  public let newLinks: Int

  /// All pairs that were looked at, new links and others, counted in the same way.
  public let candidates: Int

  /// The nodes whose pairs were looked at.
  public let sources: Int

  /// Those of them with a new link.
  public let sourcesWithNewLinks: Int
}

extension WeightedGraph {
  /// How well a measure on this graph tells which links a later graph on the same nodes has.
  ///
  /// Candidates are the pairs of nodes that both have a neighbor here and are not joined here; new links are those of them that
  /// are joined in the future. Over all such pairs, or those of randomly drawn nodes with everybody:
  /// AUC = P(score of a new link > score of a pair that stays apart) + ½·P(equal), counted over all pairs of pairs, those of
  /// score 0 included. Precision at k is taken node by node, as somebody meets it who asks for k suggestions.
  ///
  ///     let quality = past.linkPredictionQuality(of: .adamicAdar, future: future, using: &random)
  ///     quality.auc?.value
  ///
  /// - Parameters:
  ///   - measure: what is judged.
  ///   - future: the later graph; its edges may repeat those of the past.
  ///   - suggestions: k.
  ///   - sources: the most nodes whose pairs are looked at; `nil` for all, which is exact.
  ///   - random: chooses the sources; one number is drawn from it.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a chunk with the share that is done.
  /// - Returns: AUC with a 95 % interval where nodes were drawn, precision, and what was counted.
  /// - Complexity: twice the scores of all sources, O(log p) for each of them with p new links, O(n + p) space a thread.
  ///
  /// Reference: L. Lü, T. Zhou, "Link prediction in complex networks: a survey", Physica A 390 (2011) 1150,
  /// doi:10.1016/j.physa.2010.11.027; interval: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837,
  /// doi:10.2307/2531595, the new links of one node taken together.
  public func linkPredictionQuality(
    of measure: LinkMeasure, future: WeightedGraph, suggestions: Int = 10, sources: Int? = nil,
    using random: inout some RandomNumberGenerator, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) -> LinkPredictionQuality {
    precondition(future.nodeCount == nodeCount, "the graphs have the same nodes")
    var own = SplitMix64(seed: random.next())
    let active = (0..<nodeCount).filter { rowStart[$0] < rowStart[$0 + 1] }
    var drawn = active
    if let sources, sources < active.count {
      drawn.shuffle(using: &own)
      drawn = drawn.prefix(max(sources, 0)).sorted()
    }
    let nodes = drawn
    let done = ChunkProgress(count: 2 * min(64, nodes.count), report: progress)

    // The scores of the new links of each source, in the order of the sources, and the hits among its first suggestions.
    let found = withRows { rows in
      future.withRows { later in
        chunked(nodes.count, threads: threads, worker: { LinkScores(rows, measure) }) { range, scores in
          defer { done.advance() }
          return range.map { place -> SourceLinks in
            SourceLinks(
              nodes[place], in: rows, later, &scores, active: active.count, suggestions: suggestions)
          }
        }
      }
    }.flatMap { $0 }

    let links = found.flatMap(\.scores)
    let levels = Array(Set(links)).sorted()
    let below = withRows { rows in
      future.withRows { later in
        chunked(nodes.count, threads: threads, worker: { LinkScores(rows, measure) }) { range, scores in
          defer { done.advance() }
          // Pairs that stayed apart: at 2i below level i and above the one before, at 2i + 1 level with it.
          var counts = [Int](repeating: 0, count: 2 * levels.count + 1)
          for place in range {
            let isNew = found[place].isNew
            var scored = 0
            scores.forEach(from: nodes[place]) { node, score in
              if isNew.contains(UInt32(node)) { return }
              counts[position(of: score, among: levels)] += 1
              scored += 1
            }
            counts[position(of: 0, among: levels)] += found[place].candidates - isNew.count - scored
          }
          return counts
        }
      }
    }.reduce(into: [Int](repeating: 0, count: 2 * levels.count + 1)) { sum, part in
      for i in part.indices { sum[i] += part[i] }
    }
    let candidates = found.reduce(0) { $0 + $1.candidates }
    let gaining = found.filter { !$0.isNew.isEmpty }
    return LinkPredictionQuality(
      measure: measure,
      auc: areaUnderCurve(
        gaining.map(\.scores), levels: levels, apart: below,
        reason: nodes.count < active.count ? "\(nodes.count) of \(active.count) nodes, 95 % interval" : nil),
      precision: suggestions > 0 && !gaining.isEmpty
        ? Double(gaining.reduce(0) { $0 + $1.hits }) / Double(suggestions * gaining.count) : nil,
      suggestions: suggestions, newLinks: links.count, candidates: candidates, sources: nodes.count,
      sourcesWithNewLinks: gaining.count)
  }
}

/// What became of one node's candidates.
private struct SourceLinks: Sendable {
  /// The candidates that became neighbors, and their scores.
  let isNew: Set<UInt32>
  let scores: [Double]
  /// How many of the first suggestions were among them.
  let hits: Int
  let candidates: Int

  init(
    _ source: Int, in past: Rows, _ future: Rows, _ scorer: inout LinkScores, active: Int, suggestions: Int
  ) {
    var new: Set<UInt32> = []
    for k in future.start[source]..<future.start[source + 1] where past.degree(Int(future.neighbor[k])) > 0 {
      new.insert(future.neighbor[k])
    }
    for k in past.start[source]..<past.start[source + 1] { new.remove(past.neighbor[k]) }
    isNew = new
    candidates = active - 1 - past.degree(source)
    guard !new.isEmpty else {
      scores = []
      hits = 0
      return
    }
    var best = TopNodes(suggestions)
    var scores: [Double] = []
    scorer.forEach(from: source) { node, score in
      best.offer(node, score)
      if new.contains(UInt32(node)) { scores.append(score) }
    }
    hits = best.ranked().filter { new.contains($0.node.index) }.count
    scores.append(contentsOf: repeatElement(0, count: new.count - scores.count))
    self.scores = scores
  }
}

/// 2i + 1 for a value equal to level i, 2i for one below it and above the level before.
private func position(of value: Double, among levels: [Double]) -> Int {
  var low = 0
  var high = levels.count
  while low < high {
    let middle = (low + high) / 2
    if levels[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low < levels.count && levels[low] == value ? 2 * low + 1 : 2 * low
}

/// The area from the scores of new links, source by source, and the counts of pairs that stayed apart around each level.
private func areaUnderCurve(
  _ scores: [[Double]], levels: [Double], apart: [Int], reason: String?
) -> Estimate? {
  let total = Double(apart.reduce(0, +))
  guard !levels.isEmpty, total > 0 else { return nil }
  // The share of the pairs that stayed apart below each level, those level with it counted half.
  var share: [Double] = []
  var passed = 0
  for i in levels.indices {
    passed += apart[2 * i]
    share.append((Double(passed) + Double(apart[2 * i + 1]) / 2) / total)
    passed += apart[2 * i + 1]
  }
  let sums = scores.map { own in own.reduce(0.0) { $0 + share[position(of: $1, among: levels) / 2] } }
  let count = Double(scores.reduce(0) { $0 + $1.count })
  let area = sums.reduce(0, +) / count
  guard let reason else { return Estimate(exactly: area) }
  var variance = 0.0
  for (sum, own) in zip(sums, scores) {
    let deviation = sum - area * Double(own.count)
    variance += deviation * deviation
  }
  let margin = 1.959963984540054 * variance.squareRoot() / count
  return Estimate(area, low: max(0, area - margin), high: min(1, area + margin), reason: reason)
}
