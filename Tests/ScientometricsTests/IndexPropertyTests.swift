import Statistics
import Testing

@testable import Scientometrics

/// What the definitions promise of every list, on random ones.
@Suite struct IndexPropertyTests {
  /// 100,000 lists in all.
  @Test(arguments: 0..<4) func inequalities(of part: Int) {
    var random = SplitMix64(seed: UInt64(part))
    for _ in 0..<25_000 {
      let list = randomList(using: &random)
      let violated = Self.violations(list, using: &random)
      #expect(violated.isEmpty, "\(list)")
    }
  }

  /// The inequalities that a list does not keep.
  private static func violations(_ list: [Int], using random: inout SplitMix64) -> [String] {
    let authors = list.map { _ in Int.random(in: 1...5, using: &random) }
    let years = list.map { _ in Int.random(in: 2000...2020, using: &random) }
    let profile = CitationProfile(citations: list, years: years, authorCounts: authors)
    let total = Double(list.reduce(0, +))
    let (h, g) = (value(profile.hIndex), value(profile.gIndex))
    let padded = value(profile.paddedGIndex)
    let (f, t) = (value(profile.fIndex), value(profile.tIndex))
    let rational = value(profile.rationalHIndex)
    let real = value(profile.realHIndex)
    let core = value(profile.coreCitations)
    let slack = 1e-9
    let checks: [(String, Bool)] = [
      ("h ≤ χ", h <= value(profile.chiIndex) + slack),
      ("h ≤ f ≤ t ≤ padded g ≤ ⌊√C⌋ where that is not below N", h <= f && f <= t && t <= padded),
      ("g² ≤ C", g * g <= total && padded * padded <= total),
      ("h² ≤ C_core ≤ C", h * h <= core && core <= total),
      ("h ≤ A, h ≤ R", h <= value(profile.aIndex) + slack && h <= value(profile.rIndex) + slack),
      ("h ≤ w ≤ 2h", h <= value(profile.woegingerIndex) && value(profile.woegingerIndex) <= 2 * h),
      ("h(2) ≤ h", value(profile.h2Index) <= h),
      ("w of Wu ≤ h", value(profile.wuIndex) <= h),
      (
        "h_m ≤ h, h_I ≤ h, h_I,norm ≤ h",
        max(
          value(profile.sharedHIndex), value(profile.individualHIndex),
          value(profile.normalizedIndividualHIndex)) <= h + slack
      ),
      ("pure h ≤ h", value(profile.pureHIndex()) <= h + slack),
      ("h ≤ rational h < h + 1", h <= rational && rational < h + 1),
      ("h ≤ real h < h + 1", h <= real + slack && real < h + 1),
      ("tapered h ≥ h", value(profile.taperedHIndex) >= h - slack),
      ("ψ ≥ g", value(profile.psiIndex) >= g),
      ("ψ(ψ + 1) ∕ 2 ≤ C", value(profile.psiIndex) * (value(profile.psiIndex) + 1) / 2 <= total),
      ("AWCR ≤ C", value(profile.ageWeightedCitationRate(referenceYear: 2020)) <= total + slack),
      ("h5 ≤ h", value(profile.h5Index(referenceYear: 2020)) <= h),
      (
        "h_m within its bounds",
        profile.sharedHIndexBounds.map {
          $0.lowerBound - slack <= value(profile.sharedHIndex)
            && value(profile.sharedHIndex) <= $0.upperBound + slack
        } ?? false
      ),
    ]
    return checks.filter { !$0.1 }.map(\.0)
  }

