import Statistics
import Testing

@testable import Scientometrics

@Suite struct SharedPaperIndicesTests {
  /// A and B share P1 (10) and P2 (8); A has P3 (5), B has P4 (9), B and C share P5 (3).
  private let toy = AuthorshipTable(
    papers: [[0, 1], [0, 1], [0], [1], [1, 2]], citations: [10, 8, 5, 9, 3], authorCount: 3)

  @Test func toyExample() {
    #expect(toy.hIndices() == [3, 3, 1])
    // Equal h makes both leaders of what they share.
    #expect(toy.alphaHIndices() == [3, 3, 0])
    #expect(toy.alphaOnlyHIndices() == [3, 3, 0])
    // P5 has as many citations as the ħ of B, so it is in the ħ-core of B.
    #expect(toy.barHIndices() == [3, 3, 1])
  }

  @Test func aPaperOutsideTheCoreOfACoauthorDoesNotCount() {
    // A has three papers of ten citations and shares with B a paper of two: it is not in A's core, so B has nothing.
    let table = AuthorshipTable(
      papers: [[0], [0], [0], [0, 1]], citations: [10, 10, 10, 2], authorCount: 2)
    #expect(table.hIndices() == [3, 1])
    #expect(table.barHIndices() == [3, 0])
    #expect(table.alphaHIndices() == [3, 0])
  }

  /// The definition, word by word, on random tables: ħ of papers with at least ħ citations, each in the ħ-core of all.
  @Test func barHIsSelfConsistent() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let (papers, citations) = randomTable(using: &random)
      let table = AuthorshipTable(papers: papers, citations: citations, authorCount: 6)
      let (h, bar) = (table.hIndices(), table.barHIndices())
      for author in 0..<6 {
        #expect(bar[author] <= h[author])
        // No larger value fits with the values of the others, and this one does.
        func fits(_ k: Int) -> Bool {
          papers.indices.count { paper in
            papers[paper].contains(author) && citations[paper] >= k
              && papers[paper].allSatisfy { $0 == author || citations[paper] >= bar[$0] }
          } >= k
        }
        #expect(fits(bar[author]))
        if bar[author] < h[author] { #expect(!fits(bar[author] + 1), "\(papers) \(citations)") }
      }
      let alpha = table.alphaHIndices()
      #expect(zip(alpha, h).allSatisfy { $0 <= $1 })
      // Whoever has the largest h of all leads every paper of the own core.
      if let most = h.max() { for author in 0..<6 where h[author] == most { #expect(alpha[author] == most) } }
    }
  }

  private func randomTable(using random: inout SplitMix64) -> (papers: [[Int]], citations: [Int]) {
    let count = Int.random(in: 0...14, using: &random)
    let papers = (0..<count).map { _ in
      Array((0..<6).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))).sorted()
    }
    return (papers, (0..<count).map { _ in Int.random(in: 0...6, using: &random) })
  }
}
