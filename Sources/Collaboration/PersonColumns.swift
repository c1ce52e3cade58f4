internal import AuthorIdentity
public import Graphs

extension CoauthorNetwork {
  /// The number of papers of everyone in the network.
  public func paperCounts() -> NodeColumn<Int> {
    NodeColumn(
      name: "papers", unit: "papers", convention: "papers of the network with this author",
      values: (0..<nodeCount).map { node in
        bibliography.incidence.papers(of: person(at: NodeID(node))).count { isPaperIncluded[Int($0)] }
      })
  }

  /// The credit of everyone when each paper of n authors gives 1/n to each.
  ///
  /// Of a cut list n is the least it can be, so each paper gives at most too much; the papers on which a person is
  /// hidden are missing, so the sum is no bound.
  public func fractionalPaperCounts() -> NodeColumn<Double> {
    NodeColumn(
      name: "fractionalPapers", unit: "papers", convention: "Σ 1/n over the person's papers of n authors",
      values: (0..<nodeCount).map { node in
        papers(at: NodeID(node)).reduce(0.0) { sum, paper in
          sum + 1 / Double(max(1, bibliography.facts.authorCounts[Int(paper.index)]))
        }
      })
  }

  /// The strength of everyone: the sum over the edges, but under Newman's counting the number of joint papers in the
  /// network, which is the same on complete lists; on cut ones each still counts 1, where the row sum would miss the hidden.
  public func strengths() -> NodeColumn<Double> {
    guard options.counting == .newman, options.halfLife == nil, options.minimumWeight == 0,
      options.minimumPapers <= 1,
      !options.largestComponent
    else { return graph.strengths() }
    return NodeColumn(
      name: "strength", unit: "joint papers",
      convention: "joint papers of the person: every paper of several authors adds 1",
      values: (0..<nodeCount).map { node in
        Double(
          papers(at: NodeID(node)).count { bibliography.facts.isJoint(Int($0.index)) })
      })
  }

  /// The years of the first and last dated paper of everyone; `nil` where none is dated.
  public func years() -> (first: NodeColumn<Int?>, last: NodeColumn<Int?>) {
    let years = (0..<nodeCount).map { node in
      papers(at: NodeID(node)).compactMap { bibliography.facts.year($0) }
    }
    return (
      NodeColumn(
        name: "firstYear", convention: "year of the first dated paper", values: years.map { $0.min() }),
      NodeColumn(
        name: "lastYear", convention: "year of the last dated paper", values: years.map { $0.max() })
    )
  }

  /// Whether each person is on a paper of the network whose author list is cut.
  public func truncations() -> NodeColumn<Bool> {
    NodeColumn(
      name: "truncated", convention: "whether one of the person's papers has a cut author list",
      values: (0..<nodeCount).map { isTruncated(at: NodeID($0)) })
  }

  /// Ids, names and papers with the graph: what pictures and files need.
  public func labeled(with attributes: [LabeledGraph.Attribute] = []) -> LabeledGraph {
    let people = (0..<nodeCount).map { person(at: NodeID($0)) }
    let papers = paperCounts()
    let column = NodeColumn<Int?>(
      name: papers.name, unit: papers.unit, convention: papers.convention, values: papers.values)
    return LabeledGraph(
      graph: graph, ids: people.map { bibliography.id(of: $0) },
      names: people.map { bibliography.name(of: $0) },
      attributes: [.integers(column)] + attributes)
  }
}
