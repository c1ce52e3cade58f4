/// How far two series of values put the same things into the same order.
public enum RankCorrelation {
  /// Kendall's τ_b: concordant less discordant pairs, over the geometric mean of the pairs that each series does not tie.
  ///
  ///     τ_b = (C − D) / √((P − T₁)(P − T₂))
  ///
  /// of P = n(n − 1)/2 pairs, where C pairs stand in the same order in both series, D in opposite orders, and T₁ and T₂
  /// are tied in the first and in the second. 1 for the same order with the same ties, −1 for the reverse.
  ///
  /// - Returns: `nil` where a series ties all its pairs, or has fewer than two values.
  /// - Precondition: equally many values, none of them NaN.
  /// - Complexity: O(n log n) by counting the exchanges of a merge sort.
  ///
  /// M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945) 239, doi:10.1093/biomet/33.3.239;
  /// W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", J. Am. Stat. Assoc. 61 (1966)
  /// 436, doi:10.1080/01621459.1966.10480879.
  public static func kendall(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "one value of each series is needed for everything")
    let n = first.count
    var order = Array(0..<n)
    order.sort { (first[$0], second[$0]) < (first[$1], second[$1]) }
    let pairs = pairCount(n)
    let firstTies = tiedPairs(order) { first[$0] == first[$1] }
    let bothTies = tiedPairs(order) { first[$0] == first[$1] && second[$0] == second[$1] }
    var values = order.map { second[$0] }
    let exchanges = sortCountingExchanges(&values)
    let secondTies = tiedPairs(Array(values.indices)) { values[$0] == values[$1] }
    guard firstTies < pairs, secondTies < pairs else { return nil }
    // Of the pairs that neither series ties, the exchanges are discordant.
    let difference = pairs - firstTies - secondTies + bothTies - 2 * exchanges
    return Double(difference) / (Double(pairs - firstTies) * Double(pairs - secondTies)).squareRoot()
  }

  /// Spearman's ρ: the Pearson correlation of the ranks, equal values sharing the mean of their ranks.
  ///
  /// - Returns: from −1 to 1; `nil` where all values of a series are equal, or there are fewer than two.
  /// - Precondition: equally many values, none of them NaN.
  /// - Complexity: O(n log n).
  ///
  /// C. Spearman, "The proof and measurement of association between two things", Am. J. Psychology 15 (1904) 72,
  /// doi:10.2307/1412159.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    precondition(first.count == second.count, "one value of each series is needed for everything")
    let (a, b) = (meanRanks(first), meanRanks(second))
    let mean = Double(first.count + 1) / 2
    var (covariance, varianceA, varianceB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      covariance += (x - mean) * (y - mean)
      varianceA += (x - mean) * (x - mean)
      varianceB += (y - mean) * (y - mean)
    }
    guard varianceA > 0, varianceB > 0 else { return nil }
    // The root may round to less than the covariance of equal ranks.
    return max(-1, min(1, covariance / (varianceA * varianceB).squareRoot()))
  }

  /// The rank of every value, 1 for the smallest; equal values have the mean of the ranks that they take together.
  ///
  /// - Complexity: O(n log n).
  public static func meanRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }

  private static func pairCount(_ n: Int) -> Int { n * (n - 1) / 2 }

  /// The pairs in runs of equal neighbors.
  private static func tiedPairs(_ order: [Int], _ areEqual: (Int, Int) -> Bool) -> Int {
    var (pairs, run) = (0, 1)
    for place in order.indices.dropFirst() {
      if areEqual(order[place - 1], order[place]) {
        run += 1
      } else {
        pairs += pairCount(run)
        run = 1
      }
    }
    return order.isEmpty ? 0 : pairs + pairCount(run)
  }

  /// Sorts and returns how many pairs stood in the wrong order; from the shortest runs up, without recursion.
  private static func sortCountingExchanges(_ values: inout [Double]) -> Int {
    var exchanges = 0
    var merged = values
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if right >= end || left < middle && values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            exchanges += middle - left
            right += 1
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return exchanges
  }
}
