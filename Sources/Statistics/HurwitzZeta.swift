internal import Foundation

/// Hurwitz's zeta function ζ(s, q) = Σ 1 ∕ (q + k)^s over k ≥ 0, and its derivative in s.
///
/// The first terms are added one by one, the rest by the Euler–Maclaurin formula, to about fourteen digits. Kept over its
/// first term, so that nothing underflows where s is large.
///
/// References: H. M. Edwards, "Riemann's Zeta Function" (1974), section 6.4; NIST Digital Library of Mathematical Functions,
/// formulas 25.11.1 and 25.11.5.
///
///     HurwitzZeta(2, 1).value  // 1.644934, π² ∕ 6
package struct HurwitzZeta {
  /// ζ(s, q) · q^s, at least 1.
  package let scaled: Double

  /// ζ′ ∕ ζ, the derivative of ln ζ(s, q) in s.
  package let slope: Double

  /// ln ζ(s, q).
  package let logarithm: Double

  /// ζ(s, q); 0 where it is too small for a number.
  package var value: Double { exp(logarithm) }

  /// Sums the series.
  ///
  /// - Parameters:
  ///   - s: above 1.
  ///   - q: above 0; 1 for Riemann's zeta function.
  /// - Complexity: a dozen powers for small s, at most 10 + s.
  package init(_ s: Double, _ q: Double) {
    precondition(s > 1 && q > 0, "the series converges for s above 1 and q above 0")
    var value = 0.0
    var derivative = 0.0
    var first = q
    var isComplete = false
    while first < 10 + s {
      let ratio = log(first / q)
      let term = exp(-s * ratio)
      value += term
      derivative -= ratio * term
      first += 1
      // Beyond, every term is less than half of the one before.
      if s > first, term < 1e-18 * value {
        isComplete = true
        break
      }
    }
    if !isComplete {
      let ratio = log(first / q)
      let power = exp(-s * ratio)
      let integral = first * power / (s - 1)
      value += integral + power / 2
      derivative -= integral * (ratio + 1 / (s - 1)) + ratio * power / 2
      // s(s + 1)…(s + 2j − 2) ∕ first^(s + 2j − 1) times B₂ⱼ ∕ (2j)!, and the sum of the reciprocals of its factors.
      var factor = s * power / first
      var reciprocals = 1 / s
      for (j, bernoulli) in bernoulliOverFactorial.enumerated() {
        let term = bernoulli * factor
        value += term
        derivative += term * (reciprocals - ratio)
        let next = s + Double(2 * j + 1)
        factor *= next * (next + 1) / (first * first)
        reciprocals += 1 / next + 1 / (next + 1)
      }
    }
    scaled = value
    slope = derivative / value - log(q)
    logarithm = log(value) - s * log(q)
  }
}

/// B₂ⱼ ∕ (2j)! for j = 1 … 8.
private let bernoulliOverFactorial: [Double] = [
  1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1_209_600, 1.0 / 47_900_160, -691.0 / 1_307_674_368_000,
  1.0 / 74_724_249_600, -3617.0 / 10_670_622_842_880_000,
]
