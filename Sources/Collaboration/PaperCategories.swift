public import AuthorIdentity
internal import Graphs
public import Scientometrics

/// The categories of the papers of a bibliography, each once a paper.
package struct PaperCategories: Sendable {
  /// The categories of paper p are `numbers[start[p] ..< start[p + 1]]`.
  package private(set) var start = [0]
  package private(set) var numbers: [UInt32] = []
  /// The category of each number, as the source writes it.
  package private(set) var names: [String] = []

  /// - Complexity: O(papers + categories).
  package init(_ bibliography: ResolvedBibliography) {
    var numberOfName: [String: UInt32] = [:]
    for paper in bibliography.paperIDs {
      let from = numbers.count
      for name in bibliography.categories(of: paper) {
        let number = numberOfName[name] ?? UInt32(names.count)
        if Int(number) == names.count {
          numberOfName[name] = number
          names.append(name)
        }
        if !numbers[from...].contains(number) { numbers.append(number) }
      }
      start.append(numbers.count)
    }
  }

  /// The field of everybody: the category of most papers, of equals the first by name; `nil` where no paper has one.
  package func fields(of network: CoauthorNetwork) -> [UInt32?] {
    (0..<network.nodeCount).map { node in
      var counts: [UInt32: Int] = [:]
      for paper in network.papers(at: NodeID(node)) {
        for number in numbers[start[Int(paper.index)]..<start[Int(paper.index) + 1]] {
          counts[number, default: 0] += 1
        }
      }
      return counts.min { one, other in
        one.value == other.value ? names[Int(one.key)] < names[Int(other.key)] : one.value > other.value
      }?.key
    }
  }
}

extension ResolvedBibliography {
  /// The citations of the papers compared with those of the same category and year within the bibliography.
  public func fieldNormalization() -> FieldNormalization {
    guard facts.citations.contains(where: { $0 >= 0 }) else {
      // Nothing to compare: the categories of a million papers need not be read.
      return FieldNormalization(
        citations: Array(repeating: nil, count: paperCount), years: Array(repeating: nil, count: paperCount),
        categoryStart: Array(repeating: 0, count: paperCount + 1), categories: [])
    }
    let categories = PaperCategories(self)
    return FieldNormalization(
      citations: facts.citations.map { $0 < 0 ? nil : Int($0) },
      years: facts.years.map { $0 == 0 ? nil : Int($0) },
      categoryStart: categories.start, categories: categories.numbers)
  }
}
