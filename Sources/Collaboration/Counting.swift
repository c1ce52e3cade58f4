/// What a joint paper of n authors adds to the strength of each pair of them.
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

  /// Reads a word; `fractional` is VOSviewer's for ``newman``.
  public init?(word: String) {
    if word == "fractional" { self = .newman } else { self.init(rawValue: word) }
  }

  /// The strength that a paper adds to each pair of its authors.
  ///
  /// - Parameter authorCount: n; of a truncated list the least it can be. Below 2 there is no pair and the strength is 0.
  public func strength(authorCount n: Int) -> Double {
    guard n >= 2 else { return 0 }
    switch self {
    case .full: return 1
    case .newman: return 1 / Double(n - 1)
    case .refined: return 2 / (Double(n) * Double(n - 1))
    }
  }
}
