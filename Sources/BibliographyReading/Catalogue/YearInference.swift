package import Bibliography

extension PaperColumns {
  /// Gives a year to every date that has a month or a day but no year.
  ///
  /// The year is `reference` if given; else the larger of (a) the newest year printed in a paper's date in the
  /// same document plus one, where there is such a date, and (b) the newest year of any dated paper of the
  /// list. Years that were themselves inferred do not count. Such a date is marked as inferred; where nothing
  /// is dated the year stays unknown.
  ///
  /// - Complexity: O(papers + documents).
  package mutating func inferYears(documents: Int, reference: Int? = nil) {
    var newestOfDocument = [Int16](repeating: 0, count: documents)
    var newest: Int16 = 0
    for paper in 0..<count where !flags[paper].contains(.yearInferred) {
      let document = Int(documentOfPaper[paper])
      newestOfDocument[document] = max(newestOfDocument[document], years[paper])
      newest = max(newest, years[paper])
    }
    for paper in 0..<count where years[paper] == 0 && (months[paper] != 0 || days[paper] != 0) {
      let onPage = newestOfDocument[Int(documentOfPaper[paper])]
      let year = reference.map { Int16(clamping: $0) } ?? max(onPage == 0 ? 0 : onPage + 1, newest)
      guard year > 0 else { continue }
      years[paper] = min(year, 9999)
      flags[paper].insert(.yearInferred)
    }
  }
}
