/// Whether a list of edges is that of a symmetric matrix.
enum EdgeSymmetry {
  /// Whether every edge stands in both directions, equally often and with the same weights; loops aside.
  ///
  /// The edges as they are and the edges turned round are the same multiset, which the sums of a hash of their members tell
  /// without a table: differing multisets of no hostile making have equal sums once in 2⁶⁴ cases.
  ///
  /// - Parameter weights: empty where every edge has weight 1.
  /// - Complexity: O(edges) time, no space.
  static func isListedBothWays(sources: [UInt32], targets: [UInt32], weights: [Double]) -> Bool {
    var difference: UInt64 = 0
    var edges = 0
    for edge in sources.indices where sources[edge] != targets[edge] {
      let (a, b) = (UInt64(sources[edge]), UInt64(targets[edge]))
      let salt = weights.isEmpty ? 0 : weights[edge].bitPattern
      difference &+= hash(a << 32 | b, salt) &- hash(b << 32 | a, salt)
      edges += 1
    }
    return edges > 0 && difference == 0
  }

  @inline(__always)
  private static func hash(_ ends: UInt64, _ salt: UInt64) -> UInt64 {
    let first = (ends ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let second = (first.high ^ first.low ^ salt).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return second.high ^ second.low
  }
}
