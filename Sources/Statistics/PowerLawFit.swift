internal import Foundation

/// A power law fitted to the upper tail of whole numbers, p(x) = x^(−α) ∕ ζ(α, xₘᵢₙ) for x ≥ xₘᵢₙ.
///
/// For every value as xₘᵢₙ the exponent α is the one of the largest likelihood; the xₘᵢₙ is kept with which the tail lies
/// closest to its power law, by the Kolmogorov–Smirnov distance D = max |S(x) − P(x)| over all whole x ≥ xₘᵢₙ. A fit is always
/// found, also where there is no power law: ask for ``plausibility(samples:using:threads:progress:)`` and
/// ``comparedWithLogNormal()`` before it is believed.
///
///     let fit = PowerLawFit(graph.degrees().values)
///     print(fit?.exponent, fit?.minimum)
///
/// Reference: A. Clauset, C. R. Shalizi, M. E. J. Newman, "Power-law distributions in empirical data", SIAM Review 51 (2009)
/// 661, doi:10.1137/070710111.
public struct PowerLawFit: Sendable, Equatable {
  /// α, above 1.
  public let exponent: Double

  /// xₘᵢₙ, the value from which on the law holds.
  public let minimum: Int

  /// D, the largest distance between the tail and the law, 0 to 1.
  public let distance: Double

  /// The number of values of at least ``minimum``.
  public let tailCount: Int

  /// The number of values of at least 1.
  public var count: Int { tally.count }

  /// The standard error of the exponent to first order, (α − 1) ∕ √n of the tail.
  public var standardError: Double { (exponent - 1) / Double(tailCount).squareRoot() }

  /// The values that were fitted.
  let tally: Tally

  /// Fits a power law.
  ///
  /// - Parameter values: whole numbers in any order; those below 1 are left out.
  /// - Returns: `nil` when fewer than two different values are left.
  /// - Complexity: O(n log n + d²) for d different values.
  public init?(_ values: some Sequence<Int>) {
    self.init(Tally(values))
  }

  /// Fits the tail from a given value on.
  ///
  /// - Parameter minimum: xₘᵢₙ, at least 1.
  /// - Returns: `nil` when fewer than two different values are left.
  public init?(_ values: some Sequence<Int>, minimum: Int) {
    precondition(minimum >= 1, "the law holds for positive numbers")
    let tally = Tally(values)
    guard let first = tally.values.firstIndex(where: { $0 >= minimum }), first + 1 < tally.values.count else {
      return nil
    }
    let exponent = tally.exponent(from: first, minimum: minimum)
    self.init(
      exponent: exponent, minimum: minimum,
      distance: tally.distance(from: first, minimum: minimum, exponent: exponent),
      tailCount: tally.tailCount[first], tally: tally)
  }

  init?(_ tally: Tally) {
    var best: (first: Int, exponent: Double, distance: Double)?
    for first in tally.values.indices.dropLast() {
      let minimum = tally.values[first]
      let exponent = tally.exponent(from: first, minimum: minimum)
      let distance = tally.distance(from: first, minimum: minimum, exponent: exponent)
      if distance < best?.distance ?? .infinity { best = (first, exponent, distance) }
    }
    guard let best else { return nil }
    self.init(
      exponent: best.exponent, minimum: tally.values[best.first], distance: best.distance,
      tailCount: tally.tailCount[best.first], tally: tally)
  }

  private init(exponent: Double, minimum: Int, distance: Double, tailCount: Int, tally: Tally) {
    self.exponent = exponent
    self.minimum = minimum
    self.distance = distance
    self.tailCount = tailCount
    self.tally = tally
  }
}

/// How often each positive value comes, ascending.
struct Tally: Sendable, Equatable {
  let values: [Int]
  let counts: [Int]
  /// The number of values from each place on.
  let tailCount: [Int]
  /// The sum of their logarithms.
  let tailLogarithm: [Double]

  var count: Int { tailCount.first ?? 0 }

