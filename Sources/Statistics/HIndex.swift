/// The h-index of a vector: the largest h such that h of the numbers are at least h.
///
/// The same number is a person's h-index when the numbers are citations of papers, the partnership ability when they
/// are joint papers with each coauthor, and the lobby index when they are the degrees of neighbors.
///
/// Reference: J. E. Hirsch, "An index to quantify an individual's scientific research output",
/// PNAS 102 (2005) 16569, doi:10.1073/pnas.0507655102.
///
///     hIndex(of: [10, 8, 5, 4, 3])  // 4
///
/// - Parameter values: any integers, in any order; negative ones count as 0.
/// - Returns: 0 for an empty vector; never more than the number of values.
/// - Complexity: O(n) time and space.
public func hIndex(of values: [Int]) -> Int {
  var atLeast = [Int](repeating: 0, count: values.count + 1)
  for value in values where value > 0 { atLeast[min(value, values.count)] += 1 }
  var papers = 0
  for h in stride(from: values.count, to: 0, by: -1) {
    papers += atLeast[h]
    if papers >= h { return h }
  }
  return 0
}
