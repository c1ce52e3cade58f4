/// Where a record stands in its venue, in a form that is the same for all ways of printing it.
struct VenuePlace: Hashable {
  private let volume: VenueNumber?
  private let issue: VenueNumber?
  private let firstPage: FirstPage?

  /// Reads volume, issue and pages as printed; `12(3)` for a volume has the issue in it.
  ///
  /// - Parameter isTalk: whether the venue is a conference, whose proceedings need no volume.
  init(volume: String?, issue: String?, pages: String?, isTalk: Bool = false) {
    self.volume = volume.flatMap(VenueNumber.init)
    self.issue = (issue ?? volume.flatMap(Self.issueInside)).flatMap(VenueNumber.init)
    let page = pages.flatMap(FirstPage.init)
    // An article that has no volume yet is numbered from 1 for the time being.
    let isProvisional = page?.isOne == true && self.volume == nil && self.issue == nil && !isTalk
    firstPage = isProvisional ? nil : page
  }

  /// Whether volume, issue or first page is known of both and differs.
  func contradicts(_ other: VenuePlace) -> Bool {
    if let volume, let otherVolume = other.volume, volume.differs(from: otherVolume, asVolumes: true) {
      return true
    }
    if let issue, let otherIssue = other.issue, issue.differs(from: otherIssue, asVolumes: false) {
      return true
    }
    if let firstPage, let otherPage = other.firstPage, firstPage.differs(from: otherPage) { return true }
    return false
  }

  /// What stands in parentheses behind a volume, unless it is the year.
  private static func issueInside(_ volume: String) -> String? {
    guard let open = volume.firstIndex(of: "("), let close = volume[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = volume[volume.index(after: open)..<close]
    let isYear = inside.count == 4 && inside.allSatisfy { $0.isASCII && $0.isNumber }
    return isYear ? nil : String(inside)
  }
}
