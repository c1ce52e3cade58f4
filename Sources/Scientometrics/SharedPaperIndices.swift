internal import Statistics

/// Who wrote which paper and how often each is cited: what indices need that compare an author with the coauthors.
///
/// Only papers that are in the table count, so a coauthor's index is that within the corpus.
public struct AuthorshipTable: Sendable {
  /// `start[p] ..< start[p + 1]` are the authors of paper p in ``authors``.
  private let start: [Int]
  private let authors: [Int]
  private let citations: [Int]
  private let papersOfAuthor: [[Int]]

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - papers: the authors of each paper, numbers from 0 below `authorCount`, each once.
  ///   - citations: of each paper.
  public init(papers: [[Int]], citations: [Int], authorCount: Int) {
    precondition(papers.count == citations.count, "one citation count a paper is needed")
    var start = [0]
    var own = [[Int]](repeating: [], count: authorCount)
    for (paper, people) in papers.enumerated() {
      start.append(start[paper] + people.count)
      for author in people { own[author].append(paper) }
    }
    self.start = start
    self.citations = citations
    authors = papers.flatMap { $0 }
    papersOfAuthor = own
  }

  /// The h-index of every author. O(authorships · log).
  public func hIndices() -> [Int] {
    papersOfAuthor.map { papers in hIndex(of: papers) { _ in true } }
  }

  /// Hirsch's ħ of every author: the largest k such that k of the papers have at least k citations and are in the ħ-core of
  /// every coauthor.
  ///
  /// A paper is in the ħ-core of a coauthor when it has at least as many citations as the coauthor's ħ. At most h.
  ///
  /// The values are found from the largest down: an author whose papers allow k, and with no larger value left anywhere, has
  /// k; the author's papers of fewer citations then count for nobody. So the values do not depend on any order.
  ///
  /// - Complexity: O(authorships · log) for each time that an author's value falls, in practice a few.
  ///
  /// Reference: J. E. Hirsch, "An index to quantify an individual's scientific research output that takes into account the effect
  /// of multiple coauthorship", Scientometrics 85 (2010) 741, doi:10.1007/s11192-010-0193-9.
  public func barHIndices() -> [Int] {
    var value = hIndices()
    var isOpen = [Bool](repeating: true, count: citations.count)
    var waiting = Dictionary(grouping: value.indices) { value[$0] }
    var level = value.max() ?? 0
    while level > 0 {
      // All that reach the level are settled before their papers close: they do not shut out each other, having the same value.
      var settled: [Int] = []
      for author in waiting.removeValue(forKey: level) ?? [] {
        let now = hIndex(of: papersOfAuthor[author]) { isOpen[$0] }
        if now == level {
          settled.append(author)
        } else {
          waiting[now, default: []].append(author)
        }
        value[author] = now
      }
      for author in settled {
        for paper in papersOfAuthor[author] where citations[paper] < level { isOpen[paper] = false }
      }
      level -= 1
    }
    return value
  }

  /// Hirsch's h_α of every author: how many papers of the h-core have no author of a larger h-index.
  ///
  /// Of several authors of the same largest h each counts the paper, which the paper that defines it allows. Of equally cited
  /// papers at the edge of the core, those that count come first.
  ///
  /// - Complexity: O(authorships · log).
  ///
  /// Reference: J. E. Hirsch, "h_α: an index to quantify an individual's scientific leadership", Scientometrics 118 (2019) 673,
  /// doi:10.1007/s11192-018-2994-1, arXiv:1810.01605.
  public func alphaHIndices() -> [Int] {
    let h = hIndices()
    let leading = largestH(h)
    return papersOfAuthor.enumerated().map { author, papers in
      let own = papers.filter { leading[$0] == h[author] }
      let inside = papers.count { citations[$0] > h[author] }
      // Papers of exactly h citations fill the places that are left.
      let surely = own.count { citations[$0] > h[author] }
      let edge = own.count { citations[$0] == h[author] && h[author] > 0 }
      return surely + min(edge, max(0, h[author] - inside))
    }
  }

  /// Hirsch's h′_α of every author: the h-index of the papers of which no author has a larger h-index.
  ///
  /// Reference: as ``alphaHIndices()``.
  public func alphaOnlyHIndices() -> [Int] {
    let h = hIndices()
    let leading = largestH(h)
    return papersOfAuthor.enumerated().map { author, papers in
      hIndex(of: papers) { leading[$0] == h[author] }
    }
  }

  private func largestH(_ h: [Int]) -> [Int] {
    citations.indices.map { paper in authors[start[paper]..<start[paper + 1]].map { h[$0] }.max() ?? 0 }
  }

  private func hIndex(of papers: [Int], where counts: (Int) -> Bool) -> Int {
    Statistics.hIndex(of: papers.filter(counts).map { citations[$0] })
  }
}
