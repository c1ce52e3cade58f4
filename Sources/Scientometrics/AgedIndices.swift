internal import Foundation
public import Statistics

/// Indices that take the age of papers or of the career into account.
///
/// The reference year Y is a parameter and never the clock. A paper of year y is Y − y + 1 years old, the year it came out
/// counted as one; a paper after Y counts as of age 1. `nil` where a year that matters is unknown.
extension CitationProfile {
  /// Hirsch's m: the h-index over the years of the career, h ∕ (Y − y₀ + 1) with y₀ the year of the first paper.
  ///
  /// Bibliometrix counts the same way (with the clock's year for Y); some tools leave the 1 out. Papers without a year
  /// could lie before y₀, which only lowers m; the interval does not cover that.
  ///
  ///     CitationProfile(citations: [10, 8, 5, 4, 3], years: [2018, 2019, 2020, 2021, 2022])
  ///       .mQuotient(referenceYear: 2022)  // 0.8
  ///
  /// Reference: J. E. Hirsch, PNAS 102 (2005) 16569, doi:10.1073/pnas.0507655102.
  public func mQuotient(referenceYear: Int) -> Estimate? {
    guard let age = careerYears(referenceYear: referenceYear) else { return nil }
    return estimate(.bounded) { Double($0.h) / Double(age) }
  }

  /// Citations per year of the career, C ∕ (Y − y₀ + 1).
  public func citationsPerYear(referenceYear: Int) -> Estimate? {
    guard let age = careerYears(referenceYear: referenceYear) else { return nil }
    return estimate(.unbounded) { Double($0.total) / Double(age) }
  }

  /// The AR-index: √ Σ c ∕ age over the h-core.
  ///
  /// Of equally cited papers those with more authors, then the older, are in the core.
  ///
  /// Reference: B. Jin, L. Liang, R. Rousseau, L. Egghe, Chinese Science Bulletin 52 (2007) 855,
  /// doi:10.1007/s11434-007-0145-9.
  public func arIndex(referenceYear: Int) -> Estimate? {
    guard knowsYears || !ranking.core.contains(where: { years[$0] == nil }) else { return nil }
    return estimate(.free(least: 0)) { _ in
      (0..<ranking.h).reduce(0.0) { sum, rank in
        sum + Double(ranking.citations[rank]) / age(of: ranking.papers[rank], referenceYear: referenceYear)
      }.squareRoot()
    }
  }

  /// AWCR: Σ c ∕ age over all papers, the age-weighted citation rate. At most C.
  ///
  /// Reference: A.-W. Harzing, Publish or Perish, after B. Jin's AR-index.
  public func ageWeightedCitationRate(referenceYear: Int) -> Estimate? {
    guard knowsYears else { return nil }
    return estimate(.unbounded) { ranking in
      ranking.papers.indices.reduce(0.0) { sum, rank in
        sum + Double(ranking.citations[rank]) / age(of: ranking.papers[rank], referenceYear: referenceYear)
      }
    }
  }

  /// AW: √AWCR, to be compared with h.
  ///
  /// Reference: as ``ageWeightedCitationRate(referenceYear:)``.
  public func awIndex(referenceYear: Int) -> Estimate? {
    guard let rate = ageWeightedCitationRate(referenceYear: referenceYear) else { return nil }
    return rate.mapped { $0.squareRoot() }
  }

  /// AWCRpA: Σ c ∕ (age · n) over all papers, the age-weighted citation rate per author.
  ///
  /// Reference: as ``ageWeightedCitationRate(referenceYear:)``.
  public func ageWeightedCitationRatePerAuthor(referenceYear: Int) -> Estimate? {
    guard knowsYears, let authors = knownAuthorCounts else { return nil }
    return estimate(.unbounded) { ranking in
      ranking.papers.indices.reduce(0.0) { sum, rank in
        let paper = ranking.papers[rank]
        return sum + Double(ranking.citations[rank])
          / (age(of: paper, referenceYear: referenceYear) * authors[paper])
      }
    }
  }

  /// The contemporary h-index: the h-index of γ·c ∕ age^δ.
  ///
  /// Can exceed h.
  ///
  /// Reference: A. Sidiropoulos, D. Katsaros, Y. Manolopoulos, "Generalized Hirsch h-index for disclosing latent facts in
  /// citation networks", Scientometrics 72 (2007) 253, doi:10.1007/s11192-007-1722-z.
  public func contemporaryHIndex(
    referenceYear: Int, gamma: Double = 4, delta: Double = 1
  ) -> Estimate? {
    guard knowsYears else { return nil }
    return estimate(.bounded) { ranking in
      Double(
        Scientometrics.hIndex(ofReals: ranking.count) { rank in
          let age = age(of: ranking.papers[rank], referenceYear: referenceYear)
          return gamma * Double(ranking.citations[rank]) / (delta == 1 ? age : pow(age, delta))
        })
    }
  }

  /// The trend h-index: the h-index of γ · Σ 1 ∕ (Y − y + 1)^δ over the citations of a paper, with y the year of each.
  ///
  /// - Parameter citationYears: per paper, how many citations came in which year.
  ///
  /// Reference: as ``contemporaryHIndex(referenceYear:gamma:delta:)``.
  public static func trendHIndex(
    citationYears: [[Int: Int]], referenceYear: Int, gamma: Double = 4, delta: Double = 1
  ) -> Int {
    Scientometrics.hIndex(ofReals: citationYears.count) { paper in
      // In the order of the years: a sum of floating-point numbers depends on it.
      gamma
        * citationYears[paper].sorted { $0.key < $1.key }.reduce(0.0) {
          $0 + Double($1.value) / pow(Double(max(referenceYear - $1.key + 1, 1)), delta)
        }
    }
  }

