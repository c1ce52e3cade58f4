internal import Statistics

/// Draws two different nodes of one component, every such pair with the same chance. Components are runs of nodes.
struct PairDrawing: Sendable {
  private let first: [Int]
  /// Ordered pairs up to and with each component.
  private var upTo: [Double] = []

  /// The number of unordered pairs.
  var pairs: Double { (upTo.last ?? 0) / 2 }

  init(sizes: [Int]) {
    first = runningSums(sizes)
    var sum = 0.0
    for size in sizes {
      sum += Double(size) * Double(size - 1)
      upTo.append(sum)
    }
  }

  func next(_ random: inout SplitMix64) -> (Int, Int) {
    let place = random.nextUnit() * 2 * pairs
    var low = 0
    var high = upTo.count - 1
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] > place { high = middle } else { low = middle + 1 }
    }
    let size = first[low + 1] - first[low]
    let a = Int.random(in: 0..<size, using: &random)
    let b = Int.random(in: 0..<size - 1, using: &random)
    return (first[low] + a, first[low] + (b < a ? b : b + 1))
  }
}
