internal import Statistics
internal import TextInput

/// The figures of a JSON report by their paths, in order: `network.meanDistance` for `{"network": {"meanDistance": ...}}`.
///
/// What `coauth stats` counts stands in one place, its JSON; a list of figures beside it would be a second one. Figures
/// are numbers, `null` (not known), and estimates written as `{ value, exact, low, high }` or with a key `nameBounds`
/// beside them. Texts, lists and what says how the figures were made are none.
struct FlatFigures {
  private(set) var figures: [(name: String, value: Estimate?)] = []

  /// Parts of the report that hold no figures of the list: settings, and lists of people.
  private static let passed: Set<String> = [
    "top", "truncation", "conventions", "network.filter", "people.identity",
  ]

  init(_ json: String) {
    Array(json.utf8).withByteView { bytes in
      var cursor = JSONCursor(bytes)
      read(&cursor, path: "")
    }
  }

  /// The figures of two reports by name, those of the first in its order, then those that only the second has.
  static func joined(_ first: FlatFigures, _ second: FlatFigures) -> [ComparedFigure] {
    let values = [first, second].map { flat in
      Dictionary(flat.figures.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    let names = first.figures.map(\.name) + second.figures.map(\.name).filter { values[0][$0] == nil }
    return names.map { ComparedFigure($0, values[0][$0] ?? nil, values[1][$0] ?? nil) }
  }

  private mutating func read(_ cursor: inout JSONCursor, path: String) {
    guard cursor.enterObject() else { return }
    var parts: [String: Double?] = [:]
    var nested = FlatFigures()
    while cursor.nextKey() {
      let key = cursor.keyString
      let name = path.isEmpty ? key : "\(path).\(key)"
      switch cursor.kind() {
      case .object where !Self.passed.contains(name): nested.read(&cursor, path: name)
      case .number:
        let value = cursor.double()
        parts[key] = value
        nested.figures.append((name, value.map(Estimate.init(exactly:))))
      case .null:
        cursor.skip()
        nested.figures.append((name, nil))
      case .array where key.hasSuffix("Bounds"): nested.setBounds(of: String(name.dropLast(6)), &cursor)
      default: cursor.skip()
      }
    }
    if let value = parts["value"] ?? nil, let low = parts["low"] ?? nil, let high = parts["high"] ?? nil {
      // An estimate that is written as an object is one figure.
      figures.append(
        (
          path,
          low == high ? Estimate(exactly: value) : Estimate(value, low: low, high: high, reason: "estimated")
        ))
    } else {
      figures += nested.figures
    }
  }

  private init() {}

  private mutating func setBounds(of name: String, _ cursor: inout JSONCursor) {
    var bounds: [Double?] = []
    guard cursor.enterArray() else { return }
    while cursor.nextElement() {
      if cursor.kind() == .null {
        cursor.skip()
        bounds.append(nil)
      } else {
        bounds.append(cursor.double())
      }
    }
    guard bounds.count == 2, let place = figures.lastIndex(where: { $0.name == name }),
      let value = figures[place].value?.value
    else { return }
    figures[place].value = Estimate(
      value, low: bounds[0] ?? -.infinity, high: bounds[1] ?? .infinity, reason: "not all is known")
  }
}
