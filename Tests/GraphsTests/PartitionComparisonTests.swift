import Foundation
import Statistics
import Testing

@testable import Graphs

@Suite("Comparing partitions")
struct PartitionComparisonTests {
  private func partition(_ count: Int, _ clusters: Int, _ random: inout SplitMix64) -> Partition {
    Partition(labels: (0..<count).map { _ in UInt32(random.next() % UInt64(clusters)) })
  }

  /// The small example of the documentation, by hand: H = ln 2 and 1.5·ln 2, joint 1.5·ln 2.
  @Test func example() {
    let a = Partition(labels: [0, 0, 1, 1])
    let b = Partition(labels: [0, 0, 1, 2])
    #expect(agree(a.normalizedMutualInformation(with: b), 0.8))
    #expect(agree(a.normalizedMutualInformation(with: b, normalizer: .minimum), 1))
    #expect(agree(a.normalizedMutualInformation(with: b, normalizer: .maximum), 2.0 / 3))
    #expect(agree(a.variationOfInformation(from: b), 0.5 * log(2)))
    #expect(agree(a.variationOfInformation(from: b, in: .bits), 0.5))
    #expect(agree(a.adjustedRandIndex(with: b), 4.0 / 7))
  }

  @Test func equalPartitionsAgreeAndOrderDoesNotMatter() {
    var random = SplitMix64(seed: 5)
    for count in [1, 2, 10, 50] {
      for clusters in [1, 2, 7, 100] {
        let a = partition(count, clusters, &random)
        let b = partition(count, 3, &random)
        #expect(agree(a.adjustedRandIndex(with: a), 1))
        #expect(a.variationOfInformation(from: a) < 1e-12)
        #expect(agree(a.adjustedRandIndex(with: b), b.adjustedRandIndex(with: a)))
        #expect(agree(a.variationOfInformation(from: b), b.variationOfInformation(from: a)))
        for normalizer in InformationNormalizer.allCases {
          #expect(agree(a.normalizedMutualInformation(with: a, normalizer: normalizer), 1))
          let share = a.normalizedMutualInformation(with: b, normalizer: normalizer)
          #expect(0...1 ~= share)
          #expect(agree(share, b.normalizedMutualInformation(with: a, normalizer: normalizer)))
        }
      }
    }
  }

  /// A metric: the triangle inequality.
  @Test func variationIsAMetric() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<50 {
      let (a, b, c) = (partition(20, 4, &random), partition(20, 3, &random), partition(20, 5, &random))
      #expect(
        a.variationOfInformation(from: c)
          <= a.variationOfInformation(from: b) + b.variationOfInformation(from: c) + 1e-12)
    }
  }

  /// The pairs counted one by one.
  @Test func randIndexCountsPairs() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let (a, b) = (partition(15, 4, &random), partition(15, 3, &random))
      var (both, own, theirs, all) = (0.0, 0.0, 0.0, 0.0)
      for x in 0..<15 {
        for y in 0..<x {
          let isOwn = a.clusterOfNode[x] == a.clusterOfNode[y]
          let isTheirs = b.clusterOfNode[x] == b.clusterOfNode[y]
          all += 1
          own += isOwn ? 1 : 0
          theirs += isTheirs ? 1 : 0
          both += isOwn && isTheirs ? 1 : 0
        }
      }
      let chance = own * theirs / all
      #expect(agree(a.adjustedRandIndex(with: b), (both - chance) / ((own + theirs) / 2 - chance)))
    }
  }

  @Test func edges() {
    let none = Partition(labels: [])
    #expect(none.normalizedMutualInformation(with: none) == 1)
    #expect(none.adjustedRandIndex(with: none) == 1)
    #expect(none.variationOfInformation(from: none) == 0)
    let together = Partition(labels: [0, 0, 0, 0])
    let apart = Partition(labels: [0, 1, 2, 3])
    #expect(together.normalizedMutualInformation(with: apart) == 0)
    #expect(together.adjustedRandIndex(with: apart) == 0)
    #expect(agree(together.variationOfInformation(from: apart, in: .bits), 2))
    #expect(apart.adjustedRandIndex(with: apart) == 1)
  }
}
