/// Which column holds what.
struct DelimitedColumns {
  /// The place of the column of each role.
  private var places = [Int?](repeating: nil, count: DelimitedRole.allCases.count)

  /// The places of further columns of a role, for records in which the first is empty.
  private(set) var others: [DelimitedRole: [Int]] = [:]

  subscript(role: DelimitedRole) -> Int? { places[role.rawValue] }

  /// The places of all columns of a role, the most telling first.
  func all(of role: DelimitedRole) -> [Int] {
    self[role].map { [$0] + (others[role] ?? []) } ?? []
  }

  /// How telling the header is: the two columns that must be there count most.
  var score: Int {
    DelimitedRole.allCases.reduce(0) { sum, role in
      sum + (self[role] == nil ? 0 : role == .title || role == .authors ? 100 : 1)
    }
  }

  var hasTitleAndAuthors: Bool { self[.title] != nil && self[.authors] != nil }

  /// Recognizes columns by the names that a producer gives them, or by their usual names.
  init(header: [String], of producer: DelimitedProducer? = nil) {
    var ranks = [Int](repeating: .max, count: places.count)
    for (place, name) in header.enumerated() {
      let found = producer.map { $0.recognize(name) } ?? DelimitedRole.recognize(name)
      guard let (role, rank) = found, rank < ranks[role.rawValue] else { continue }
      ranks[role.rawValue] = rank
      places[role.rawValue] = place
    }
    if let producer {
      // A producer's own columns of one role mean the same; of somebody's columns with usual names that is not sure.
      var found: [DelimitedRole: [(rank: Int, place: Int)]] = [:]
      for (place, name) in header.enumerated() {
        guard let (role, rank) = producer.recognize(name), places[role.rawValue] != place else { continue }
        found[role, default: []].append((rank, place))
      }
      others = found.mapValues { $0.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place) }
      return
    }
    // `No.` before all other columns, or without a volume, counts the rows.
    if let place = self[.issue], place == 0 || self[.volume] == nil,
      DelimitedRole.isRunningNumber(header[place])
    {
      places[DelimitedRole.issue.rawValue] = nil
    }
  }

  /// Takes what the user says and returns what is wrong with it.
  mutating func apply(_ mapping: [String: String], header: [String]) -> [String] {
    var problems: [String] = []
    for (field, column) in mapping.sorted(by: { $0.key < $1.key }) {
      guard let role = DelimitedRole.recognize(field)?.role else {
        let known = DelimitedRole.allCases.map(\.name).joined(separator: ", ")
        problems.append("there is no field `\(field)`; the fields are: \(known)")
        continue
      }
      let wanted = DelimitedRole.simplified(column)
      let place =
        header.firstIndex(of: column) ?? header.firstIndex { DelimitedRole.simplified($0) == wanted }
      guard let place else {
        problems.append("there is no column `\(column)` for `\(field)`; \(Self.list(header))")
        continue
      }
      places[role.rawValue] = place
      others[role] = nil
    }
    return problems
  }

  /// The columns that are there, as a sentence.
  static func list(_ header: [String]) -> String {
    let shown = header.prefix(40).map { String($0.prefix(60)) }.joined(separator: ", ")
    return "the columns are: \(shown)\(header.count > 40 ? ", ..." : "")"
  }
}
