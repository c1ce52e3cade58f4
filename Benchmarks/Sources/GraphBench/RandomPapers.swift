import Statistics

/// A network of papers drawn at random: cliques that overlap as those of coauthors do.
///
/// A paper has two to about two hundred authors, few of them many. Its first known author is drawn from all earlier mentions, so
/// that who has published much publishes more; the others come mostly from earlier papers of those already
/// on it, sometimes from anywhere, and as many are new as it takes to end with the wanted number of nodes.
struct RandomPapers {
  private var random: SplitMix64
  /// The authors of the papers so far, one after the other, and where each paper begins.
  private var mentions: [UInt32] = []
  private var paperStart = [0]
  /// The paper of each mention.
  private var paperOfMention: [UInt32] = []
  private var known = 0
  private var edges: EdgeTable

  static func network(nodes: Int, edges: Int, seed: UInt64) throws -> EdgeFile {
    let most = nodes * (nodes - 1) / 2
    guard nodes > 1, edges >= nodes, edges <= most / 8 else {
      throw Failure("a network of papers has at least as many edges as nodes, and far fewer than pairs")
    }
    var papers = RandomPapers(random: SplitMix64(seed: seed), edges: EdgeTable(capacity: edges))
    while papers.edges.count < edges { papers.addPaper(nodes: nodes, edges: edges) }
    return papers.edges.file(nodeCount: nodes)
  }

  private init(random: SplitMix64, edges: EdgeTable) {
    self.random = random
    self.edges = edges
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  /// 2 and up with a falling tail: a geometric number, one in fifty times a Pareto one, at most 200.
  private mutating func teamSize() -> Int {
    if random.nextUnit() < 0.02 { return min(200, Int(8 / (1 - random.nextUnit()).squareRoot())) }
    var size = 2
    while size < 40, random.nextUnit() < 0.62 { size += 1 }
    return size
  }

  private mutating func addPaper(nodes: Int, edges wanted: Int) {
    let size = teamSize()
    var team: [UInt32] = []
    // New people: their share of what is left, by pairs.
    let pairs = Double(size * (size - 1) / 2)
    let expected = Double(nodes - known) * pairs / Double(max(wanted - edges.count, 1))
    let fresh = min(nodes - known, Int(expected + random.nextUnit()))
    if mentions.isEmpty || fresh >= size {
      team = (known..<known + min(size, nodes - known)).map { UInt32($0) }
      known += team.count
    } else {
      for _ in 0..<fresh {
        team.append(UInt32(known))
        known += 1
      }
      var around = below(mentions.count)
      var tries = 0
      while team.count < size, tries < 4 * size {
        tries += 1
        var mention = around
        let kind = random.nextUnit()
        if tries > 1, kind < 0.15 {
          mention = below(mentions.count)
        } else if tries > 1 {
          let paper = Int(paperOfMention[around])
          mention = paperStart[paper] + below(paperStart[paper + 1] - paperStart[paper])
        }
        if !team.contains(mentions[mention]) { team.append(mentions[mention]) }
        if kind > 0.5 { around = mention }
      }
    }
    for author in team {
      paperOfMention.append(UInt32(paperStart.count - 1))
      mentions.append(author)
    }
    paperStart.append(mentions.count)
    for (place, a) in team.enumerated() {
      for b in team[..<place] where edges.count < wanted { edges.add(a, b) }
    }
  }
}

/// Counts pairs: open addressing over the pairs met, in the order of meeting.
private struct EdgeTable {
  private var slots: [UInt32]
  private var keys: [UInt64] = []
  private var weights: [Double] = []

  init(capacity: Int) {
    var size = 1024
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: .max, count: size)
  }

  var count: Int { keys.count }

  mutating func add(_ a: UInt32, _ b: UInt32) {
    let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[place] != .max {
      if keys[Int(slots[place])] == key {
        weights[Int(slots[place])] += 1
        return
      }
      place = (place + 1) & mask
    }
    slots[place] = UInt32(keys.count)
    keys.append(key)
    weights.append(1)
  }

  func file(nodeCount: Int) -> EdgeFile {
    var file = EdgeFile()
    file.nodeCount = nodeCount
    file.sources = keys.map { UInt32($0 >> 32) }
    file.targets = keys.map { UInt32(truncatingIfNeeded: $0) }
    file.weights = weights
    return file
  }
}
