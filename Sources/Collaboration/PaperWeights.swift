internal import AuthorIdentity
internal import Foundation
internal import Scientometrics

/// What every paper adds to the pairs of its authors: counting and recency.
struct PaperWeights: Sendable {
  /// By paper: what each pair gains, before the places count. 0 for papers that are not in the network.
  let pairs: [Double]

  /// By entry of the incidence: the credit of the place, which multiplies; `nil` where places do not count.
  let places: [Double]?

  /// - Complexity: O(mentions + Σ n over the different n).
  init(_ bibliography: ResolvedBibliography, _ options: NetworkOptions, isIncluded: [Bool]) {
    let (facts, incidence) = (bibliography.facts, bibliography.incidence)
    let reference = options.referenceYear ?? facts.years.max().map(Int.init) ?? 0
    var pairs = [Double](repeating: 0, count: bibliography.paperCount)
    var places: [Double]?
    if options.counting.credit != nil { places = [Double](repeating: 0, count: incidence.people.count) }
    var credits: [Int: Credits] = [:]
    for paper in 0..<bibliography.paperCount where isIncluded[paper] {
      let count = Int(facts.authorCounts[paper])
      guard count >= 2 else { continue }
      var weight = options.counting.strength(authorCount: count)
      if let scheme = options.counting.credit {
        let credit = credits[count] ?? Credits(scheme, count)
        credits[count] = credit
        weight = credit.scale
        let people = incidence.people(of: PaperID(paper))
        let beforeGap =
          facts.isTruncated[paper] ? bibliography.shownBeforeGap(of: PaperID(paper)) : people.count
        for (place, entry) in people.indices.enumerated() {
          let position = place < beforeGap ? place : count - people.count + place
          places?[entry] = credit.shares[min(position, count - 1)]
        }
      }
      if let halfLife = options.halfLife {
        let age = max(0, reference - Int(facts.years[paper]))
        weight *= exp2(-Double(age) / halfLife)
      }
      // A tie of long ago is weak; it is not gone.
      pairs[paper] = max(weight, .leastNormalMagnitude)
    }
    self.pairs = pairs
    self.places = places
  }
}

/// The credit of the places of lists of one length, and what makes the products of all pairs add up to 1.
private struct Credits {
  let shares: [Double]
  let scale: Double

  init(_ scheme: AuthorCredit, _ count: Int) {
    shares = scheme.shares(of: count)
    // The shares add up to 1, so the pairs to half of what is left of 1² without the squares.
    scale = 2 / (1 - shares.reduce(0) { $0 + $1 * $1 })
  }
}
