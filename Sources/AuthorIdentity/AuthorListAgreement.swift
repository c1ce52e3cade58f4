internal import Bibliography

/// Whether two author lists can be the list of one paper.
///
/// Two complete lists agree when the shorter one stands in the longer one in order and has at least two
/// thirds of its names (a preprint may lack an author). A truncated list agrees with another when the names
/// before its gap are the first names of the other, as far as both show them, and the names after it are the
/// last ones. A paper of which only the owner's position is known agrees with a list that has the owner there, and with
/// another such paper of the same owner in the same position. Lists that show no common place neither agree nor
/// conflict.
struct ListedAuthors: Sendable {
  let names: [FoldedName]
  let state: AuthorListState

  /// The owner of the page, where the page gives only a position.
  let ownerAt: (position: Int, name: FoldedName)?

  init(_ paper: Paper, owner: FoldedName?) {
    names = paper.authorships.map { FoldedName($0.name) }
    state = paper.authorList
    ownerAt = paper.ownerPosition.flatMap { position in owner.map { (position, $0) } }
  }

  /// Whether at least one author is known.
  var hasAuthor: Bool { !names.isEmpty || ownerAt != nil }

  /// What two lists say of each other.
  enum Agreement {
    case agrees
    case conflicts
    /// Nothing that both show can be compared.
    case incomparable
  }

  func agrees(with other: ListedAuthors) -> Bool { agreement(with: other) == .agrees }

  func agreement(with other: ListedAuthors) -> Agreement {
    guard hasAuthor, other.hasAuthor else { return .incomparable }
    if names.isEmpty, other.names.isEmpty { return comparePlace(with: other) }
    if names.isEmpty { return other.compareOwner(of: self) }
    if other.names.isEmpty { return compareOwner(of: other) }
    switch (state, other.state) {
    case (.complete, .complete): return completeListsAgree(other) ? .agrees : .conflicts
    case (.truncated(let shown), _): return Self.comparePrefix(self, shown, other)
    case (_, .truncated(let shown)): return Self.comparePrefix(other, shown, self)
    }
  }

  /// Whether this list says more than another: a complete one more than a cut one, that more than a position.
  func isFuller(than other: ListedAuthors) -> Bool { fullness > other.fullness }

  private var fullness: (Int, Int, Int) {
    if names.isEmpty { return (0, 0, 0) }
    guard case .truncated(let shown) = state else { return (2, names.count, 0) }
    return (1, shown, names.count)
  }

  /// Where each name of this list stands in another list of the same paper, `nil` where it cannot be told.
  func alignment(to other: ListedAuthors) -> [Int?] {
    var next = 0
    return names.map { name in
      guard let place = other.names[next...].firstIndex(where: { $0.isCompatible(with: name) }) else {
        return nil
      }
      next = place + 1
      return place
    }
  }

  private func compareOwner(of page: ListedAuthors) -> Agreement {
    guard let (position, owner) = page.ownerAt else { return .incomparable }
    var visible = names.count
    if case .truncated(let shown) = state { visible = shown }
    guard position <= visible else { return state == .complete ? .conflicts : .incomparable }
    return names[position - 1].isCompatible(with: owner) ? .agrees : .conflicts
  }

  /// Compares two pages that give no more than a position: one person has one place, and one place one person.
  private func comparePlace(with other: ListedAuthors) -> Agreement {
    guard let (position, owner) = ownerAt, let (otherPosition, otherOwner) = other.ownerAt else {
      return .incomparable
    }
    let isSamePerson = owner.isCompatible(with: otherOwner)
    if position == otherPosition { return isSamePerson ? .agrees : .conflicts }
    return isSamePerson ? .conflicts : .incomparable
  }

  private func completeListsAgree(_ other: ListedAuthors) -> Bool {
    let (shorter, longer) = names.count <= other.names.count ? (self, other) : (other, self)
    guard shorter.names.count * 3 >= longer.names.count * 2 else { return false }
    // In order, so one walk through the longer list finds all names or the first that is missing.
    var next = 0
    return shorter.names.allSatisfy { name in
      guard let place = longer.names[next...].firstIndex(where: { $0.isCompatible(with: name) }) else {
        return false
      }
      next = place + 1
      return true
    }
  }

  private static func comparePrefix(
    _ cut: ListedAuthors, _ shown: Int, _ other: ListedAuthors
  ) -> Agreement {
    var visible = other.names.count
    if case .truncated(let otherShown) = other.state { visible = otherShown }
    let common = min(shown, visible)
    // A cut list shows fewer names than the paper has, so a complete list must be longer.
    if case .complete = other.state, other.names.count <= cut.names.count { return .conflicts }
    guard zip(cut.names[..<common], other.names[..<common]).allSatisfy({ $0.isCompatible(with: $1) })
    else { return .conflicts }
    let tail = cut.names.count - shown
    guard tail > 0, case .complete = other.state else { return common > 0 ? .agrees : .incomparable }
    let tailAgrees = zip(cut.names.suffix(tail), other.names.suffix(tail))
      .allSatisfy { $0.isCompatible(with: $1) }
    return tailAgrees ? .agrees : .conflicts
  }
}
