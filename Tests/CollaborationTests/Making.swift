import AuthorIdentity
import Bibliography
import Graphs
import Statistics

@testable import Collaboration

extension Paper {
  init(_ title: String, _ authors: [String], _ year: Int? = nil, cut shown: Int? = nil, citations: Int? = nil)
  {
    self.init(
      title: title, authors: authors.map { Authorship($0) },
      authorList: shown.map { .truncated(shownBeforeGap: $0) } ?? .complete,
      date: year.map { PublicationDate(year: $0) }, citations: citations)
  }
}

extension ResolvedBibliography {
  init(_ papers: [Paper]) { self.init(PaperList(papers)) }
}

extension CoauthorNetwork {
  /// The strengths of all edges by the names of their ends.
  var edges: [String: Double] {
    var result: [String: Double] = [:]
    for node in 0..<nodeCount {
      for (other, weight) in zip(graph.neighbors(of: NodeID(node)), graph.weights(of: NodeID(node)))
      where Int(other) > node {
        result[[name(at: NodeID(node)), name(at: NodeID(Int(other)))].sorted().joined(separator: "–")] =
          weight
      }
    }
    return result
  }

  var names: [String] { (0..<nodeCount).map { name(at: NodeID($0)) } }
}

/// The three papers of the VOSviewer manual, figures 7 and 8.
let pawPapers = [
  Paper("D1", ["A1", "A2", "A3"], 2001, citations: 5), Paper("D2", ["A1", "A3"], 2002, citations: 0),
  Paper("D3", ["A2", "A4"], 2003),
]

/// A seeded random bibliography of complete lists: up to 30 papers by up to 14 people, some papers without authors, some
/// names twice on a paper, some years and citations unknown.
func randomPapers(_ seed: Int, withEmptyLists: Bool = true) -> [Paper] {
  var random = SplitMix64(seed: UInt64(seed))
  let people = Int.random(in: 2...14, using: &random)
  return (0..<Int.random(in: 1...30, using: &random)).map { number in
    let count = Int.random(in: withEmptyLists ? 0...5 : 1...5, using: &random)
    return Paper(
      "Title number \(number)",
      (0..<count).map { _ in
        "Person \(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"][Int.random(in: 0..<people, using: &random)])"
      },
      Bool.random(using: &random) || Bool.random(using: &random)
        ? Int.random(in: 2000...2009, using: &random) : nil,
      citations: Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil)
  }
}
