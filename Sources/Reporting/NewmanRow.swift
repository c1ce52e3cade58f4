internal import Statistics
internal import TextInput

/// A row of Newman's table of a collaboration network.
struct NewmanRow {
  let key: String
  let label: String
  let estimate: Estimate?
  /// Whether it is a whole number.
  let isCount: Bool

  /// The value for a terminal, with its interval where it is estimated.
  var text: String { estimate.map { TerminalText.estimate($0, digits: isCount ? 0 : 3) } ?? "–" }

  /// Writes the value and, where it is estimated, its bounds.
  func write(to json: inout JSONWriter) {
    if isCount { json.field(key, estimate.map { Int($0.value) }) } else { json.field(key, estimate?.value) }
    if let estimate, !estimate.isExact { json.field(key + "Bounds", [estimate.low, estimate.high]) }
  }

  static func count(_ key: String, _ label: String, _ value: Int) -> NewmanRow {
    NewmanRow(key: key, label: label, estimate: Estimate(exactly: Double(value)), isCount: true)
  }

  static func mean(_ key: String, _ label: String, _ value: Double?) -> NewmanRow {
    NewmanRow(key: key, label: label, estimate: value.map(Estimate.init(exactly:)), isCount: false)
  }
}
