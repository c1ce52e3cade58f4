import CoauthTestSupport
import Foundation
import Testing

@testable import Statistics

struct PowerLawTests {
  private struct Golden: Decodable {
    struct Network: Decodable {
      let best: [Double]
      let fits: [[Double]]
    }
    let zeta: [[Double]]
    let netscience: Network
    let hepTh: Network

    enum CodingKeys: String, CodingKey {
      case zeta, netscience
      case hepTh = "hep-th"
    }

    static func read() throws -> Golden {
      try JSONDecoder().decode(Golden.self, from: Data(contentsOf: Fixture.url("graphs/powerlaws.json")))
    }
  }

  /// The degrees of a network of `Fixtures/graphs`.
  private func degrees(_ name: String) throws -> [Int] {
    let lines = try Fixture.text("graphs/\(name).edges").split(separator: "\n")
    var degrees: [Int: Int] = [:]
    for line in lines.dropFirst() {
      for end in line.split(separator: " ").prefix(2) { degrees[Int(end) ?? -1, default: 0] += 1 }
    }
    return Array(degrees.values)
  }

  private func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    abs(a - b) <= tolerance * max(1e-300, abs(b))
  }

  @Test func zetaHasItsClosedForms() {
    let pi = Double.pi
    #expect(close(HurwitzZeta(2, 1).value, pi * pi / 6, 1e-14))
    #expect(close(HurwitzZeta(4, 1).value, pi * pi * pi * pi / 90, 1e-14))
    #expect(close(HurwitzZeta(2, 0.5).value, pi * pi / 2, 1e-14))
    for s in [1.1, 1.7, 2.3, 6, 25] {
      for q in [0.3, 1, 5.5, 11.9, 12, 300] {
        let next = HurwitzZeta(s, q + 1).value + exp(-s * log(q))
        #expect(close(HurwitzZeta(s, q).value, next, 1e-13))
      }
    }
  }

  @Test func zetaOfMpmath() throws {
    for line in try Golden.read().zeta {
      let found = HurwitzZeta(line[0], line[1])
      #expect(close(found.value, line[2], 1e-12), "ζ(\(line[0]), \(line[1]))")
      #expect(close(found.slope * found.value, line[3], 1e-11), "ζ′(\(line[0]), \(line[1]))")
    }
  }

  /// Exponents and log-normal comparison of the `powerlaw` package at given minima, the best minimum from the definition.
  @Test func peersAgree() throws {
    let golden = try Golden.read()
    for (name, expected) in [("netscience", golden.netscience), ("hep-th", golden.hepTh)] {
      let values = try degrees(name)
      let best = try #require(PowerLawFit(values))
      #expect(Double(best.minimum) == expected.best[0])
      #expect(close(best.exponent, expected.best[1], 1e-6))
      #expect(close(best.distance, expected.best[2], 1e-6))
      for line in expected.fits {
        let fit = try #require(PowerLawFit(values, minimum: Int(line[0])))
        // Its search ends after fewer digits.
        #expect(close(fit.exponent, line[1], 1e-4), "\(name) from \(line[0])")
        let (law, ratio) = fit.comparedWithLogNormal()
        // Ours is at least as likely, so that the ratio is at most theirs.
        #expect(ratio.ratio <= line[4] + 1e-3 * abs(line[4]) + 1e-3, "\(name) from \(line[0])")
        if close(law.mu, line[2], 1e-2) { #expect(abs(ratio.ratio - line[4]) < 1e-2 * max(1, abs(line[4]))) }
      }
    }
  }

  @Test func samplesFollowTheLaw() {
    for (exponent, minimum) in [(1.6, 1), (2.5, 1), (2.2, 7), (3.5, 40)] {
      let sampler = PowerLawSampler(exponent: exponent, minimum: minimum)
      var random = SplitMix64(seed: 11)
      let count = 20_000
      let values = (0..<count).map { _ in sampler.value(at: random.nextUnit()) }
      #expect(values.allSatisfy { $0 >= minimum })
      let total = HurwitzZeta(exponent, Double(minimum)).value
      for x in [minimum + 1, minimum + 3, 3 * minimum + 10, 6000] {
        let expected = HurwitzZeta(exponent, Double(x)).value / total
        let found = Double(values.filter { $0 >= x }.count) / Double(count)
        #expect(abs(found - expected) < 5 * (expected * (1 - expected) / Double(count)).squareRoot() + 1e-9)
      }
      // The fit finds the exponent again, within four standard errors.
      if let fit = PowerLawFit(values, minimum: minimum) {
        #expect(abs(fit.exponent - exponent) < 4 * fit.standardError + 1e-3)
      }
    }
  }

  /// The distance over all whole numbers, one by one, and no better exponent nearby.
  @Test(arguments: 1...20)
  func fitIsItsDefinition(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let values = (0..<60).map { _ in Int(1 / (0.02 + random.nextUnit())) + Int(random.next() % 3) }
    let fit = try #require(PowerLawFit(values))
    let tail = values.filter { $0 >= fit.minimum }
    #expect(fit.tailCount == tail.count && fit.count == values.filter { $0 > 0 }.count)
    func likelihood(_ exponent: Double) -> Double {
      -Double(tail.count) * log(HurwitzZeta(exponent, Double(fit.minimum)).value)
        - exponent * tail.reduce(0) { $0 + log(Double($1)) }
    }
    for step in [1e-3, 0.1, 1] {
      #expect(likelihood(fit.exponent) >= likelihood(fit.exponent + step))
      if fit.exponent - step > 1 { #expect(likelihood(fit.exponent) >= likelihood(fit.exponent - step)) }
    }
    let total = HurwitzZeta(fit.exponent, Double(fit.minimum)).value
    var largest = 0.0
    for x in fit.minimum...(tail.max() ?? 0) {
      let law = 1 - HurwitzZeta(fit.exponent, Double(x + 1)).value / total
      largest = max(largest, abs(Double(tail.filter { $0 <= x }.count) / Double(tail.count) - law))
    }
    #expect(close(fit.distance, largest, 1e-9))
    for minimum in Set(values).sorted().dropLast() where minimum > 0 {
      #expect((PowerLawFit(values, minimum: minimum)?.distance ?? 1) >= fit.distance)
    }
  }

  @Test func plausibility() throws {
    // True power laws are kept, a geometric law with as many values is ruled out.
    let sampler = PowerLawSampler(exponent: 2.3, minimum: 2)
    var random = SplitMix64(seed: 5)
    let law = try #require(PowerLawFit((0..<400).map { _ in sampler.value(at: random.nextUnit()) }))
    let steep = try #require(
      PowerLawFit((0..<2000).map { _ in 1 + Int(-8 * log(1 - random.nextUnit())) }, minimum: 1))
    let results = [1, 2, 7].map { threads -> [Double] in
      var random = SplitMix64(seed: 42)
      return [
        law.plausibility(samples: 40, using: &random, threads: threads),
        steep.plausibility(samples: 10, using: &random, threads: threads),
      ]
    }
    #expect(results[0] == results[1] && results[0] == results[2])
    #expect(results[0][0] > 0.1 && results[0][1] < 0.1)
    let comparison = steep.comparedWithLogNormal().ratio
    #expect(comparison.ratio < 0 && comparison.significance < 0.01)
  }

  /// Nearly all values equal: the exponent is huge, and its probabilities underflow unless scaled.
  @Test func steepTails() throws {
    let fit = try #require(PowerLawFit(Array(repeating: 40, count: 1000) + [41]))
    // Of two values next to each other, ln(1000) ∕ ln(41 ∕ 40) but for those beyond.
    #expect(abs(fit.exponent - log(1000) / log(41.0 / 40)) < 1)
    #expect(fit.distance < 0.01)
    #expect(HurwitzZeta(5000, 1).scaled == 1)
    #expect(fit.comparedWithLogNormal().ratio.ratio.isFinite)
  }

  @Test func tooLittleToFit() {
    #expect(PowerLawFit([Int]()) == nil)
    #expect(PowerLawFit([0, -3, 0]) == nil)
    #expect(PowerLawFit([4, 4, 4]) == nil)
    #expect(PowerLawFit([1, 2])?.minimum == 1)
    #expect(PowerLawFit([1, 2, 3], minimum: 3) == nil)
  }
}
