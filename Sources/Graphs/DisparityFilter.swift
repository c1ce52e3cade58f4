internal import Foundation

extension WeightedGraph {
  /// How surprising the weight of every edge is at its ends: the chance of a share at least as large if each end had spread
  /// its strength over its edges at random.
  ///
  /// α(v, u) = (1 − w(v, u) ∕ s(v))^(deg(v) − 1) at the end v with strength s(v), 1 where v has no other neighbor; the value of
  /// the edge is the smaller of its two ends. Small means significant.
  ///
  ///     WeightedGraph.paw.disparity().values  // [0.4444, 0.3333, 0.4444, 0.4444]
  ///
  /// NetworKit has it as `MultiscaleScore`: 1 − α, the larger of both ends, which ranks the edges the other way round. igraph and
  /// networkx do not have it.
  ///
  /// - Returns: the column `disparity`, each value from 0 to 1.
  /// - Complexity: O(n + m).
  ///
  /// Reference: M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks",
  /// PNAS 106 (2009) 6483, doi:10.1073/pnas.0808904106.
  public func disparity() -> EdgeColumn<Double> {
    let strength = strengths().values
    var values: [Double] = []
    values.reserveCapacity(edgeCount)
    func chance(_ v: Int, _ weight: Double) -> Double {
      let others = rowStart[v + 1] - rowStart[v] - 1
      return others == 0 ? 1 : exp(Double(others) * log1p(-min(1, weight / strength[v])))
    }
    for v in 0..<nodeCount {
      for k in rowStart[v]..<rowStart[v + 1] where neighbor[k] > UInt32(v) {
        values.append(min(chance(v, weight[k]), chance(Int(neighbor[k]), weight[k])))
      }
    }
    return EdgeColumn(
      name: "disparity", convention: "(1 - w/s)^(degree - 1), the smaller of both ends", edges: edges,
      values: values)
  }

  /// The backbone of the disparity filter: all nodes, with the edges whose weight is significant at one end at least.
  ///
  /// Keeps the edges with ``disparity()`` below `significance`. A neighbor's only edge stays when it matters to the other end.
  ///
  ///     WeightedGraph.paw.disparityBackbone(significance: 0.4).edges  // the edge 0-2
  ///
  /// - Parameter significance: usually 0.01 to 0.5; less keeps fewer edges.
  /// - Complexity: O(n + m).
  ///
  /// Reference: that of ``disparity()``.
  public func disparityBackbone(significance: Double = 0.05) -> WeightedGraph {
    keepingEdges(disparity().values.map { $0 < significance }, numbers: edgeNumbers())
  }
}
