import Statistics
import Testing

@testable import Scientometrics

@Suite struct CollaborationIndicesTests {
  private static func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
    a.map { abs($0 - b) <= tolerance } ?? false
  }

  /// The three papers of the VOSviewer manual, figures 7 and 8.
  @Test func paw() {
    let paw = CollaborationIndices(authorCounts: [3, 2, 2], distinctAuthors: 4)
    #expect(Self.isClose(paw?.collaborationIndex, 7.0 / 3))
    #expect(paw?.degreeOfCollaboration == 1)
    #expect(paw?.soloShare == 0)
    #expect(Self.isClose(paw?.collaborativeCoefficient, 5.0 / 9))
    #expect(Self.isClose(paw?.modifiedCollaborativeCoefficient, 20.0 / 27))
  }

  /// The list T: 16 papers, five of them solo.
  @Test func listT() {
    let counts = [1, 3, 4, 4, 2, 4, 4, 1, 1, 2, 2, 3, 3, 1, 1, 4]
    let t = CollaborationIndices(authorCounts: counts, distinctAuthors: 12)
    #expect(t?.degreeOfCollaboration == 0.6875)
    #expect(t?.soloShare == 0.3125)
    #expect(Self.isClose(t?.collaborativeCoefficient, 0.453125))
    #expect(Self.isClose(t?.collaborationIndex, 2.5))
  }

  /// f = (5, 3, 3, 5): rosenberglab.net/impact_collaborative_coefficient.html prints CI 2.5 and CC .4531.
  @Test func published() {
    let counts = zip([5, 3, 3, 5], 1...).flatMap { Array(repeating: $1, count: $0) }
    let indices = CollaborationIndices(authorCounts: counts, distinctAuthors: 16)
    #expect(indices?.collaborationIndex == 2.5)
    #expect(Self.isClose(indices?.collaborativeCoefficient, 0.4531, within: 0.00005))
  }

  @Test func limits() {
    #expect(CollaborationIndices(authorCounts: [], distinctAuthors: 0) == nil)
    #expect(CollaborationIndices(authorCounts: [0, 0], distinctAuthors: 0) == nil)
    let solo = CollaborationIndices(authorCounts: [1, 1, 0], distinctAuthors: 1)
    #expect(solo?.collaborationIndex == 1)
    #expect(solo?.collaborativeCoefficient == 0)
    #expect(solo?.soloShare == 1)
    #expect(solo?.modifiedCollaborativeCoefficient == nil)
    // Every paper has all authors: MCC is 1, CC is 1 - 1/A.
    let everyone = CollaborationIndices(authorCounts: [5, 5], distinctAuthors: 5)
    #expect(Self.isClose(everyone?.modifiedCollaborativeCoefficient, 1))
    #expect(Self.isClose(everyone?.collaborativeCoefficient, 0.8))
  }

  @Test func rangesOnRandomLists() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<1_000 {
      let counts = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Int.random(in: 0...6, using: &random)
      }
      let most = counts.max() ?? 0
      let authors = Int.random(in: max(most, 2)...(most + 10), using: &random)
      guard let indices = CollaborationIndices(authorCounts: counts, distinctAuthors: authors) else {
        #expect(most == 0)
        continue
      }
      let papers = counts.filter { $0 > 0 }
      #expect(Self.isClose(indices.collaborationIndex, Double(papers.reduce(0, +)) / Double(papers.count)))
      #expect(Self.isClose(indices.degreeOfCollaboration + indices.soloShare, 1))
      #expect((-1e-12...(1 - 1 / Double(most) + 1e-12)).contains(indices.collaborativeCoefficient))
      #expect(indices.modifiedCollaborativeCoefficient.map { $0 <= 1 + 1e-12 } == true)
      #expect(indices.collaborativeCoefficient <= indices.degreeOfCollaboration + 1e-12)
    }
  }

  @Test("CI over the papers with several authors is another number")
  func jointIndex() {
    let frequencies = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4]
    let indices = CollaborationIndices(authorCounts: frequencies, distinctAuthors: 20)
    #expect(indices?.collaborationIndex == 2.5)
    #expect(indices?.jointCollaborationIndex == 35.0 / 11)
    #expect(CollaborationIndices(authorCounts: [1, 1], distinctAuthors: 2)?.jointCollaborationIndex == nil)
  }
}
