/// What was met in one part of a document that the rest of it bears upon.
package struct PartAccount: Sendable {
  /// Whether only a reading of the whole document in one go can tell something rightly that was met here: a reference
  /// to a record that may stand elsewhere, a finding that is told once or counted.
  package var needsWhole = false

  /// Whether a record was rejected because it is larger than records may be: what a stream left out, it left out of that.
  package var hasTooLargeRecord = false

  /// The hashes of the keys of which each may stand in a document but once.
  package var keys: [UInt64] = []

  /// Whether no key stands in two parts.
  ///
  /// - Complexity: O(number of keys).
  package static func areDistinct(_ parts: [PartAccount]) -> Bool {
    var seen: Set<UInt64> = []
    seen.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
    return parts.allSatisfy { $0.keys.allSatisfy { seen.insert($0).inserted } }
  }
}
