public import Collaboration
public import Graphs
public import NetworkDrawing

extension NetworkMap {
  /// Makes a map of a coauthor network with the names of its people; their papers stand in the tooltips.
  ///
  ///     let map = NetworkMap(network, showing: .strongest(150), coloredBy: groups)
  ///
  /// - Precondition: `clusters` and a size column have one value per node.
  public init(
    _ network: CoauthorNetwork, showing selection: MapSelection = .strongest(150),
    sizedBy size: NodeSize = .coauthors, coloredBy clusters: Partition? = nil,
    highlighting highlighted: [NodeID] = [], title: String = "", notes: [String] = []
  ) {
    self.init(
      network.labeled(), showing: selection, sizedBy: size, coloredBy: clusters, highlighting: highlighted,
      title: title, notes: notes, tieUnit: network.options.counting == .full ? "joint papers" : "strength")
  }
}
