internal import Statistics

extension WeightedGraph {
  /// Burt's constraint of every node: how far its ties go to people who are tied to each other.
  ///
  /// C(v) = Σⱼ (p(v, j) + Σ_q p(v, q)·p(q, j))² over the neighbors j of v and the other neighbors q that v and j share, with
  /// p(v, j) = w(v, j) ∕ s(v) the share of v's strength. High where contacts are redundant; a single neighbor gives 1, a
  /// member of a small dense group more than 1. Undefined for an isolated node. networkx and igraph give the same numbers
  /// on a simple graph.
  ///
  ///     WeightedGraph.paw.constraints(weighted: false).values  // [1.006944, 0.611111, 1.006944, 1]
  ///
  /// - Parameters:
  ///   - weighted: whether the weights count; otherwise every tie is as strong as any.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `constraint`; `nil` for an isolated node.
  /// - Complexity: O(Σ min(deg v, deg u)·log n) over the ties uv in the order of magnitude, O(n) space a thread.
  ///
  /// Reference: R. S. Burt, "Structural Holes and Good Ideas", American Journal of Sociology 110 (2004) 349,
  /// doi:10.1086/421787.
  public func constraints(weighted: Bool = true, threads: Int? = nil) -> NodeColumn<Double?> {
    let strength = weighted ? strengths().values : degrees().values.map(Double.init)
    return NodeColumn(
      name: "constraint",
      convention:
        "Burt's constraint, \(weighted ? "weighted by strength" : "weights not used"), unknown for an isolated node",
      values: overNeighborhoods(threads: threads) { v, rows, sums -> Double in
        let (own, shared) = (sums.own, sums.shared)
        let row = rows.start[v]..<rows.start[v + 1]
        for k in row { own[Int(rows.neighbor[k])] = (weighted ? rows.weight[k] : 1) / strength[v] }
        for k in row {
          let q = Int(rows.neighbor[k])
          let share = own[q] / strength[q]
          rows.forEachShared(with: v, in: q, marks: own) { l in
            shared[Int(rows.neighbor[l])] += share * (weighted ? rows.weight[l] : 1)
          }
        }
        var constraint = 0.0
        for k in row {
          let j = Int(rows.neighbor[k])
          constraint += (own[j] + shared[j]) * (own[j] + shared[j])
          own[j] = 0
          shared[j] = 0
        }
        return constraint
      })
  }

  /// The effective size of every node's neighborhood: its neighbors less what is redundant among them.
  ///
  /// Without weights E(v) = deg(v) − 2t ∕ deg(v) with t the ties among the neighbors, in the form of Borgatti. With weights
  /// Burt's E(v) = Σⱼ (1 − Σ_q p(v, q)·m(j, q)) over the neighbors j and the other neighbors q, with p as in
  /// ``constraints(weighted:threads:)`` and m(j, q) = w(j, q) ∕ max w(j, ·). Undefined for an isolated node. Both as networkx
  /// has them.
  ///
  ///     WeightedGraph.paw.effectiveSizes().values  // [1, 2.3333333, 1, 1]
  ///
  /// - Parameters:
  ///   - weighted: whether the weights count.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `effectiveSize`, from 1 to the degree without weights; `nil` for an isolated node.
  /// - Complexity: O(m·√m) without weights, that of ``constraints(weighted:threads:)`` with them.
  ///
  /// References: R. S. Burt, "Structural Holes: The Social Structure of Competition" (1992), ch. 2. S. P. Borgatti,
  /// "Structural holes: unpacking Burt's redundancy measures", Connections 20 (1997) 35.
  public func effectiveSizes(weighted: Bool = false, threads: Int? = nil) -> NodeColumn<Double?> {
    let values: [Double?]
    if weighted {
      let strength = strengths().values
      let strongest = (0..<nodeCount).map { weight[rowStart[$0]..<rowStart[$0 + 1]].max() ?? 0 }
      values = overNeighborhoods(threads: threads) { v, rows, sums -> Double in
        let own = sums.own
        let row = rows.start[v]..<rows.start[v + 1]
        for k in row { own[Int(rows.neighbor[k])] = rows.weight[k] / strength[v] }
        var size = 0.0
        for k in row {
          let j = Int(rows.neighbor[k])
          var redundancy = 0.0
          rows.forEachShared(with: v, in: j, marks: own) { l in
            redundancy += own[Int(rows.neighbor[l])] * rows.weight[l]
          }
          size += 1 - redundancy / strongest[j]
        }
        for k in row { own[Int(rows.neighbor[k])] = 0 }
        return size
      }
    } else {
      values = zip(degrees().values, triangleCounts(threads: threads)).map { degree, triangles in
        degree == 0 ? nil : Double(degree) - 2 * Double(triangles) / Double(degree)
      }
    }
    return NodeColumn(
      name: "effectiveSize", unit: "neighbors",
      convention: weighted
        ? "Burt's effective size, weighted by strength, unknown for an isolated node"
        : "degree − 2·ties among the neighbors ∕ degree, weights not used, unknown for an isolated node",
      values: values)
  }

