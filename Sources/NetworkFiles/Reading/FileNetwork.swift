public import Graphs
public import TextInput

/// A network as files give it: who is tied to whom, and what the files say of the nodes; no papers.
///
///     let network = try FileNetwork(contentsOf: "netscience.gml")
///     network.graph.edgeCount  // 2742
///
/// Directed edges are read as ties, and the weights of both directions are added; so are those of an edge that is listed
/// several times, where an edge without a weight counts 1. Edges from a node to itself are counted and left out.
public struct FileNetwork: Sendable {
  /// The network, with the identifiers, names and columns of its nodes.
  public let network: LabeledGraph

  /// The files.
  public let documents: [NetworkDocument]

  /// What became of the edges.
  public let edges: EdgeLedger

  /// Structure and strengths.
  public var graph: WeightedGraph { network.graph }

  /// Whether a file says that its edges have a direction, which is not kept.
  public var isDirected: Bool { documents.contains(where: \.isDirected) }

  /// The clusters that a file gives, under the name that they have there: the first column called `cluster`,
  /// `community` or `modularity_class`, whatever the letter case, with a value for every node.
  public var givenClusters: (name: String, partition: Partition)? {
    for attribute in network.attributes where Self.isClusterColumn(attribute.name) {
      let texts: [String?] =
        switch attribute {
        case .integers(let column): column.values.map { $0.map { String($0) } }
        case .texts(let column): column.values
        case .reals: []
        }
      var numbers: [String: UInt32] = [:]
      var labels: [UInt32] = []
      for case let text? in texts {
        let next = UInt32(numbers.count)
        labels.append(numbers[text, default: next])
        numbers[text] = labels[labels.count - 1]
      }
      if !labels.isEmpty, labels.count == graph.nodeCount {
        return (attribute.name, Partition(labels: labels))
      }
    }
    return nil
  }

  /// Where a file places the nodes: its columns `x` and `y`, for every node or not at all.
  public var givenPositions: [(x: Double, y: Double)]? {
    guard let x = numbers("x"), let y = numbers("y"), !x.isEmpty else { return nil }
    return zip(x, y).map { (x: $0, y: $1) }
  }

  private static func isClusterColumn(_ name: String) -> Bool {
    ["cluster", "community", "modularity_class", "modularity class"].contains(name.lowercased())
  }

  private func numbers(_ name: String) -> [Double]? {
    switch network.attributes.first(where: { $0.name == name }) {
    case .integers(let column):
      let values = column.values.compactMap { $0.map(Double.init) }
      return values.count == column.values.count ? values : nil
    case .reals(let column):
      let values = column.values.compactMap { $0 }
      return values.count == column.values.count ? values : nil
    case .texts, nil: return nil
    }
  }
}

/// Why no network could be read.
public enum NetworkReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file could not be opened or holds no text.
  case input(InputError)
  /// There is no format of this identifier.
  case unknownFormat(String)
  /// The format of a file is not recognized.
  case unrecognized(path: String)
  /// No file names a node; the reasons.
  case nothingReadable([Diagnostic])

  /// What is wrong, with its hints in lines of their own.
  public var description: String {
    switch self {
    case .input(let error): error.description
    case .unknownFormat(let format):
      "there is no network format \(format)\n  hint: the formats are "
        + NetworkCatalogue.all.map(\.id).joined(separator: ", ")
    case .unrecognized(let path):
      "\(path): the format is not recognized\n  hint: name it with --from; coauth formats lists what can be read"
    case .nothingReadable(let reasons):
      (["no node could be read"] + reasons.map(\.description)).joined(separator: "\n")
    }
  }
}
