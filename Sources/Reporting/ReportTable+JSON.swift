internal import Statistics
internal import TextInput

extension ReportTable {
  /// The table as a JSON array with an object a row; the keys are the names of the columns.
  ///
  /// Unknown values are `null`. A value that is not exact is followed by its bounds: `"hIndex": 12, "hIndexBounds": [12, 17]`;
  /// `null` is an end that nothing bounds.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.array { writeRows(to: &$0) }
    return writer.string + "\n"
  }

  /// The rows, an object each, inside an array.
  ///
  /// - Parameter inline: whether each stands on one line.
  func writeRows(to json: inout JSONWriter, inline: Bool = false) {
    func write(_ row: [Cell], to json: inout JSONWriter) {
      json.object { json in
        for (column, cell) in zip(columns, row) { Self.write(cell, column.name, to: &json) }
      }
    }
    for row in rows {
      if inline { json.inline { write(row, to: &$0) } } else { write(row, to: &json) }
    }
  }

  private static func write(_ cell: Cell, _ key: String, to json: inout JSONWriter) {
    switch cell {
    case .missing: json.field(key, Int?.none)
    case .text(let text): json.field(key, text)
    case .integer(let value), .year(let value): json.field(key, value)
    case .real(let value, _): json.field(key, value)
    case .interval(let low, let high):
      json.field(key, low)
      if low != high { json.field(key + "Bounds", [low, high == .max ? nil : high]) }
    case .estimate(let estimate, _):
      json.field(key, estimate.value)
      if !estimate.isExact { json.field(key + "Bounds", [estimate.low, estimate.high]) }
    case .flag(let flag): json.field(key, flag)
    case .texts(let texts): json.field(key, texts)
    case .people(let people):
      json.array(key) { json in
        for person in people {
          json.inline { json in
            json.object { json in
              json.field("id", person.id)
              json.field("name", person.name)
            }
          }
        }
      }
    }
  }
}
