internal import Foundation

/// Which of two laws fits the same values better, and whether the difference could be chance.
public struct LikelihoodRatio: Sendable, Equatable {
  /// R = Σ (ln p₁(x) − ln p₂(x)): above 0 where the first law is the likelier.
  public let ratio: Double

  /// R ∕ (σ·√n) with the standard deviation σ of the terms: Vuong's statistic, standard normal where both fit alike.
  public let normalized: Double

  /// The probability of a statistic at least as far from 0 if both fitted alike; above 0.1 the sign of R means nothing.
  public let significance: Double
}

/// A log-normal law on whole numbers from a minimum on: the probability of x is that of x − ½ … x + ½.
public struct LogNormalTail: Sendable, Equatable {
  /// The mean of ln x of the whole law, the part below the minimum included.
  public let mu: Double

  /// The standard deviation of ln x of the whole law.
  public let sigma: Double

  let minimum: Int

  /// The logarithm of the probability of a value, −10³⁰⁰ where it is too small for a number.
  func logProbability(of value: Int) -> Double {
    func above(_ x: Double) -> Double { erfc((log(x) - mu) / (sigma * 2.0.squareRoot())) }
    let share = above(Double(value) - 0.5) - above(Double(value) + 0.5)
    let all = above(Double(minimum) - 0.5)
    return share > 0 && all > 0 ? log(share) - log(all) : -1e300
  }
}

extension PowerLawFit {
  /// The log-normal law that fits the same tail best, and how the power law compares with it (Vuong's test).
  ///
  /// Both laws are taken for x ≥ ``minimum``. Networks of coauthors are often fitted as well by either.
  ///
  /// - Returns: the log-normal law of the largest likelihood; R above 0 where the power law is the likelier.
  /// - Complexity: O(d) for each of a few hundred steps (Nelder and Mead's simplex), for d different values.
  ///
  /// References: that of ``PowerLawFit``, section 5; Q. H. Vuong, "Likelihood ratio tests for model selection and non-nested
  /// hypotheses", Econometrica 57 (1989) 307, doi:10.2307/1912557.
  public func comparedWithLogNormal() -> (logNormal: LogNormalTail, ratio: LikelihoodRatio) {
    let first = tally.values.firstIndex { $0 >= minimum } ?? 0
    let tail = Array(zip(tally.values, tally.counts).dropFirst(first))
    let count = Double(tailCount)
    let mean = tally.tailLogarithm[first] / count
    let variance = tail.reduce(0.0) { $0 + Double($1.1) * pow(log(Double($1.0)) - mean, 2) } / count
    let start = [mean, log(max(variance, 1e-4).squareRoot())]
    let best = simplexMinimum(from: start) { point in
      let law = LogNormalTail(mu: point[0], sigma: exp(point[1]), minimum: minimum)
      return -tail.reduce(0.0) { $0 + Double($1.1) * law.logProbability(of: $1.0) }
    }
    let law = LogNormalTail(mu: best[0], sigma: exp(best[1]), minimum: minimum)
    let logZeta = HurwitzZeta(exponent, Double(minimum)).logarithm
    let terms = tail.map { value, times in
      (
        difference: -exponent * log(Double(value)) - logZeta - law.logProbability(of: value),
        times: Double(times)
      )
    }
    let ratio = terms.reduce(0.0) { $0 + $1.times * $1.difference }
    let spread = terms.reduce(0.0) { $0 + $1.times * pow($1.difference - ratio / count, 2) } / count
    let normalized = spread > 0 ? ratio / (count * spread).squareRoot() : 0
    return (
      law,
      LikelihoodRatio(
        ratio: ratio, normalized: normalized, significance: erfc(abs(normalized) / 2.0.squareRoot()))
    )
  }
}

/// A local minimum of a function of several numbers.
///
/// Reference: J. A. Nelder, R. Mead, "A simplex method for function minimization", The Computer Journal 7 (1965) 308,
/// doi:10.1093/comjnl/7.4.308.
func simplexMinimum(from start: [Double], steps: Int = 2000, of function: ([Double]) -> Double) -> [Double] {
  var points = [(point: start, value: function(start))]
  for axis in start.indices {
    var point = start
    point[axis] += 0.5
    points.append((point, function(point)))
  }
  for _ in 0..<steps {
    points.sort { $0.value < $1.value }
    let worst = points[points.count - 1]
    if abs(worst.value - points[0].value) <= 1e-13 * abs(points[0].value) { break }
    let center = start.indices.map { axis in
      points.dropLast().reduce(0) { $0 + $1.point[axis] } / Double(points.count - 1)
    }
    func along(_ factor: Double) -> (point: [Double], value: Double) {
      let point = start.indices.map { center[$0] + factor * (worst.point[$0] - center[$0]) }
      return (point, function(point))
    }
    let reflected = along(-1)
    if reflected.value < points[0].value {
      let expanded = along(-2)
      points[points.count - 1] = expanded.value < reflected.value ? expanded : reflected
    } else if reflected.value < points[points.count - 2].value {
      points[points.count - 1] = reflected
    } else {
      let contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
      if contracted.value < min(reflected.value, worst.value) {
        points[points.count - 1] = contracted
      } else {
        let best = points[0].point
        for i in points.indices.dropFirst() {
          let point = start.indices.map { (best[$0] + points[i].point[$0]) / 2 }
          points[i] = (point, function(point))
        }
      }
    }
  }
  return points.min { $0.value < $1.value }?.point ?? start
}
