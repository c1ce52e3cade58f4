import CoauthTestSupport
import Foundation
import Graphs
import TextInput

@testable import NetworkFiles

/// Reads bytes as one file by one reader; a network without nodes where there is none.
func read(_ bytes: [UInt8], as path: String = "x", by reader: any NetworkReader) -> FileNetwork {
  var builder = NetworkBuilder()
  builder.begin(NetworkDocument(path: path, format: reader.format.id, certainty: 1))
  bytes.withByteView { reader.read($0, into: &builder) }
  builder.end()
  return builder.finish()
}

/// Reads text as one file of a format.
func read(_ text: String, as format: String) -> FileNetwork {
  read(Array(text.utf8), by: NetworkCatalogue.reader(of: format) ?? EdgeListReader())
}

/// The reader that is surest of some bytes.
func recognize(_ bytes: [UInt8], fileExtension: String) -> (reader: any NetworkReader, certainty: Double)? {
  bytes.withByteView { NetworkCatalogue.recognize(NetworkSample($0, fileExtension: fileExtension)) }
}

/// The inputs among the fixtures of networks, by name.
func networkFixtures() throws -> [(name: String, bytes: [UInt8])] {
  try FileManager.default.contentsOfDirectory(atPath: Fixture.path("networks")).sorted()
    .filter { !$0.hasSuffix(".expected.json") }
    .map { ($0, Array(try Data(contentsOf: Fixture.url("networks/" + $0)))) }
}

/// What was read, in the form of the expected files.
struct NetworkDescription: Codable, Equatable {
  var format: String
  var directed: Bool
  var listedBothWays: Bool
  var edges: [String: Int]
  var nodes: [[String]]
  var ties: [Tie]
  var columns: [String: [Value]]
  var diagnostics: [String]

  struct Tie: Codable, Hashable, Comparable {
    let a: String
    let b: String
    let weight: Double

    init(_ a: String, _ b: String, _ weight: Double) {
      (self.a, self.b) = a < b ? (a, b) : (b, a)
      self.weight = weight
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      self.init(
        try list.decode(String.self), try list.decode(String.self), try list.decode(Double.self))
    }

    static func < (x: Tie, y: Tie) -> Bool { (x.a, x.b, x.weight) < (y.a, y.b, y.weight) }
  }

  enum Value: Codable, Equatable {
    case missing
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .missing
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }
  }

  /// What stands beside a fixture.
  init(expectedOf name: String) throws {
    let data = try Data(contentsOf: Fixture.url("networks/\(name).expected.json"))
    self = try JSONDecoder().decode(Self.self, from: data)
    ties.sort()
  }

  init(_ files: FileNetwork) {
    let network = files.network
    let (graph, ids) = (network.graph, network.ids)
    format = files.documents[0].format
    directed = files.isDirected
    listedBothWays = files.edges.isListedBothWays
    edges = [
      "records": files.edges.records, "repeated": files.edges.repeated, "loops": files.edges.loops,
      "weightless": files.edges.weightless, "rejected": files.edges.rejected,
    ]
    nodes = zip(ids, network.names).map { [$0, $1] }
    ties = ids.indices.flatMap { node in
      zip(graph.neighbors(of: NodeID(node)), graph.weights(of: NodeID(node))).filter { $0.0 > node }.map {
        Tie(ids[node], ids[Int($0.0)], $0.1)
      }
    }.sorted()
    columns = [:]
    for attribute in network.attributes {
      columns[attribute.name] =
        switch attribute {
        case .integers(let column): column.values.map { $0.map { .number(Double($0)) } ?? .missing }
        case .reals(let column): column.values.map { $0.map { .number($0) } ?? .missing }
        case .texts(let column): column.values.map { $0.map { .text($0) } ?? .missing }
        }
    }
    diagnostics = files.documents[0].diagnostics.map {
      "\($0.location?.line ?? 0): \($0.severity.rawValue): \($0.message)"
    }
  }
}
