public import Scientometrics

/// What a joint paper of n authors adds to the strength of each pair of them.
///
/// The countings by place share out 1 a paper over its pairs, in proportion to the product of what the two authors are credited
/// with (``AuthorCredit``): w(a, b) = c_a·c_b ∕ Σ c_i·c_j over all pairs of the n. With equal credit that is ``refined``. Of a
/// truncated list n is the least it can be, and the names after the gap have the last places.
public enum Counting: String, Sendable, CaseIterable {
  /// 1: the strength is the number of joint papers.
  case full

  /// 1 / (n − 1): every author of a joint paper gains a strength of 1 in all. M. E. J. Newman, "Scientific
  /// collaboration networks. II", Phys. Rev. E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132. VOSviewer's
  /// fractional counting.
  case newman

  /// 2 / (n(n − 1)): every joint paper adds 1 in all. L. Leydesdorff, H. W. Park, J. Informetrics 11 (2017) 125,
  /// doi:10.1016/j.joi.2016.11.007.
  case refined

  /// 1 in all, by ``AuthorCredit/harmonic`` credit: 1 for the first place, 1/2 for the second, 1/3 for the third.
  case harmonic

  /// 1 in all, by ``AuthorCredit/arithmetic`` credit: n for the first place, n − 1 for the second, 1 for the last.
  case arithmetic

  /// 1 in all, by ``AuthorCredit/geometric`` credit: half of the place before.
  case geometric

  /// 1 in all, by ``AuthorCredit/firstLast`` credit: 2 for the first and the last place, 1 between.
  case firstLast = "first-last"

  /// Reads a word; `fractional` is VOSviewer's for ``newman``.
  public init?(word: String) {
    if word == "fractional" { self = .newman } else { self.init(rawValue: word) }
  }

  /// The credit of the places that a pair's share of a paper goes by; `nil` where all pairs gain the same.
  public var credit: AuthorCredit? {
    switch self {
    case .full, .newman, .refined: nil
    case .harmonic: .harmonic
    case .arithmetic: .arithmetic
    case .geometric: .geometric
    case .firstLast: .firstLast
    }
  }

  /// The strength that a paper adds to a pair of its authors, of all pairs the mean where places count.
  ///
  /// - Parameter authorCount: n; of a truncated list the least it can be. Below 2 there is no pair and the strength is 0.
  public func strength(authorCount n: Int) -> Double {
    guard n >= 2 else { return 0 }
    switch self {
    case .full: return 1
    case .newman: return 1 / Double(n - 1)
    default: return 2 / (Double(n) * Double(n - 1))
    }
  }

  /// What it does, in a sentence.
  public var convention: String {
    switch self {
    case .full: "each joint paper adds 1 to the strength of each pair of its authors"
    case .newman: "each joint paper of n authors adds 1/(n-1) to each pair, 1 to each author in all"
    case .refined: "each joint paper of n authors adds 2/(n(n-1)) to each pair, 1 in all"
    default:
      "each joint paper adds 1 in all, shared by the product of the two authors' \(rawValue) credit"
    }
  }
}
