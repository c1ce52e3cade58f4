/// When a paper appeared, as far as its source says.
public struct PublicationDate: Hashable, Sendable {
  /// The year, 1 to 9999; `nil` where the source gives only a day and a month, or nothing.
  public var year: Int?

  /// The month, 1 to 12.
  public var month: Int?

  /// The day of the month, 1 to 31.
  public var day: Int?

  /// Whether the year was worked out from the rest of the page instead of read.
  public var isYearInferred: Bool

  /// States a date.
  public init(year: Int?, month: Int? = nil, day: Int? = nil, isYearInferred: Bool = false) {
    self.year = year.flatMap { (1...9999).contains($0) ? $0 : nil }
    self.month = month.flatMap { (1...12).contains($0) ? $0 : nil }
    self.day = day.flatMap { (1...31).contains($0) ? $0 : nil }
    self.isYearInferred = isYearInferred
  }
}
