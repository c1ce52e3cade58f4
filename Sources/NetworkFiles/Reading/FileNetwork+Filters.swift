internal import Graphs

extension FileNetwork {
  /// The network without its weaker ties, or only its largest component; nodes without a tie stay in the first case.
  ///
  /// - Parameters:
  ///   - minimumWeight: ties with less strength are left out; 0 keeps all.
  ///   - largestComponent: whether only the largest component is kept, of what the first filter leaves.
  /// - Complexity: O(nodes + edges).
  public func filtered(minimumWeight: Double = 0, largestComponent: Bool = false) -> FileNetwork {
    var part = network
    if minimumWeight > 0 {
      part = LabeledGraph(
        graph: part.graph.keepingEdges(ofWeightAtLeast: minimumWeight), ids: part.ids, names: part.names,
        attributes: part.attributes)
    }
    if largestComponent { part = part.part(part.graph.largestComponent()) }
    return FileNetwork(network: part, documents: documents, edges: edges)
  }
}
