public import Graphs
public import Statistics

/// The people with the largest values of a measure; ties by name, then id.
public struct TopPeople: Sendable, Equatable {
  /// A person and a value.
  public struct Entry: Sendable, Equatable {
    /// The person's stable identifier.
    public let id: String
    /// The person's name.
    public let name: String
    /// The value with its interval.
    public let value: Estimate
  }

  /// The measure's name in JSON.
  public let measure: String

  /// The people, the largest value first.
  public let entries: [Entry]

  /// Ranks people by a measure. People whose value is 0 are left out: nothing ranks them.
  ///
  /// - Parameter count: how many; 0 for all.
  /// - Complexity: O(n log n).
  public init(_ measure: String, of network: some NamedNetwork, by values: [Estimate], count: Int) {
    self.measure = measure
    let limit = count == 0 ? Int.max : count
    // Names and ids are made only for those who can be among the first.
    let threshold = limit < values.count ? values.map(\.value).sorted(by: >)[limit - 1] : 0
    let candidates = values.indices.filter { values[$0].value > 0 && values[$0].value >= threshold }.map {
      node in
      Entry(id: network.id(at: NodeID(node)), name: network.name(at: NodeID(node)), value: values[node])
    }
    let ranked = candidates.sorted { a, b in
      if a.value.value != b.value.value { return a.value.value > b.value.value }
      return (a.name, a.id) < (b.name, b.id)
    }
    entries = Array(ranked.prefix(limit))
  }

  /// Ranks people by an exact measure.
  public init(_ measure: String, of network: some NamedNetwork, by values: [Double], count: Int) {
    self.init(measure, of: network, by: values.map(Estimate.init(exactly:)), count: count)
  }
}
