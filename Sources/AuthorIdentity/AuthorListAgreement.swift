internal import Bibliography

/// Whether two author lists can be the list of one paper.
///
/// Two complete lists agree when the shorter one stands in the longer one in order and has at least two
/// thirds of its names (a preprint may lack an author). A truncated list agrees with another when the names
/// before its gap are the first names of the other, as far as both show them, and the names after it are the
/// last ones. A paper of which only the owner's position is known agrees with a list that has the owner there, and with
/// another such paper of the same owner in the same position.
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

  func agrees(with other: ListedAuthors) -> Bool {
    guard hasAuthor, other.hasAuthor else { return false }
    if names.isEmpty, other.names.isEmpty { return isSamePlace(as: other) }
    if names.isEmpty { return other.hasOwner(of: self) }
    if other.names.isEmpty { return hasOwner(of: other) }
    switch (state, other.state) {
    case (.complete, .complete): return completeListsAgree(other)
    case (.truncated(let shown), _): return Self.prefixAgrees(self, shown, other)
    case (_, .truncated(let shown)): return Self.prefixAgrees(other, shown, self)
    }
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

  private func hasOwner(of page: ListedAuthors) -> Bool {
    var visible = names.count
    if case .truncated(let shown) = state { visible = shown }
    guard let (position, owner) = page.ownerAt, position <= visible else { return false }
    return names[position - 1].isCompatible(with: owner)
  }

  /// Whether two pages that give no more than a position give the same person the same one.
  private func isSamePlace(as other: ListedAuthors) -> Bool {
    guard let (position, owner) = ownerAt, let (otherPosition, otherOwner) = other.ownerAt else {
      return false
    }
    return position == otherPosition && owner.isCompatible(with: otherOwner)
  }

  private func completeListsAgree(_ other: ListedAuthors) -> Bool {
    let (shorter, longer) = names.count <= other.names.count ? (self, other) : (other, self)
    guard shorter.names.count * 3 >= longer.names.count * 2 else { return false }
    return shorter.alignment(to: longer).allSatisfy { $0 != nil }
  }

  private static func prefixAgrees(_ cut: ListedAuthors, _ shown: Int, _ other: ListedAuthors) -> Bool {
    var visible = other.names.count
    if case .truncated(let otherShown) = other.state { visible = otherShown }
    let common = min(shown, visible)
    // A cut list shows fewer names than the paper has, so a complete list must be longer.
    if case .complete = other.state, other.names.count <= cut.names.count { return false }
    guard zip(cut.names[..<common], other.names[..<common]).allSatisfy({ $0.isCompatible(with: $1) })
    else { return false }
    let tail = cut.names.count - shown
    guard tail > 0, case .complete = other.state else { return common > 0 }
    return zip(cut.names.suffix(tail), other.names.suffix(tail)).allSatisfy { $0.isCompatible(with: $1) }
  }
}
