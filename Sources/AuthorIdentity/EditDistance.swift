/// How many letters have to be added, left out, changed or swapped with their neighbor to make one text another.
///
/// The restricted form, in which no part is edited twice. F. J. Damerau, "A technique for computer detection and correction
/// of spelling errors", Communications of the ACM 7 (1964) 171, doi:10.1145/363958.363994.
package enum EditDistance {
  /// The distance, `nil` where it is larger than a limit.
  ///
  /// - Complexity: O(product of the lengths); less where the lengths alone differ by more than the limit.
  package static func between<Element: Equatable>(_ a: [Element], _ b: [Element], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [Int](repeating: i, count: b.count + 1)
      for j in 1...b.count {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(change, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