  /// The trend h-index of the papers, from the years of their citations as far as they are known.
  ///
  /// Citations whose year is not known (those that the years leave of a paper's count) may be as new as the reference
  /// year or older than anything: the lower end leaves them out, the upper one takes them as of the reference year.
  /// Papers of unknown counts are as in every index. `nil` where no year of any citation is known.
  ///
  ///     CitationProfile(citations: [3, 2], citationYears: [[2020: 3], [2019: 2]])
  ///       .trendHIndex(referenceYear: 2020)  // 2
  ///
  /// Reference: as ``contemporaryHIndex(referenceYear:gamma:delta:)``.
  public func trendHIndex(referenceYear: Int, gamma: Double = 4, delta: Double = 1) -> Estimate? {
    guard isMeasurable, citations.isEmpty || citationYears.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    let least = Self.trendHIndex(
      citationYears: citationYears, referenceYear: referenceYear, gamma: gamma, delta: delta)
    var undated = 0
    let newest = citationYears.indices.map { paper in
      let dated = citationYears[paper].values.reduce(0, +)
      let missing = max(0, (citations[paper] ?? CitationRanking.plenty) - dated)
      if missing > 0 { undated += 1 }
      return citationYears[paper].merging([referenceYear: missing], uniquingKeysWith: +)
    }
    guard undated > 0 else { return Estimate(exactly: Double(least)) }
    let most = Self.trendHIndex(
      citationYears: newest, referenceYear: referenceYear, gamma: gamma, delta: delta)
    return Estimate(
      Double(least), low: Double(least), high: Double(most),
      reason: "\(undated) of \(paperCount) papers with citations of unknown years")
  }

  /// The h-index of the papers of the years Y − 4 to Y: h5, the last five years of the data when Y is its newest.
  ///
  /// Papers without a year make it `nil`. Google Scholar counts citations of five complete calendar years for venues, and for
  /// authors the citations received since; both are other things.
  public func h5Index(referenceYear: Int) -> IndexInterval? {
    guard isMeasurable, knowsYears else { return nil }
    return hIndex { isRecent($0, referenceYear) }
  }

  /// The median citations of the h5-core.
  public func h5Median(referenceYear: Int) -> Estimate? {
    guard isMeasurable, knowsYears else { return nil }
    return papers { isRecent($0, referenceYear) }.coreMedian
  }

  /// The i10-index of the papers of the years Y − 4 to Y.
  public func recentI10Index(referenceYear: Int) -> IndexInterval? {
    guard isMeasurable, knowsYears else { return nil }
    let (known, unknown) = unknownCount > 0 ? counts { isRecent($0, referenceYear) } : (0, 0)
    guard known > 0 || unknown == 0 else { return nil }
    var cited = 0
    for (rank, paper) in ranking.papers.enumerated() {
      guard ranking.citations[rank] >= 10 else { break }
      if isRecent(paper, referenceYear) { cited += 1 }
    }
    return IndexInterval(low: cited, high: cited + unknown)
  }

  /// Smith's platinum H: (h ∕ career years) · (C ∕ N).
  ///
  /// Reference: D. R. Smith, "Assessing productivity among university academics and scientists in health and medicine: introducing
  /// 'platinum H'", 2015.
  public func platinumH(referenceYear: Int) -> Estimate? {
    guard let age = careerYears(referenceYear: referenceYear) else { return nil }
    return estimate(.unbounded) { Double($0.h) / Double(age) * Double($0.total) / Double($0.count) }
  }

  private func isRecent(_ paper: Int, _ referenceYear: Int) -> Bool {
    years[paper].map { $0 <= referenceYear && $0 >= referenceYear - 4 } ?? false
  }

  /// How many of some papers have known citations, and how many unknown ones.
  func counts(where isIncluded: (Int) -> Bool) -> (known: Int, unknown: Int) {
    var (known, unknown) = (0, 0)
    for paper in citations.indices where isIncluded(paper) {
      if citations[paper] == nil { unknown += 1 } else { known += 1 }
    }
    return (known, unknown)
  }

  /// The h-index of some of the papers; `nil` where none of their citations is known.
  func hIndex(where isIncluded: (Int) -> Bool) -> IndexInterval? {
    let low = ranking.h(where: isIncluded)
    guard unknownCount > 0 else { return IndexInterval(low: low, high: low) }
    let (known, unknown) = counts(where: isIncluded)
    guard known > 0 || unknown == 0 else { return nil }
    return IndexInterval(low: low, high: mostCited.h(where: isIncluded))
  }
}

extension Estimate {
  /// The value and its bounds over a positive number.
  func divided(by divisor: Double) -> Estimate { mapped { $0 / divisor } }

  /// The value and its bounds through a function that never falls.
  func mapped(_ transform: (Double) -> Double) -> Estimate {
    guard let reason else { return Estimate(exactly: transform(value)) }
    return Estimate(transform(value), low: transform(low), high: transform(high), reason: reason)
  }
}
