public import AuthorIdentity
public import Graphs

/// The people of a bibliography, joined where they wrote papers together.
///
/// The nodes are the people with a paper in the network, in the order of ``PersonID``; the strength of an edge is the
/// sum of what the joint papers add (``Counting``). A filter makes a smaller network and leaves people and papers
/// untouched.
public struct CoauthorNetwork: NamedNetwork {
  /// The bibliography that the network was made from.
  public let bibliography: ResolvedBibliography

  /// How the network was made.
  public let options: NetworkOptions

  /// Structure and strengths.
  public let graph: WeightedGraph

  /// What was left out, and why.
  public let omissions: Omissions

  /// Whether each paper of the bibliography is in the network.
  package let isPaperIncluded: [Bool]

  private let personOfNode: [UInt32]
  private let nodeOfPerson: [UInt32]

  /// Papers, people and edges that the options kept out.
  public struct Omissions: Sendable, Equatable {
    /// Papers without a year, outside the window because there is one.
    public internal(set) var papersWithoutYear = 0
    /// Papers dated outside the window.
    public internal(set) var papersOutsideWindow = 0
    /// Papers with more authors than allowed.
    public internal(set) var papersWithTooManyAuthors = 0
    /// People who have no paper in the network, or fewer than asked for, or are outside the largest component.
    public internal(set) var people = 0
  }

  /// Builds the network.
  ///
  /// Row by row as a sparse product of the incidence with itself, never as a list of pairs.
  ///
  /// - Complexity: O(Σ n² + edges) time for papers of n authors, O(people) space beside the graph.
  public init(_ bibliography: ResolvedBibliography, options: NetworkOptions = NetworkOptions()) {
    self.bibliography = bibliography
    var options = options
    // So that whatever states the options states the year.
    if options.halfLife != nil, options.referenceYear == nil {
      options.referenceYear = bibliography.facts.years.max().flatMap { $0 > 0 ? Int($0) : nil }
    }
    self.options = options
    let incidence = bibliography.incidence
    var omissions = Omissions()
    let included = Self.includedPapers(bibliography, options, &omissions)
    let weights = PaperWeights(bibliography, options, isIncluded: included)
    let whole = WeightedGraph.product(
      paperStart: incidence.paperStart, paperNodes: incidence.people,
      nodeStart: incidence.personStart, nodePapers: incidence.papers,
      pairWeight: weights.pairs, placeCredit: weights.places, threads: options.threads)

    let kept = Self.filtered(whole, bibliography, options, included)
    omissions.people = bibliography.personCount - kept.people.count
    graph = kept.graph
    personOfNode = kept.people
    var nodeOfPerson = [UInt32](repeating: .max, count: bibliography.personCount)
    for (node, person) in kept.people.enumerated() { nodeOfPerson[Int(person)] = UInt32(node) }
    self.nodeOfPerson = nodeOfPerson
    self.omissions = omissions
    isPaperIncluded = included
  }

  /// Builds the network with everything in it.
  public init(_ bibliography: ResolvedBibliography, counting: Counting) {
    self.init(bibliography, options: NetworkOptions(counting: counting))
  }

  /// The number of people.
  public var nodeCount: Int { graph.nodeCount }

  /// The person of a node.
  public func person(at node: NodeID) -> PersonID { PersonID(Int(personOfNode[Int(node.index)])) }

  /// The node of a person, `nil` for one who is not in the network.
  public func node(of person: PersonID) -> NodeID? {
    let node = nodeOfPerson[Int(person.index)]
    return node == .max ? nil : NodeID(Int(node))
  }

  /// The identifier of the person of a node.
  public func id(at node: NodeID) -> String { bibliography.id(of: person(at: node)) }

  /// The name of the person of a node.
  public func name(at node: NodeID) -> String { bibliography.name(of: person(at: node)) }

  /// The papers of a person that are in the network, ascending.
  public func papers(at node: NodeID) -> [PaperID] {
    bibliography.papers(of: person(at: node)).filter { isPaperIncluded[Int($0.index)] }
  }

  /// The papers behind an edge, ascending; empty where there is no edge.
  ///
  /// - Complexity: O(papers of both).
  public func papers(between a: NodeID, and b: NodeID) -> [PaperID] {
    jointPapers(of: person(at: a), and: person(at: b)).sorted { $0.index < $1.index }
  }

  /// Whether a person is on a paper of the network whose author list is cut.
  public func isTruncated(at node: NodeID) -> Bool {
    let truncated = bibliography.facts.isTruncated
    return bibliography.incidence.papers(of: person(at: node)).contains {
      isPaperIncluded[Int($0)] && truncated[Int($0)]
    }
  }
}
