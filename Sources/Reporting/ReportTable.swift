public import Statistics

/// A table with named columns, to be printed, or written as CSV or JSON.
public struct ReportTable: Sendable, Equatable {
  /// One value of a table.
  public enum Cell: Sendable, Equatable {
    /// Not known, or not defined; never 0.
    case missing
    case text(String)
    case integer(Int)
    /// A year: a whole number that is printed without a mark at the thousands.
    case year(Int)
    /// A real number, with the digits after the point that a terminal shows; files get all digits.
    case real(Double, digits: Int = 3)
    /// A whole number that lies between two bounds: the first is printed, both are written.
    case interval(low: Int, high: Int)
    /// A number that may have been estimated; the interval is written beside it.
    case estimate(Estimate, digits: Int)
    case flag(Bool)
    /// Several texts, for example the words of a cluster.
    case texts([String])
    /// Several people, for example the leading ones of a cluster; their ids are in JSON only.
    case people([PersonReference])
  }

  /// A person who stands in a cell.
  public struct PersonReference: Sendable, Equatable {
    /// The stable identifier.
    public let id: String
    /// The name.
    public let name: String

    /// Names a person.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    /// The name in CSV and JSON and for `--columns` and `--sort`, lowerCamelCase.
    public let name: String
    /// The head in a terminal.
    public let title: String
    /// Whether values stand to the right, as numbers do.
    public let isNumeric: Bool
    /// Whether CSV has a column of bounds behind it also where all values are exact, so that the columns depend on what is asked
    /// for and not on the data.
    public let hasBounds: Bool

    /// Names a column.
    public init(_ name: String, title: String? = nil, isNumeric: Bool = true, hasBounds: Bool = false) {
      self.name = name
      self.title = title ?? name
      self.isNumeric = isNumeric
      self.hasBounds = hasBounds
    }
  }

  /// The columns, in order.
  public let columns: [Column]

  /// The rows; each has one cell a column.
  public let rows: [[Cell]]

  /// Makes a table.
  ///
  /// - Precondition: every row has one cell a column.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "one cell a column is needed")
    self.columns = columns
    self.rows = rows
  }
}

extension ReportTable.Cell {
  /// Whether the value is an estimate.
  public var isEstimated: Bool {
    if case .estimate(let estimate, _) = self { !estimate.isExact } else { false }
  }

  /// Whether nothing bounds the value from above.
  public var isUnbounded: Bool {
    if case .interval(_, .max) = self { true } else { false }
  }
}
