extension LabeledGraph {
  /// The part of the network that a part of its graph is, with the identifiers, names and columns of its nodes.
  ///
  /// - Precondition: the part was made from this network's graph.
  public func part(_ subgraph: WeightedGraph.Subgraph) -> LabeledGraph {
    let nodes = subgraph.originalNodes.map { Int($0.index) }
    return LabeledGraph(
      graph: subgraph.graph, ids: nodes.map { ids[$0] }, names: nodes.map { names[$0] },
      attributes: attributes.map { attribute in
        switch attribute {
        case .integers(let column): .integers(column.part(nodes))
        case .reals(let column): .reals(column.part(nodes))
        case .texts(let column): .texts(column.part(nodes))
        }
      })
  }
}

extension NodeColumn {
  fileprivate func part(_ nodes: [Int]) -> NodeColumn {
    NodeColumn(name: name, unit: unit, convention: convention, values: nodes.map { values[$0] })
  }
}
