import Foundation
import Graphs

let usage = """
  Measures the graph engine.

      graph-bench convert INPUT OUTPUT          an edge list or METIS file as the arrays that compare.py reads
      graph-bench generate NODES EDGES SEED OUTPUT   a network of random papers, as the same arrays
      graph-bench run GRAPH [--threads N] [--runs K] [--values FILE] [MEASURE...]
      graph-bench measures                      the names of the measures
      graph-bench shape SHAPE MEASURE           any measure on a star, a path, a clique ...; without them their names
      graph-bench communities GRAPH             Leiden, a line `ROUNDS SEED` of standard input a run, 0 for a thorough one

  GRAPH is any of these files. Every run prints one line of JSON. Without a measure the names are read from standard
  input, one a line, and answered as they come. The last run's values go to FILE as 64-bit floats.
  """

/// The command line: what to do, then its options.
@main
enum GraphBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("graph-bench: \(error)\n".utf8))
      exit(66)
    }
  }

  static func run(_ arguments: [String]) throws {
    switch (arguments.first, arguments.count) {
    case ("convert", 3):
      try EdgeFile(reading: arguments[1]).write(to: arguments[2])
    case ("generate", 5):
      guard let nodes = Int(arguments[1]), let edges = Int(arguments[2]), let seed = UInt64(arguments[3])
      else {
        throw Failure("the numbers of nodes and edges and the seed are whole numbers")
      }
      try RandomPapers.network(nodes: nodes, edges: edges, seed: seed).write(to: arguments[4])
    case ("shape", 1):
      for name in Shapes.graphs.map(\.name) + [""] + Shapes.measures.map(\.name) { print(name) }
    case ("shape", 3): try Shapes.run(arguments[1], arguments[2])
    case ("run", 2...):
      try measure(Array(arguments.dropFirst()))
    case ("communities", 2):
      try CommunityRuns.answer(on: arguments[1])
    case ("measures", 1):
      Measure.all.keys.sorted().forEach { print($0) }
    default:
      print(usage)
      exit(64)
    }
  }

  private static func measure(_ arguments: [String]) throws {
    var options: [String: String] = [:]
    var rest: [String] = []
    var words = arguments.makeIterator()
    while let word = words.next() {
      if word.hasPrefix("--") { options[word] = words.next() } else { rest.append(word) }
    }
    let edges = try EdgeFile(reading: rest.removeFirst())
    let loading = Stopwatch()
    let graph = edges.graph()
    print(
      "{\"nodes\": \(graph.nodeCount), \"edges\": \(graph.edgeCount), \"measure\": \"build\", \(loading.json)}"
    )
    fflush(nil)
    let threads = options["--threads"].flatMap { Int($0) } ?? 1
    let runs = options["--runs"].flatMap { Int($0) } ?? 1
    let fromInput = rest.isEmpty
    var names = rest.makeIterator()
    while let name = fromInput ? readLine() : names.next() {
      guard let body = Measure.all[name] else { throw Failure("there is no measure \(name)") }
      for run in 1...max(runs, 1) {
        let watch = Stopwatch()
        let result = body(graph, threads)
        let times = watch.json
        var line = "{\"measure\": \"\(name)\", \"threads\": \(threads), \(times)"
        line += ", \"sum\": \(result.values.reduce(0, +)), \"values\": \(result.values.count)"
        if let quality = result.quality { line += ", \"quality\": \(quality)" }
        if run == runs, let file = options["--values"] { try result.write(to: file) }
        print(line + "}")
        fflush(nil)
      }
    }
  }
}

/// What went wrong, in a sentence.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Seconds of the clock and of the processor, all threads together, since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processor = clock()

  var json: String {
    // Of the processor first: reading it is the longer of the two.
    let used = Double(clock() - processor) / 1_000_000
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return "\"seconds\": \(seconds), \"processorSeconds\": \(used)"
  }
}
