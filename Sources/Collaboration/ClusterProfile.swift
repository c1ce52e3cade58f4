public import AuthorIdentity
internal import Foundation
public import Graphs

/// What a community of a network is: its people, its years, and the words of its titles.
public struct ClusterProfile: Sendable, Equatable {
  /// The cluster in the partition, from 0.
  public let index: Int
  /// The number of members.
  public let size: Int
  /// The members with the largest strength inside the cluster, strongest first; ties by name, then id.
  public let leading: [PersonID]
  /// The number of papers that belong to the cluster.
  public let paperCount: Int
  /// The years of its first and last dated paper.
  public let years: ClosedRange<Int>?
  /// The words that tell its titles from all others, the most telling first.
  public let words: [String]
}

extension CoauthorNetwork {
  /// Describes communities, in the order of the partition.
  ///
  /// A paper belongs to the cluster that most of its authors are in, the one with the lower number among equals.
  ///
  /// A word tells a cluster from the rest by its share in the divergence of the cluster's titles from all titles
  /// (Kullback and Leibler): f · ln((f ∕ n) ∕ (F ∕ N)), with f of the n papers of the cluster and F of all N papers having the
  /// word in their titles. Words that are rarer in the cluster than elsewhere do not count; ties go to the word in more
  /// papers, then in alphabetical order. Where a cluster holds all papers no word can tell, and the most frequent stand
  /// there. Which words count: function words of the large European languages and words of fewer than three letters do not.
  ///
  /// - Parameters:
  ///   - partition: one cluster a node.
  ///   - smallest: clusters with fewer people are left out.
  ///   - leading: how many people are named.
  ///   - words: how many words are named.
  /// - Complexity: O(edges + bytes of titles + people · log people).
  public func clusterProfiles(
    _ partition: Partition, smallest: Int = 1, leading: Int = 5, words: Int = 5
  ) -> [ClusterProfile] {
    let clusters = partition.sizes.prefix { $0 >= smallest }.count
    let clusterOfPaper = clusterOfPaper(partition)
    var papers = [Int](repeating: 0, count: partition.count)
    var years = [ClosedRange<Int>?](repeating: nil, count: partition.count)
    var tally = WordTally(clusters: partition.count)
    for paper in clusterOfPaper.indices {
      guard let cluster = clusterOfPaper[paper] else { continue }
      papers[cluster] += 1
      if let year = bibliography.facts.year(PaperID(paper)) {
        let known = years[cluster] ?? year...year
        years[cluster] = min(known.lowerBound, year)...max(known.upperBound, year)
      }
      tally.add(TitleWords.words(of: bibliography.title(of: PaperID(paper))), to: cluster)
    }
    let members = partition.members()
    let total = papers.reduce(0, +)
    return (0..<clusters).map { cluster in
      ClusterProfile(
        index: cluster, size: partition.sizes[cluster],
        leading: leadingNodes(of: members[cluster], in: partition, count: leading).map(person(at:)),
        paperCount: papers[cluster], years: years[cluster],
        words: tally.mostTelling(of: cluster, papers: papers[cluster], of: total, count: words))
    }
  }

  /// The cluster that most authors of each paper are in; `nil` for papers outside the network.
  private func clusterOfPaper(_ partition: Partition) -> [Int?] {
    (0..<bibliography.paperCount).map { paper in
      guard isPaperIncluded[paper] else { return nil }
      var votes: [Int: Int] = [:]
      for person in bibliography.incidence.people(of: PaperID(paper)) {
        if let node = node(of: PersonID(Int(person))) { votes[partition[node], default: 0] += 1 }
      }
      return votes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }
}

/// In how many papers each word is, by cluster.
private struct WordTally {
  private var numbers: [String: Int] = [:]
  private var words: [String] = []
  private var total: [Int] = []
  private var inCluster: [[Int: Int]]

  init(clusters: Int) { inCluster = Array(repeating: [:], count: clusters) }

  mutating func add(_ titleWords: [String], to cluster: Int) {
    for word in titleWords {
      let number: Int
      if let known = numbers[word] {
        number = known
      } else {
        number = words.count
        numbers[word] = number
        words.append(word)
        total.append(0)
      }
      total[number] += 1
      inCluster[cluster][number, default: 0] += 1
    }
  }

  func mostTelling(of cluster: Int, papers: Int, of all: Int, count: Int) -> [String] {
    let scored = inCluster[cluster].compactMap {
      number, frequency -> (word: Int, score: Double, frequency: Int)? in
      let expected = Double(papers) * Double(total[number]) / Double(all)
      let score = Double(frequency) * log(Double(frequency) / expected)
      return score >= 0 ? (number, score, frequency) : nil
    }
    return scored.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      return a.frequency == b.frequency ? words[a.word] < words[b.word] : a.frequency > b.frequency
    }.prefix(count).map { words[$0.word] }
  }
}
