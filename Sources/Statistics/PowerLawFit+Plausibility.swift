internal import Foundation
internal import Synchronization

extension PowerLawFit {
  /// The plausibility of the power law: the share of random data of the same kind that lie as far from their own fit.
  ///
  /// Each random set has as many values as the data: from the fitted law where a value of the data would be in the tail,
  /// otherwise one of the values below it. Every set is fitted anew, its xₘᵢₙ included.
  ///
  /// - Parameters:
  ///   - samples: how many random sets; the share is within 1 ∕ (2·√samples) of its limit.
  ///   - random: makes the sets; one number is drawn from it.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  ///   - progress: is called once a set with the share that is done.
  /// - Returns: p, 0 to 1. Clauset, Shalizi and Newman rule a power law out below 0.1; a large p does not prove one.
  /// - Complexity: `samples` times that of the fit.
  ///
  /// Reference: that of ``PowerLawFit``, section 4.1.
  public func plausibility(
    samples: Int = 1000, using random: inout some RandomNumberGenerator, threads: Int? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) -> Double {
    let seeds = SplitMix64(seed: random.next())
    let law = PowerLawSampler(exponent: exponent, minimum: minimum)
    let first = tally.values.firstIndex { $0 >= minimum } ?? 0
    let body = zip(tally.values, tally.counts).prefix(first).flatMap { repeatElement($0, count: $1) }
    let done = Mutex(0)
    let farther = chunked(samples, chunks: samples, threads: threads) { range -> Int in
      var random = seeds.stream(range.lowerBound)
      let values = (0..<count).map { _ -> Int in
        if Int.random(in: 0..<count, using: &random) < tailCount { return law.value(at: random.nextUnit()) }
        return body[Int.random(in: 0..<body.count, using: &random)]
      }
      // Random values that are all equal follow any law exactly.
      let isFarther = PowerLawFit(values).map { $0.distance >= distance } ?? false
      if let progress {
        done.withLock { done in
          done += 1
          progress(Double(done) / Double(samples))
        }
      }
      return isFarther ? 1 : 0
    }
    return Double(farther.reduce(0, +)) / Double(max(samples, 1))
  }
}

/// Draws from p(x) = x^(−α) ∕ ζ(α, xₘᵢₙ), x ≥ xₘᵢₙ, by inverting the distribution.
struct PowerLawSampler: Sendable {
  private let law: PowerLawTail
  /// The probability of minimum + i or more.
  private let tail: [Double]

  init(exponent: Double, minimum: Int) {
    law = PowerLawTail(exponent: exponent, minimum: minimum)
    var tail: [Double] = []
    var rest = 1.0
    for i in 0..<4096 {
      tail.append(rest)
      rest -= law.probability(of: minimum + i)
      // Subtraction loses digits; start anew now and then.
      if i % 64 == 63 || rest < 1e-3 { rest = law.probability(ofAtLeast: minimum + i + 1) }
    }
    self.tail = tail
  }

  /// The value at a place in 0 ..< 1: the largest x that is reached with a probability above 1 − place.
  func value(at place: Double) -> Int {
    let share = 1 - place
    var low = 0
    var high = tail.count
    if share <= tail[tail.count - 1] {
      // Beyond the table; at most 2⁴⁰, far above any count.
      low = tail.count - 1
      high = 2 * tail.count
      while high < 1 << 40, law.probability(ofAtLeast: law.minimum + high) >= share {
        low = high
        high *= 2
      }
      while high - low > 1 {
        let middle = (low + high) / 2
        if law.probability(ofAtLeast: law.minimum + middle) >= share {
          low = middle
        } else {
          high = middle
        }
      }
      return law.minimum + low
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if tail[middle] >= share { low = middle } else { high = middle }
    }
    return law.minimum + low
  }
}
