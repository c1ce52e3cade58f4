internal import Statistics

/// Random shortest paths of a graph, between two nodes that are joined and drawn uniformly, and how often each node is an
/// inner node of one.
struct PathSampling {
  /// The number of chunks into which the paths of one call are cut.
  private static let chunks = 16
  private let order: [UInt32]
  private let start: [Int]
  private let neighbor: [UInt32]
  let drawing: PairDrawing

  init(_ graph: WeightedGraph) {
    let components = graph.components()
    order = graph.breadthFirstOrder(of: components)
    (start, neighbor) = graph.renumbered(order)
    drawing = PairDrawing(sizes: components.sizes)
  }

  /// Draws a number of paths and adds to the counts of their inner nodes, by node of the graph.
  ///
  /// - Parameters:
  ///   - seeds: each chunk takes a stream of its own.
  ///   - progress: is called once a chunk with the share that is done.
  func add(
    _ paths: Int, seeds: SplitMix64, to counts: inout [Int], threads: Int?,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    guard drawing.pairs > 0 else { return }
    let count = order.count
    let chunks = Self.chunks
    let drawing = drawing
    let done = ChunkProgress(count: chunks, report: progress)
    let parts = start.withView { start in
      neighbor.withView { neighbor in
        chunked(chunks, chunks: chunks, threads: threads, worker: { PathSearch(nodeCount: count) }) {
          chunk, search -> [UInt32] in
          var random = seeds.stream(chunk.lowerBound)
          var counts = [UInt32](repeating: 0, count: count)
          let first = chunk.lowerBound * paths / chunks
          let last = chunk.upperBound * paths / chunks
          counts.withMutableView { counts in
            for _ in first..<last {
              let (a, b) = drawing.next(&random)
              search.walk(from: a, to: b, start: start, neighbor: neighbor, using: &random) {
                counts[$0] &+= 1
              }
            }
          }
          done.advance()
          return counts
        }
      }
    }
    for part in parts {
      for (i, v) in order.enumerated() { counts[Int(v)] += Int(part[i]) }
    }
  }
}
