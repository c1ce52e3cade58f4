/// The Gini coefficient: how unevenly a total is shared out.
///
/// G = Σᵢ (2i − n − 1)·xᵢ ∕ (n·Σx) over x₁ ≤ … ≤ xₙ: half the mean difference between two members, over the mean.
/// 0 when all have the same; 1 − 1/n when one has everything.
///
/// Reference: C. Gini, "Variabilità e mutabilità" (1912); the formula is the sorted form of the mean difference.
///
///     giniCoefficient(of: [0, 0, 0, 1])  // 0.75
///
/// - Parameter values: non-negative numbers.
/// - Returns: 0 to 1 − 1/n; `nil` for no values, a total of 0, or a negative value.
/// - Complexity: O(n log n) time, O(n) space.
public func giniCoefficient(of values: some Sequence<Double>) -> Double? {
  let sorted = values.sorted()
  guard let smallest = sorted.first, smallest >= 0 else { return nil }
  let count = Double(sorted.count)
  var total = 0.0
  var weighted = 0.0
  for (rank, value) in sorted.enumerated() {
    total += value
    weighted += (2 * Double(rank + 1) - count - 1) * value
  }
  return total > 0 ? max(0, weighted / (count * total)) : nil
}
