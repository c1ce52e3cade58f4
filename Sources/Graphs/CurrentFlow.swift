internal import Statistics

extension WeightedGraph {
  /// The current-flow betweenness of every node: how much of a unit current between two others runs through it.
  ///
  /// B(v) = Σ ½·Σᵤ |I(v, u)| over the unordered pairs {s, t} of other nodes of v's component, with I the current in each edge
  /// when one unit enters at s and leaves at t and every edge conducts by its strength. Unlike ``betweenness(threads:)`` it
  /// takes all paths into account, not only the shortest. Not normalized: the most possible is (n − 1)(n − 2)/2, as networkx
  /// has it with `normalized=False` (of a connected graph; it knows no other) and Newman's random-walk betweenness, which also
  /// counts the pairs that v belongs to, is (B(v) + n − 1) ∕ (n(n − 1)/2). An isolated node has 0.
  ///
  ///     WeightedGraph.paw.currentFlowBetweenness().values  // [0.8, 2.2, 0.8, 0]
  ///
  /// For a small component only: the inverse of its Laplacian is a dense matrix. Members of larger ones are unknown.
  ///
  /// - Parameters:
  ///   - limit: the most nodes that a component may have.
  ///   - weighted: whether the strength is the conductance; otherwise every edge conducts alike.
  ///   - threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `currentFlow`; `nil` in a component of more than `limit` nodes.
  /// - Complexity: O(k³ + m·k·log k) time and 8·k² bytes for a component of k nodes and m edges.
  ///
  /// References: M. E. J. Newman, "A measure of betweenness centrality based on random walks", Social Networks 27 (2005) 39,
  /// doi:10.1016/j.socnet.2004.11.009. U. Brandes, D. Fleischer, "Centrality measures based on current flow", STACS 2005,
  /// doi:10.1007/978-3-540-31856-9_44.
  public func currentFlowBetweenness(
    limit: Int = 2000, weighted: Bool = true, threads: Int? = nil
  ) -> NodeColumn<Double?> {
    var values = [Double?](repeating: 0, count: nodeCount)
    for members in components().members() where members.count > 1 {
      guard members.count <= limit else {
        for v in members { values[Int(v.index)] = nil }
        continue
      }
      let flow = throughput(of: members, weighted: weighted, threads: threads)
      for (v, value) in zip(members, flow) { values[Int(v.index)] = value }
    }
    return NodeColumn(
      name: "currentFlow", unit: "pairs of nodes",
      convention:
        "unordered pairs, each once, not normalized; \(weighted ? "strengths conduct" : "all edges conduct alike"); unknown in a component of more than \(limit) nodes",
      values: values)
  }

  /// The values of one component, in the order of its members.
  private func throughput(of members: [NodeID], weighted: Bool, threads: Int?) -> [Double] {
    let size = members.count
    var place = [Int: Int](minimumCapacity: size)
    for (i, v) in members.enumerated() { place[Int(v.index)] = i }
    var edges: [(Int, Int, Double)] = []
    for (i, v) in members.enumerated() {
      for k in rowStart[Int(v.index)]..<rowStart[Int(v.index) + 1] {
        if let j = place[Int(neighbor[k])], i < j { edges.append((i, j, weighted ? weight[k] : 1)) }
      }
    }
    // The last node is grounded: its potential is 0, and its row and column leave the Laplacian.
    let grounded = size - 1
    let scale = edges.reduce(0) { max($0, $1.2) }
    var laplacian = [Double](repeating: 0, count: grounded * grounded)
    for (i, j, conductance) in edges {
      let c = conductance / scale
      laplacian[i * grounded + i] += c
      if j < grounded {
        laplacian[j * grounded + j] += c
        laplacian[i * grounded + j] -= c
        laplacian[j * grounded + i] -= c
      }
    }
    invertPositiveDefinite(&laplacian, size: grounded)
    let list = edges
    // What an edge carries, summed over all pairs: half of it goes through each end.
    let carried = laplacian.withView { potential in
      chunked(list.count, threads: threads) { range -> [Double] in
        list[range].map { i, j, conductance in
          let c = conductance / scale
          var current = (0..<size).map { s -> Double in
            guard s < grounded else { return 0 }
            return c * (potential[i * grounded + s] - (j < grounded ? potential[j * grounded + s] : 0))
          }
          current.sort()
          // Σ |x − y| over the pairs: in order, the i-th of k numbers is added i times and taken away k − 1 − i times.
          var sum = 0.0
          for (rank, value) in current.enumerated() { sum += Double(2 * rank - size + 1) * value }
          return sum
        }
      }
    }.flatMap { $0 }
    var values = [Double](repeating: 0, count: size)
    for ((i, j, _), sum) in zip(edges, carried) {
      values[i] += sum
      values[j] += sum
    }
    // The size − 1 pairs that a node belongs to carry one unit each through its edges.
    return values.map { max(0, ($0 - Double(size - 1)) / 2) }
  }
}

/// Replaces a symmetric positive definite matrix by its inverse, by the Cholesky factors: O(n³).
///
/// Reference: G. H. Golub, C. F. Van Loan, "Matrix Computations", 4th ed. (2013), § 4.2.
private func invertPositiveDefinite(_ matrix: inout [Double], size n: Int) {
  matrix.withMutableView { a in
    // A = L·Lᵀ; row i of L from the rows above it.
    for i in 0..<n {
      for j in 0...i {
        var sum = a[i * n + j]
        for k in 0..<j { sum -= a[i * n + k] * a[j * n + k] }
        a[i * n + j] = i == j ? sum.squareRoot() : sum / a[j * n + j]
      }
    }
    // Lᵀ of the inverse of L, in the upper triangle: column by column of L⁻¹.
    for j in 0..<n {
      let first = 1 / a[j * n + j]
      for i in j + 1..<max(n, j + 1) {
        var sum = a[i * n + j] * first
        for k in j + 1..<i { sum += a[i * n + k] * a[j * n + k] }
        a[j * n + i] = -sum / a[i * n + i]
      }
      a[j * n + j] = first
    }
    // A⁻¹ = L⁻ᵀ·L⁻¹; the row j of the upper triangle holds the column j of L⁻¹.
    for i in 0..<n {
      for j in i..<n {
        var sum = 0.0
        for k in j..<n { sum += a[i * n + k] * a[j * n + k] }
        a[i * n + j] = sum
      }
    }
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) { a[j * n + i] = a[i * n + j] }
    }
  }
}