  /// Every index of the catalogue, of lists in another order: ties are ordered by authors and years, so nothing changes.
  @Test func orderOfThePapersDoesNotMatter() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let list = randomList(using: &random)
      let papers = list.map { citations in
        (citations, Int.random(in: 2000...2020, using: &random), Int.random(in: 1...5, using: &random))
      }
      let shuffled = papers.shuffled(using: &random)
      let (one, other) = (profile(papers), profile(shuffled))
      for index in CitationIndex.all {
        let (first, second) = (index.value(one, 2020), index.value(other, 2020))
        #expect(
          first.map { round($0.value) } == second.map { round($0.value) }, "\(index.name) of \(papers)")
      }
    }
  }

  /// One citation more, or one paper more, never lowers these.
  @Test func monotony() {
    let rising: [(String, (CitationProfile) -> Double)] = [
      ("g", { Self.value($0.gIndex) }), ("padded g", { Self.value($0.paddedGIndex) }),
      ("h(2)", { Self.value($0.h2Index) }), ("f", { Self.value($0.fIndex) }),
      ("t", { Self.value($0.tIndex) }),
      ("w", { Self.value($0.woegingerIndex) }), ("ψ", { Self.value($0.psiIndex) }),
      ("μ", { Self.value($0.muIndex) }), ("R", { Self.value($0.rIndex) }),
      ("Rm", { Self.value($0.rmIndex) }), ("hg", { Self.value($0.hgIndex) }),
      ("χ", { Self.value($0.chiIndex) }), ("tapered", { Self.value($0.taperedHIndex) }),
      ("rational", { Self.value($0.rationalHIndex) }), ("real", { Self.value($0.realHIndex) }),
      ("o", { Self.value($0.oIndex) }), ("Wohlin", { Self.value($0.wohlinIndex) }),
    ]
    var random = SplitMix64(seed: 8)
    for _ in 0..<3_000 {
      let list = randomList(using: &random)
      var more = list
      if let paper = more.indices.randomElement(using: &random) { more[paper] += 1 }
      let grown = [more, list + [Int.random(in: 1...9, using: &random)]]
      for (name, index) in rising {
        let before = index(CitationProfile(citations: list))
        for larger in grown {
          #expect(
            index(CitationProfile(citations: larger)) >= before - 1e-12, "\(name) of \(list), \(larger)")
        }
      }
    }
  }

  /// With unknown counts no assignment leaves the interval, whatever the index.
  @Test func intervalsEncloseEveryAssignment() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<300 {
      let list = (0..<Int.random(in: 2...6, using: &random)).map { _ in Int.random(in: 0...12, using: &random)
      }
      let papers = list.map { citations in
        (citations, Int.random(in: 2000...2020, using: &random), Int.random(in: 1...5, using: &random))
      }
      let hidden = Set(papers.indices.filter { _ in Int.random(in: 0...2, using: &random) == 0 }.prefix(2))
      guard !hidden.isEmpty, hidden.count < papers.count else { continue }
      let partly = profile(papers, hiding: hidden)
      for assignment in [0, 1, 3, 7, 30, 1000] {
        let assigned = papers.enumerated().map { place, paper in
          hidden.contains(place) ? (assignment, paper.1, paper.2) : paper
        }
        let whole = profile(assigned)
        for index in CitationIndex.all {
          guard let interval = index.value(partly, 2020), let exact = index.value(whole, 2020) else {
            continue
          }
          #expect(
            interval.low - 1e-9 <= exact.value && exact.value <= interval.high + 1e-9,
            "\(index.name) of \(assigned): \(exact.value) is not in \(interval.low) to \(interval.high)")
          #expect(!interval.isExact || interval.value == exact.value, "\(index.name)")
        }
      }
    }
  }

  /// Nothing divides by zero: empty, uncited and unknown lists.
  @Test func emptyLists() {
    for index in CitationIndex.all {
      let empty = index.value(CitationProfile(citations: [Int]()), 2020)
      #expect(empty.map { $0.value == 0 && $0.isExact } ?? true, "\(index.name)")
      let uncited = index.value(profile([(0, 2019, 2), (0, 2020, 1)]), 2020)
      #expect(uncited?.value.isFinite ?? true, "\(index.name)")
      let unknown = CitationProfile(citations: [nil, nil], years: [2019, 2020], authorCounts: [1, 2])
      if index.needsCitations { #expect(index.value(unknown, 2020) == nil, "\(index.name)") }
    }
  }

  private func profile(_ papers: [(Int, Int, Int)], hiding hidden: Set<Int> = []) -> CitationProfile {
    CitationProfile(
      citations: papers.enumerated().map { hidden.contains($0.offset) ? nil : $0.element.0 },
      years: papers.map(\.1), authorCounts: papers.map(\.2), positions: papers.map { 1 + $0.1 % $0.2 })
  }

  private func round(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private static func value(_ index: IndexInterval?) -> Double { index.map { Double($0.low) } ?? .nan }

  private static func value(_ index: Estimate?) -> Double { index?.value ?? .nan }

  private func randomList(using random: inout SplitMix64) -> [Int] {
    let most = [2, 10, 60, 2000][Int.random(in: 0...3, using: &random)]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...most, using: &random) }
  }
}
