/// The arithmetic mean, `nil` of nothing.
///
/// Summed in the given order with Neumaier's compensation, so that the result is right to the last digits even for
/// millions of values. O(n).
public func mean(of values: some Sequence<Double>) -> Double? {
  var sum = 0.0
  var lost = 0.0
  var count = 0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
    count += 1
  }
  guard count > 0 else { return nil }
  // An infinite sum makes the compensation not a number; the sum is then the answer.
  return (lost.isFinite ? sum + lost : sum) / Double(count)
}

/// The mean of whole numbers, `nil` of nothing. Exact sum. O(n).
public func mean(of values: some Sequence<Int>) -> Double? {
  var sum = 0
  var count = 0
  for value in values {
    sum += value
    count += 1
  }
  return count > 0 ? Double(sum) / Double(count) : nil
}

/// The middle of the sorted values, the mean of the two middle ones when their number is even; `nil` of nothing.
/// O(n log n).
public func median(of values: some Sequence<Double>) -> Double? {
  quantile(0.5, of: values)
}

/// The median of whole numbers, `nil` of nothing. O(n log n).
public func median(of values: some Sequence<Int>) -> Double? {
  quantile(0.5, of: values.lazy.map(Double.init))
}

/// The quantile of a probability, by linear interpolation between the order statistics; `nil` of nothing.
///
/// With x₀ ≤ … ≤ xₙ₋₁ and position h = p·(n − 1): x_⌊h⌋ + (h − ⌊h⌋)·(x_⌊h⌋₊₁ − x_⌊h⌋), which is type 7 of
/// R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361,
/// doi:10.1080/00031305.1996.10473566, the default of R and NumPy. O(n log n).
///
/// - Parameter probability: from 0 (the smallest) to 1 (the largest); others are brought to the nearer end.
public func quantile(_ probability: Double, of values: some Sequence<Double>) -> Double? {
  let sorted = values.sorted()
  guard let first = sorted.first else { return nil }
  let position = min(max(probability, 0), 1) * Double(sorted.count - 1)
  let below = Int(position)
  guard below + 1 < sorted.count else { return sorted.last ?? first }
  return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
}