  init(_ numbers: some Sequence<Int>) {
    var values: [Int] = []
    var counts: [Int] = []
    for value in numbers.filter({ $0 > 0 }).sorted() {
      if values.last == value {
        counts[counts.count - 1] += 1
      } else {
        values.append(value)
        counts.append(1)
      }
    }
    var tailCount = counts
    var tailLogarithm = zip(values, counts).map { Double($1) * log(Double($0)) }
    for i in values.indices.dropLast().reversed() {
      tailCount[i] += tailCount[i + 1]
      tailLogarithm[i] += tailLogarithm[i + 1]
    }
    self.values = values
    self.counts = counts
    self.tailCount = tailCount
    self.tailLogarithm = tailLogarithm
  }

  /// The exponent of the largest likelihood: where ζ′(α, m) ∕ ζ(α, m) is minus the mean logarithm of the tail.
  func exponent(from first: Int, minimum: Int) -> Double {
    let mean = tailLogarithm[first] / Double(tailCount[first])
    func slope(_ exponent: Double) -> Double {
      HurwitzZeta(exponent, Double(minimum)).slope + mean
    }
    // The slope of the likelihood ascends in the exponent, from minus infinity at 1.
    var low = 1 + 1e-9
    var high = 2.0
    while slope(high) < 0, high < 1e4 {
      low = high
      high *= 2
    }
    var (atLow, atHigh) = (slope(low), slope(high))
    var lastSide = 0.0
    // False position; an end that stays twice is halved in weight (Illinois), so that both close in.
    for _ in 0..<200 where high - low > 1e-13 * high {
      var middle = high - atHigh * (high - low) / (atHigh - atLow)
      if !(middle > low && middle < high) { middle = (low + high) / 2 }
      let value = slope(middle)
      if value == 0 { return middle }
      if value < 0 {
        low = middle
        atLow = value
        if lastSide < 0 { atHigh /= 2 }
      } else {
        high = middle
        atHigh = value
        if lastSide > 0 { atLow /= 2 }
      }
      lastSide = value
      if abs(value) < 1e-15 { return middle }
    }
    return (low + high) / 2
  }

  /// The Kolmogorov–Smirnov distance between the values from a place on and the law.
  func distance(from first: Int, minimum: Int, exponent: Double) -> Double {
    let law = PowerLawTail(exponent: exponent, minimum: minimum)
    let all = Double(tailCount[first])
    // From the largest value down, with what the law puts at a number and above.
    var above = values[values.count - 1] + 1
    var rest = law.probability(ofAtLeast: above)
    var largest = 0.0
    for i in stride(from: values.count - 1, through: first, by: -1) {
      // The values up to and with this one; then up to the one before, which holds for all numbers between.
      rest = law.lowered(rest, from: above, to: values[i] + 1)
      let upTo = i + 1 < values.count ? all - Double(tailCount[i + 1]) : all
      largest = max(largest, abs(upTo / all - (1 - rest)))
      rest = law.lowered(rest, from: values[i] + 1, to: values[i])
      above = values[i]
      let before = all - Double(tailCount[i])
      largest = max(largest, abs(before / all - (1 - rest)))
    }
    return largest
  }
}

/// What a power law gives to a number and all above it.
struct PowerLawTail: Sendable {
  let exponent: Double
  let minimum: Int
  /// ζ(α, xₘᵢₙ) over its first term.
  private let scaled: Double

  init(exponent: Double, minimum: Int) {
    self.exponent = exponent
    self.minimum = minimum
    scaled = HurwitzZeta(exponent, Double(minimum)).scaled
  }

  /// p(x).
  func probability(of value: Int) -> Double {
    exp(-exponent * log(Double(value) / Double(minimum))) / scaled
  }

  /// ζ(α, x) ∕ ζ(α, xₘᵢₙ).
  func probability(ofAtLeast value: Int) -> Double {
    probability(of: value) * HurwitzZeta(exponent, Double(value)).scaled
  }

  /// The probability of `low` and above from that of `high` and above.
  func lowered(_ probability: Double, from high: Int, to low: Int) -> Double {
    if high - low > 12 { return self.probability(ofAtLeast: low) }
    var sum = probability
    for x in stride(from: high - 1, through: low, by: -1) { sum += self.probability(of: x) }
    return sum
  }
}