  /// The efficiency of every node's neighborhood: its effective size divided by its degree.
  ///
  /// 1 where no two neighbors are tied. Undefined for an isolated node.
  ///
  ///     WeightedGraph.paw.efficiencies().values  // [0.5, 0.7777778, 0.5, 1]
  ///
  /// - Returns: the column `efficiency`, from 0 to 1; parameters and complexity as ``effectiveSizes(weighted:threads:)``.
  public func efficiencies(weighted: Bool = false, threads: Int? = nil) -> NodeColumn<Double?> {
    let size = effectiveSizes(weighted: weighted, threads: threads)
    return NodeColumn(
      name: "efficiency", convention: "effective size ∕ degree; \(size.convention)",
      values: size.values.enumerated().map { v, size in
        size.map { $0 / Double(rowStart[v + 1] - rowStart[v]) }
      })
  }

  /// One number for every node that has neighbors, made with sums per node that the body leaves at 0.
  private func overNeighborhoods(
    threads: Int?, _ body: @Sendable (Int, Rows, NodeSums) -> Double
  ) -> [Double?] {
    let count = nodeCount
    return withRows { rows in
      chunked(count, threads: threads, worker: { NodeSums(count: count) }) { nodes, sums in
        nodes.map { rows.degree($0) == 0 ? nil : body($0, rows, sums) }
      }.flatMap { $0 }
    }
  }
}

/// One thread's sums per node.
private struct NodeSums {
  private let space = ScratchSpace()
  /// Of the node that is looked at: its neighbors' shares, 0 for all others.
  let own: MutableView<Double>
  let shared: MutableView<Double>

  init(count: Int) {
    own = space.array(count, repeating: 0)
    shared = space.array(count, repeating: 0)
  }
}

extension Rows {
  /// Calls a body with the entries of the row of `u` that are neighbors of `v`, in ascending order.
  ///
  /// The row is read where it is short, and searched for each neighbor of `v` where it is long: a hub would be read
  /// once for every one of its leaves.
  ///
  /// - Parameter marks: positive for the neighbors of `v`, 0 for all others.
  fileprivate func forEachShared(with v: Int, in u: Int, marks: MutableView<Double>, _ body: (Int) -> Void) {
    let (first, end) = (start[u], start[u + 1])
    if end - first <= 16 * degree(v) {
      for l in first..<end where marks[Int(neighbor[l])] > 0 { body(l) }
      return
    }
    var low = first
    for k in start[v]..<start[v + 1] {
      let wanted = neighbor[k]
      var high = end
      while low < high {
        let middle = (low + high) / 2
        if neighbor[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      if low < end, neighbor[low] == wanted { body(low) }
    }
  }
}
