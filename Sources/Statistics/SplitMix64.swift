/// A small, fast, seeded generator of random numbers: the same seed gives the same numbers everywhere.
///
/// State sₖ = seed + k·0x9E3779B97F4A7C15 (mod 2⁶⁴), output = a bijective mix of sₖ, so the period is 2⁶⁴ and
/// every 64-bit word comes exactly once. Not for secrets.
///
/// Reference: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014, doi:10.1145/2660193.2660195; constants of S. Vigna's `splitmix64.c` (public domain).
///
///     var random = SplitMix64(seed: 42)
///     let die = Int.random(in: 1...6, using: &random)
public struct SplitMix64: RandomNumberGenerator, Sendable, Equatable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next word.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// The generator of an independent stream: equal numbers give equal streams, different numbers different ones.
  ///
  /// The stream starts from a mix of this generator's state and `number`; this generator does not move.
  /// Work that is cut into chunks gives chunk `k` the stream `k`, so that its numbers do not depend on threads.
  ///
  /// - Parameter number: which stream, any integer.
  public func stream(_ number: Int) -> SplitMix64 {
    let offset = Self.mix(UInt64(bitPattern: Int64(number)) &+ 0x6A09_E667_F3BC_C909)
    return SplitMix64(seed: Self.mix(state ^ offset))
  }

  /// A number in 0 ..< 1, of 53 random bits.
  public mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The finalizer: a bijection of 64-bit words (variant 13 of D. Stafford).
  private static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
