import Foundation
import Graphs
import Statistics

/// `graph-bench communities GRAPH`: runs of the Leiden algorithm as `communities.py` asks for them.
///
/// Every line of standard input is `ROUNDS SEED`, with 0 rounds for a thorough run, and is answered by a line of JSON. Weights are
/// left out: the peers get the same bare edges.
enum CommunityRuns {
  static func answer(on path: String) throws {
    let file = try EdgeFile(reading: path)
    let graph = WeightedGraph(
      nodeCount: file.nodeCount, sources: file.sources, targets: file.targets, weights: nil)
    print("{\"nodes\": \(graph.nodeCount), \"edges\": \(graph.edgeCount)}")
    fflush(nil)
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count == 2, let rounds = Int(words[0]), let seed = UInt64(words[1]) else {
        throw Failure("a run is given by its rounds and its seed")
      }
      var random = SplitMix64(seed: seed)
      let watch = Stopwatch()
      let found = graph.leidenCommunities(rounds: max(rounds, 1), thorough: rounds == 0, using: &random)
      let times = watch.json
      print("{\"quality\": \(graph.modularity(of: found)), \(times)}")
      fflush(nil)
    }
  }
}
