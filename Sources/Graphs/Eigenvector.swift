internal import Statistics

extension WeightedGraph {
  /// The eigenvector centrality of every node of the largest component: high where the neighbors are high.
  ///
  /// The unit vector x ≥ 0 with A·x = λ·x for the largest eigenvalue λ of the weights A of the largest component (of
  /// several, the one with the lowest node), which by Perron and Frobenius is unique. Weighted by strength. Nodes outside that
  /// component have 0, as has everything in a graph without edges.
  ///
  ///     WeightedGraph.krackhardtKite.eigenvectorCentrality().ranked(1)  // Diane, 0.481021
  ///
  /// networkx scales to length 1 as here, igraph the largest value to 1 unless told otherwise; `eigenvector_centrality` of both takes
  /// a graph of several components as a whole.
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `eigenvector`, from 0 to 1, of Euclidean length 1.
  /// - Complexity: O(n + m) a step; some tens to hundreds of steps until ‖A·x − λ·x‖ ≤ 10⁻¹³·λ, or at most 10⁻¹⁰·λ where the
  ///   rounding of long sums lets it come no nearer; 5,000 steps at most (a path of a million nodes takes them all).
  ///
  /// References: P. Bonacich, "Factoring and weighting approaches to status scores and clique identification", Journal of
  /// Mathematical Sociology 2 (1972) 113, doi:10.1080/0022250X.1972.9989806; method: A. V. Knyazev, "Toward the optimal
  /// preconditioned eigensolver", SIAM Journal on Scientific Computing 23 (2001) 517, doi:10.1137/S1064827500366124.
  public func eigenvectorCentrality(threads: Int? = nil) -> NodeColumn<Double> {
    var values = [Double](repeating: 0, count: nodeCount)
    let part = largestComponent()
    if part.graph.nodeCount > 1 {
      let vector = part.graph.principalEigenvector(threads: threads)
      for (i, v) in part.originalNodes.enumerated() { values[Int(v.index)] = vector[i] }
    }
    return NodeColumn(
      name: "eigenvector",
      convention: "principal eigenvector of the weights of the largest component, length 1; 0 elsewhere",
      values: values)
  }

  /// Of a connected graph with edges, by the locally optimal conjugate gradient method: each step takes the best vector
  /// in the span of the present one, its residual and the direction of the last step.
  private func principalEigenvector(threads: Int?) -> [Double] {
    let count = nodeCount
    // Scaled so that weights of any size can be squared.
    let scale = min(1 / (weight.max() ?? 1), .greatestFiniteMagnitude)
    return withRows { rows in
      ScratchSpace.with { space in
        let x = Direction(space, count)
        let residual = Direction(space, count)
        let last = Direction(space, count)
        let multiply = { (from: MutableView<Double>, to: MutableView<Double>) in
          _ = chunked(count, threads: threads) { nodes in
            for v in nodes {
              var sum = 0.0
              for k in rows.start[v]..<rows.start[v + 1] {
                sum += rows.weight[k] * scale * from[Int(rows.neighbor[k])]
              }
              to[v] = sum
            }
          }
        }
        x.vector.fill(1 / Double(count).squareRoot())
        multiply(x.vector, x.image)
        var hasLast = false
        var isFresh = true
        var (least, stepsSince) = (Double.infinity, 0)
        for step in 1...5000 {
          let value = dot(x.vector, x.image)
          for v in 0..<count { residual.vector[v] = x.image[v] - value * x.vector[v] }
          let size = dot(residual.vector, residual.vector).squareRoot()
          stepsSince = size < 0.9 * least ? 0 : stepsSince + 1
          least = min(least, size)
          // The rounding of the sums of a hub may leave more than the first bound.
          if size <= 1e-13 * value || stepsSince > 50 && size <= 1e-10 * value {
            // The image of x is carried along by its combinations; only one made afresh can end it.
            if isFresh { break }
            multiply(x.vector, x.image)
            isFresh = true
            continue
          }
          residual.makeOrthogonal(to: [x], withImages: false)
          multiply(residual.vector, residual.image)
          if hasLast { hasLast = last.makeOrthogonal(to: [x, residual], withImages: true) }
          let basis = hasLast ? [x, residual, last] : [x, residual]
          let best = largestEigenvector(basis.map { a in basis.map { b in dot(a.vector, b.image) } })
          for v in 0..<count {
            var (direction, image) = (best[1] * residual.vector[v], best[1] * residual.image[v])
            if hasLast {
              direction += best[2] * last.vector[v]
              image += best[2] * last.image[v]
            }
            last.vector[v] = direction
            last.image[v] = image
            x.vector[v] = best[0] * x.vector[v] + direction
            x.image[v] = best[0] * x.image[v] + image
          }
          x.normalize()
          hasLast = true
          isFresh = step % 32 == 0
          if isFresh { multiply(x.vector, x.image) }
        }
        // The vector has one sign up to rounding.
        return x.vector.array().map { abs($0) }
      }
    }
  }
}

/// A vector and its product with the matrix.
private struct Direction {
  let vector: MutableView<Double>
  let image: MutableView<Double>

  init(_ space: ScratchSpace, _ count: Int) {
    vector = space.array(count, repeating: 0)
    image = space.array(count, repeating: 0)
  }

  func normalize() {
    let length = dot(vector, vector).squareRoot()
    for v in 0..<vector.count {
      vector[v] /= length
      image[v] /= length
    }
  }

  /// Takes the parts along unit vectors away and normalizes; `false` when nothing but rounding is left.
  @discardableResult
  func makeOrthogonal(to others: [Direction], withImages: Bool) -> Bool {
    let before = dot(vector, vector)
    // Twice is enough (W. Kahan).
    for _ in 0..<2 {
      for other in others {
        let share = dot(vector, other.vector)
        for v in 0..<vector.count {
          vector[v] -= share * other.vector[v]
          if withImages { image[v] -= share * other.image[v] }
        }
      }
    }
    guard dot(vector, vector) > 1e-20 * before else { return false }
    normalize()
    return true
  }
}

private func dot(_ a: MutableView<Double>, _ b: MutableView<Double>) -> Double {
  var sum = 0.0
  for v in 0..<a.count { sum += a[v] * b[v] }
  return sum
}

/// The unit eigenvector of the largest eigenvalue of a small symmetric matrix, by Jacobi rotations.
private func largestEigenvector(_ matrix: [[Double]]) -> [Double] {
  let n = matrix.count
  var a = matrix
  var vectors = (0..<n).map { i in (0..<n).map { $0 == i ? 1.0 : 0.0 } }
  for _ in 0..<30 {
    for p in 0..<n {
      for q in p + 1..<max(n, p + 1) where a[p][q] != 0 {
        let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let t = (theta >= 0 ? 1 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        for k in 0..<n { (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]) }
        for k in 0..<n { (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]) }
        for k in 0..<n {
          (vectors[k][p], vectors[k][q]) = (
            c * vectors[k][p] - s * vectors[k][q], s * vectors[k][p] + c * vectors[k][q]
          )
        }
        a[p][q] = 0
        a[q][p] = 0
      }
    }
  }
  let largest = (0..<n).max { a[$0][$0] < a[$1][$1] } ?? 0
  return (0..<n).map { vectors[$0][largest] }
}
