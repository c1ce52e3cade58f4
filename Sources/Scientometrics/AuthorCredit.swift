internal import Foundation

/// How the credit for a paper is shared among its authors by their places in the list.
///
/// The credits of one paper sum to 1 under every scheme. With p the place, from 1, and n the number of authors:
///
/// | scheme | share |
/// |---|---|
/// | fractional | 1 ∕ n |
/// | harmonic | (1 ∕ p) ∕ (1 + 1∕2 + … + 1∕n) |
/// | arithmetic | 2(n + 1 − p) ∕ (n(n + 1)) |
/// | geometric | 2^(n − p) ∕ (2^n − 1) |
/// | golden | φ^(n − p), normalized: that of Berker (2018) |
/// | firstLast | 2 ∕ (n + 2) at both ends, 1 ∕ (n + 2) between; two authors half each |
/// | position | 1, 0.8, 0.6, 0.4, 0.4, …, normalized |
///
/// Assimakis and Adam (2010) name another scheme after the golden ratio. Its weights could not be read in a source and are
/// not offered.
///
///     AuthorCredit.harmonic.share(position: 1, of: 3)  // 0.5455
public enum AuthorCredit: String, Sendable, CaseIterable {
  /// 1 ∕ n to each.
  case fractional
  /// (1 ∕ p) ∕ (1 + 1∕2 + … + 1∕n): S. E. Hodge, D. A. Greenberg, Science 213 (1981) 950; N. T. Hagen, PLoS ONE 3 (2008)
  /// e4021, doi:10.1371/journal.pone.0004021.
  case harmonic
  /// 2(n + 1 − p) ∕ (n(n + 1)), also called proportional: G. van Hooydonk, JASIS 48 (1997) 944.
  case arithmetic
  /// 2^(n − p) ∕ (2^n − 1): L. Egghe, R. Rousseau, G. van Hooydonk, JASIS 51 (2000) 145.
  case geometric
  /// φ^(n − p), normalized, with the golden ratio φ: Y. Berker, "Golden-ratio as a substitute to geometric and harmonic counting
  /// to determine multi-author publication credit", Scientometrics 114 (2018) 839.
  case golden
  /// The first and the last author 2 ∕ (n + 2), the others 1 ∕ (n + 2); two authors half each.
  case firstLast
  /// 1, 0.8, 0.6, 0.4 and 0.4 for every later one, normalized.
  case position

  /// The share of the author at a place.
  ///
  /// - Parameters:
  ///   - position: from 1 to `count`.
  ///   - count: the number of authors, n.
  /// - Returns: from 0, where a share is too small for a number, to 1.
  /// - Complexity: O(n) for harmonic, else O(1).
  public func share(position: Int, of count: Int) -> Double {
    precondition(1 <= position && position <= count, "a position is a place in the list of authors")
    let (p, n) = (Double(position), Double(count))
    switch self {
    case .fractional: return 1 / n
    case .harmonic: return 1 / p / (1...count).reduce(0.0) { $0 + 1 / Double($1) }
    case .arithmetic: return 2 * (n + 1 - p) / (n * (n + 1))
    // Both sums are of a geometric series, counted from the first author so that no power overflows.
    case .geometric: return Self.power(0.5, position - 1) / ((1 - Self.power(0.5, count)) / 0.5)
    case .golden:
      let ratio = (5.0.squareRoot() - 1) / 2
      return Self.power(ratio, position - 1) / ((1 - Self.power(ratio, count)) / (1 - ratio))
    case .firstLast:
      if count <= 2 { return 1 / n }
      return (position == 1 || position == count ? 2 : 1) / (n + 2)
    case .position:
      let weights = [1, 0.8, 0.6, 0.4]
      let sum = weights.prefix(count).reduce(0, +) + 0.4 * Double(max(0, count - 4))
      return weights[min(position, 4) - 1] / sum
    }
  }

  /// The shares of all places, first to last.
  ///
  /// - Complexity: O(n).
  public func shares(of count: Int) -> [Double] {
    guard self == .harmonic else {
      return (1...max(count, 1)).prefix(count).map { share(position: $0, of: count) }
    }
    let terms = (1...max(count, 1)).prefix(count).map { 1 / Double($0) }
    let sum = terms.reduce(0, +)
    return terms.map { $0 / sum }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double { pow(base, Double(exponent)) }
}
