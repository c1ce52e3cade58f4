extension [UInt32] {
  /// The places of a row in a sparse column, whose rows never descend; empty where the row has none.
  ///
  /// - Complexity: O(log count).
  func entries(of row: Int) -> Range<Int> {
    func firstEntry(from bound: Int) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if Int(self[middle]) < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return isEmpty ? 0..<0 : firstEntry(from: row)..<firstEntry(from: row + 1)
  }
}
