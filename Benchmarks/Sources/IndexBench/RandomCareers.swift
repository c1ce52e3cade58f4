import Foundation
import Scientometrics
import Statistics

/// The papers of many people, 25 each on average: numbers of papers and citations with long tails, careers of up to fifty years.
struct RandomCareers: Sendable {
  private let start: [Int]
  private let citations: [Int32]
  private let years: [Int16]
  private let authors: [UInt16]
  private let positions: [UInt16]

  var authorships: Int { citations.count }

  init(people: Int, seed: UInt64, unknown: Double) {
    var random = SplitMix64(seed: seed)
    /// Of exponential distribution, mean 1.
    func exponential() -> Double { -log(1 - random.nextUnit()) }
    var start = [0]
    var citations: [Int32] = []
    var years: [Int16] = []
    var authors: [UInt16] = []
    var positions: [UInt16] = []
    for _ in 0..<people {
      // The product of two has the mean 1 and a longer tail.
      let papers = 1 + Int(24.5 * exponential() * exponential())
      let first = 2024 - Int(random.next() % 50)
      for _ in 0..<papers {
        let count = exponential() * exponential() * 12
        citations.append(unknown > 0 && random.nextUnit() < unknown ? -1 : Int32(count))
        years.append(Int16(first + Int(random.next() % UInt64(2025 - first))))
        let size = 1 + UInt16(3 * exponential())
        authors.append(size)
        positions.append(1 + UInt16(random.next() % UInt64(size)))
      }
      start.append(citations.count)
    }
    self.start = start
    self.citations = citations
    self.years = years
    self.authors = authors
    self.positions = positions
  }

  func profile(of person: Int) -> CitationProfile {
    let papers = start[person]..<start[person + 1]
    return CitationProfile(
      citations: papers.map { citations[$0] < 0 ? nil : Int(citations[$0]) },
      years: papers.map { Int(years[$0]) },
      authorCounts: papers.map { Int(authors[$0]) }, positions: papers.map { Int(positions[$0]) })
  }
}
