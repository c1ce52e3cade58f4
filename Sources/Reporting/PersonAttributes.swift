public import Collaboration
public import Graphs
internal import Scientometrics
internal import Statistics

extension CoauthorNetwork {
  /// The network with ids, names and columns of people: what network files hold.
  ///
  /// Of a value that is not exact the file holds the printed one, the lower bound of an index and the estimate of a
  /// betweenness; `truncated` is 1 or 0.
  ///
  /// - Parameters:
  ///   - columns: what is written of people beside id and name.
  ///   - referenceYear: the year to which careers are counted; `nil` for the newest year of a paper.
  ///   - progress: told what is being done, and how far it has come.
  /// - Complexity: that of the measures.
  public func labeled(
    columns: [PersonColumn], options: MeasurementOptions = MeasurementOptions(), referenceYear: Int? = nil,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) -> LabeledGraph {
    let measures = PersonMeasures(
      self, columns: Set(columns), options: options, referenceYear: referenceYear, progress: progress)
    let plain = labeled()
    return LabeledGraph(
      graph: plain.graph, ids: plain.ids, names: plain.names, attributes: measures.attributes(columns))
  }
}

extension LabeledGraph {
  /// The network with columns of what its graph alone tells, beside those that it has; one of the same name is replaced.
  ///
  /// - Parameter progress: told what is being done, and how far it has come.
  /// - Complexity: that of the measures.
  public func measured(
    columns: [PersonColumn], options: MeasurementOptions = MeasurementOptions(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) -> LabeledGraph {
    let new = PersonMeasures(self, columns: Set(columns), options: options, progress: progress)
      .attributes(columns)
    let names = Set(new.map(\.name))
    return LabeledGraph(
      graph: graph, ids: ids, names: self.names,
      attributes: attributes.filter { !names.contains($0.name) } + new)
  }
}

extension PersonMeasures {
  /// Some of the columns as attributes of nodes.
  fileprivate func attributes(_ columns: [PersonColumn]) -> [LabeledGraph.Attribute] {
    columns.compactMap { column in
      func make<Value>(_ values: [Value]) -> NodeColumn<Value> {
        NodeColumn(name: column.rawValue, convention: column.convention, values: values)
      }
      switch values[column] ?? .none {
      case .integers(let values): return .integers(make(values))
      case .reals(let values, _): return .reals(make(values))
      case .intervals(let values): return .integers(make(values.map { $0?.low }))
      case .estimates(let values, _): return .reals(make(values.map { $0?.value }))
      case .flags(let values): return .integers(make(values.map { $0 ? 1 : 0 }))
      case .none: return nil
      }
    }
  }
}
