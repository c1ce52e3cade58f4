internal import Statistics

extension WeightedGraph {
  /// The graph in which two nodes are joined when they share a paper, made from the incidence in both directions.
  ///
  /// w(a, b) = Σ over the papers k of both of `pairWeight[k]`: the off-diagonal part of Bᵀ·diag(pairWeight)·B, one
  /// row at a time with a dense accumulator (F. G. Gustavson, "Two fast algorithms for sparse matrices", ACM TOMS 4
  /// (1978) 250, doi:10.1145/355791.355796). There is never a list of pairs: a paper of 3,000 people costs 9 million
  /// additions and no memory.
  ///
  /// Papers with one node or a `pairWeight` of 0 add nothing. The weights of an entry are added in ascending order of
  /// papers at both ends, so both directions hold the same bits, for any number of threads.
  ///
  /// - Parameters:
  ///   - paperStart, paperNodes: the nodes of paper k are `paperNodes[paperStart[k] ..< paperStart[k + 1]]`, each
  ///     once, in any order.
  ///   - nodeStart, nodePapers: the papers of each node, ascending.
  ///   - pairWeight: what a paper adds to each pair of its nodes; finite, not negative.
  ///   - placeCredit: by entry of `paperNodes` a factor that is not negative, where a pair gains `pairWeight` times the factors of
  ///     both; `nil` for 1 everywhere. A product too small for a number counts as the smallest there is, so that no pair is lost.
  /// - Complexity: O(Σ nₖ² + m log d) time for papers of nₖ nodes; O(n) space a thread beside the graph.
  package static func product(
    paperStart: [Int], paperNodes: [UInt32], nodeStart: [Int], nodePapers: [UInt32],
    pairWeight: [Double], placeCredit: [Double]? = nil, threads: Int?
  ) -> WeightedGraph {
    let nodeCount = nodeStart.count - 1
    return paperStart.withView { paperStart in
      paperNodes.withView { paperNodes in
        nodeStart.withView { nodeStart in
          nodePapers.withView { nodePapers in
            pairWeight.withView { pairWeight in
              (placeCredit ?? []).withView { credit in
                let incidence = Incidence(
                  paperStart: paperStart, paperNodes: paperNodes,
                  nodeStart: nodeStart, nodePapers: nodePapers, pairWeight: pairWeight,
                  placeCredit: placeCredit == nil ? nil : credit)
                return incidence.product(nodeCount: nodeCount, threads: threads)
              }
            }
          }
        }
      }
    }
  }
}

private struct Incidence: Sendable {
  let paperStart: View<Int>
  let paperNodes: View<UInt32>
  let nodeStart: View<Int>
  let nodePapers: View<UInt32>
  let pairWeight: View<Double>
  let placeCredit: View<Double>?

  /// Counts the entries of every row, then fills the rows at their places.
  func product(nodeCount: Int, threads: Int?) -> WeightedGraph {
    var degree = [Int](repeating: 0, count: nodeCount)
    degree.withMutableView { degree in
      _ = chunked(nodeCount, threads: threads, worker: { Accumulator(nodeCount: nodeCount) }) {
        rows, scratch in
        for node in rows { degree[node] = count(row: node, scratch) }
      }
    }
    let rowStart = runningSums(degree)
    var neighbor = [UInt32](repeating: 0, count: rowStart[nodeCount])
    var weight = [Double](repeating: 0, count: rowStart[nodeCount])
    neighbor.withMutableView { neighbor in
      weight.withMutableView { weight in
        rowStart.withView { rowStart in
          _ = chunked(nodeCount, threads: threads, worker: { Accumulator(nodeCount: nodeCount) }) {
            rows, scratch in
            for node in rows {
              fill(row: node, from: rowStart[node], neighbor, weight, scratch)
            }
          }
        }
      }
    }
    return WeightedGraph(rowStart: rowStart, neighbor: neighbor, weight: weight)
  }

  private func count(row: Int, _ scratch: Accumulator) -> Int {
    let mark = UInt32(row) &+ 1
    var distinct = 0
    for k in nodeStart[row]..<nodeStart[row + 1] {
      let paper = Int(nodePapers[k])
      guard pairWeight[paper] > 0 else { continue }
      for entry in paperStart[paper]..<paperStart[paper + 1] {
        let other = Int(paperNodes[entry])
        if scratch.mark[other] != mark {
          scratch.mark[other] = mark
          distinct &+= 1
        }
      }
    }
    return max(0, distinct - 1)  // the node itself is on every one of its papers
  }

  private func fill(
    row: Int, from start: Int, _ neighbor: MutableView<UInt32>, _ weight: MutableView<Double>,
    _ scratch: Accumulator
  ) {
    var end = start
    let sum = scratch.sum
    sum[row] = 1  // never 0, so the node itself is not met as new
    for k in nodeStart[row]..<nodeStart[row + 1] {
      let paper = Int(nodePapers[k])
      let added = pairWeight[paper]
      guard added > 0 else { continue }
      if let placeCredit {
        end = add(paper, to: row, end: end, placeCredit, neighbor, scratch)
        continue
      }
      for entry in paperStart[paper]..<paperStart[paper + 1] {
        let other = paperNodes[entry]
        let before = sum[Int(other)]
        if before == 0 {
          neighbor[end] = other
          end &+= 1
        }
        sum[Int(other)] = before + added
      }
    }
    sum[row] = 0
    neighbor.sort(start..<end)
    for k in start..<end {
      weight[k] = sum[Int(neighbor[k])]
      sum[Int(neighbor[k])] = 0
    }
  }
}

extension Incidence {
  /// Adds a paper whose pairs gain different weights to a row; the end of the row after it.
  private func add(
    _ paper: Int, to row: Int, end: Int, _ credit: View<Double>, _ neighbor: MutableView<UInt32>,
    _ scratch: Accumulator
  ) -> Int {
    let entries = paperStart[paper]..<paperStart[paper + 1]
    let own = entries.first { Int(paperNodes[$0]) == row } ?? entries.lowerBound
    var end = end
    for entry in entries {
      let other = paperNodes[entry]
      let before = scratch.sum[Int(other)]
      if before == 0 {
        neighbor[end] = other
        end &+= 1
      }
      let added = pairWeight[paper] * (credit[own] * credit[entry])
      scratch.sum[Int(other)] = before + max(added, .leastNormalMagnitude)
    }
    return end
  }
}

/// One thread's dense row: which row last touched a node, and what has been added to it.
private struct Accumulator {
  let space = ScratchSpace()
  let mark: MutableView<UInt32>
  let sum: MutableView<Double>

  init(nodeCount: Int) {
    mark = space.array(nodeCount, repeating: 0)
    sum = space.array(nodeCount, repeating: 0)
  }
}
