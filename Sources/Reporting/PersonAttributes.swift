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
  /// - Complexity: that of the measures.
  public func labeled(
    columns: [PersonColumn], options: MeasurementOptions = MeasurementOptions(), referenceYear: Int? = nil
  ) -> LabeledGraph {
    let measures = PersonMeasures(
      self, columns: Set(columns), options: options, referenceYear: referenceYear)
    let attributes = columns.compactMap { column -> LabeledGraph.Attribute? in
      switch measures.values[column] ?? .none {
      case .integers(let values): .integers(Self.column(column, values))
      case .reals(let values, _): .reals(Self.column(column, values))
      case .intervals(let values): .integers(Self.column(column, values.map { $0?.low }))
      case .estimates(let values, _): .reals(Self.column(column, values.map { $0?.value }))
      case .flags(let values): .integers(Self.column(column, values.map { $0 ? 1 : 0 }))
      case .none: nil
      }
    }
    let plain = labeled()
    return LabeledGraph(graph: plain.graph, ids: plain.ids, names: plain.names, attributes: attributes)
  }

  private static func column<Value>(_ column: PersonColumn, _ values: [Value]) -> NodeColumn<Value> {
    NodeColumn(name: column.rawValue, convention: column.convention, values: values)
  }
}
