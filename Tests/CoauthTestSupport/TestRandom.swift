/// Repeatable random changes.
public struct TestRandom {
  private var state: UInt64
  /// Starts the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// A number from 0 below a bound.
  public mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  /// Changes, takes out, doubles or puts in a few bytes.
  public mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    switch below(4) {
    case 0: bytes[place] = UInt8(below(256))
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(20)))
    case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + below(200))], at: place)
    default:
      let signs = Array("<>/&;\"'{}[],:\\@%=\n\t-*_#|0123456789".utf8)
      bytes.insert(signs[below(signs.count)], at: place)
    }
  }
}
