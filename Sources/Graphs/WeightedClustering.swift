internal import Foundation

extension WeightedGraph {
  /// The weighted clustering of Barrat and others: the share of a node's strength that goes into its triangles.
  ///
  /// C(v) = Σ over triangles v, j, h of (w(v, j) + w(v, h)) ∕ (s(v)·(deg(v) − 1)), with strengths s. With equal weights it is
  /// ``localClustering(threads:)``. The weight between the two neighbors has no part in it. 0 for a node with fewer than
  /// two neighbors, where igraph's `transitivity_barrat` says not a number unless asked for zero.
  ///
  ///     WeightedGraph.paw.barratClustering().values  // [1, 0.3333, 1, 0]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `barratClustering`, each value from 0 to 1.
  /// - Complexity: that of ``triangles(threads:)``.
  ///
  /// Reference: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex weighted
  /// networks", PNAS 101 (2004) 3747, doi:10.1073/pnas.0400087101.
  public func barratClustering(threads: Int? = nil) -> NodeColumn<Double> {
    let forward = ForwardEdges(self)
    let strength = strengths().values
    let edgeWeight = forward.entry.map { weight[$0] }
    let sums = edgeWeight.withView { edgeWeight in
      triangleSums(forward, threads: threads) { edges in
        let (vu, vw, uw) = (edgeWeight[edges.vu], edgeWeight[edges.vw], edgeWeight[edges.uw])
        return (vu + vw, vu + uw, vw + uw)
      }
    }
    let values = (0..<nodeCount).map { v -> Double in
      let degree = rowStart[v + 1] - rowStart[v]
      return degree < 2 ? 0 : min(1, sums[v] / (strength[v] * Double(degree - 1)))
    }
    return NodeColumn(
      name: "barratClustering",
      convention: "share of the strength that goes into triangles (Barrat et al.); 0 below two neighbors",
      values: values)
  }

  /// The weighted clustering of Onnela and others: the mean intensity of the triangles that a node could be in.
  ///
  /// C(v) = 2 ∕ (deg(v)·(deg(v) − 1)) · Σ over triangles v, j, h of ∛(w(v, j)·w(j, h)·w(h, v)) ∕ max w, the weights divided by
  /// the largest of the graph. With equal weights it is ``localClustering(threads:)``. 0 for a node with fewer than two
  /// neighbors. It is networkx's `clustering` with a weight.
  ///
  ///     WeightedGraph.paw.onnelaClustering().values  // [0.6300, 0.2100, 0.6300, 0]
  ///
  /// - Parameter threads: the most threads to use, `nil` for all of the machine; the result does not depend on it.
  /// - Returns: the column `onnelaClustering`, each value from 0 to 1.
  /// - Complexity: that of ``triangles(threads:)``.
  ///
  /// Reference: J.-P. Onnela, J. Saramäki, J. Kertész, K. Kaski, "Intensity and coherence of motifs in weighted complex
  /// networks", Physical Review E 71 (2005) 065103, doi:10.1103/PhysRevE.71.065103.
  public func onnelaClustering(threads: Int? = nil) -> NodeColumn<Double> {
    let forward = ForwardEdges(self)
    // The cube root of a product is the product of cube roots, so each edge needs only one.
    let largest = weight.max() ?? 1
    let root = forward.entry.map { cbrt(weight[$0] / largest) }
    let sums = root.withView { root in
      triangleSums(forward, threads: threads) { edges in
        let intensity = root[edges.vu] * root[edges.vw] * root[edges.uw]
        return (intensity, intensity, intensity)
      }
    }
    let values = (0..<nodeCount).map { v -> Double in
      let degree = Double(rowStart[v + 1] - rowStart[v])
      return degree < 2 ? 0 : min(1, 2 * sums[v] / (degree * (degree - 1)))
    }
    return NodeColumn(
      name: "onnelaClustering",
      convention:
        "mean intensity of the possible triangles, weights over the largest (Onnela et al.); 0 below two neighbors",
      values: values)
  }

  /// For every node the sum of what its triangles give to it.
  private func triangleSums(
    _ forward: ForwardEdges, threads: Int?,
    share: @Sendable ((vu: Int, vw: Int, uw: Int)) -> (v: Double, u: Double, w: Double)
  ) -> [Double] {
    let parts = forward.forEachTriangle(
      threads: threads, initial: { [Double](repeating: 0, count: nodeCount) }
    ) { sums, nodes, edges in
      let value = share(edges)
      sums[nodes.v] += value.v
      sums[nodes.u] += value.u
      sums[nodes.w] += value.w
    }
    var total = [Double](repeating: 0, count: nodeCount)
    for part in parts {
      for v in 0..<nodeCount { total[v] += part[v] }
    }
    return total
  }
}
