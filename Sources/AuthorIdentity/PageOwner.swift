internal import Bibliography
internal import TextInput

/// The person to whom a page belongs: an author of every paper that it lists.
struct PageOwner {
  let printed: String
  private let folded: FoldedName

  init(_ printed: String) {
    self.printed = printed
    folded = FoldedName(printed)
  }

  /// What the page's ownership says about one of its papers.
  enum Finding: Equatable {
    /// The shown name in this place is the owner.
    case shown(Int)
    /// The owner is hidden behind the gap of the list.
    case hidden
    /// The list is complete and does not have the owner.
    case absent
    /// No list was given at all, and no position either: nothing can be said.
    case noList
  }

  /// Looks for the owner among the authors. An equal name goes before a compatible one, a compatible one before
  /// a hidden owner; of several compatible ones the one in the owner's position, else the one that stands out, else
  /// the first.
  func find(in paper: Paper) -> Finding {
    let authors = paper.authorships.map { FoldedName($0.name) }
    if let place = authors.firstIndex(of: folded) { return .shown(place) }
    let compatible = authors.indices.filter { authors[$0].isCompatible(with: folded) }
    let place =
      compatible.first { $0 + 1 == paper.ownerPosition }
      ?? compatible.first { paper.authorships[$0].marks.contains(.emphasized) } ?? compatible.first
    if let place { return .shown(place) }
    if paper.authorList.isTruncated { return .hidden }
    return authors.isEmpty ? .noList : .absent
  }

  /// The paper with the hidden owner added, at the position that the page gives or after the gap. Where that makes
  /// as many authors as the source declares, the list is complete, and the owner stands where the gap was.
  func added(to paper: Paper) -> (paper: Paper, index: Int) {
    var paper = paper
    let mention = Authorship(printed, marks: .inferredOwner)
    if case .truncated(let shown) = paper.authorList,
      paper.declaredAuthorCount == paper.authorships.count + 1,
      (paper.ownerPosition ?? 1) <= paper.authorships.count + 1
    {
      let place = min(shown, paper.authorships.count)
      paper.authorList = .complete
      paper.authorships.insert(mention, at: place)
      return (paper, place)
    }
    if let position = paper.ownerPosition, case .truncated(let shown) = paper.authorList,
      position == shown + 1, paper.authorships.count == shown
    {
      // The place directly after the shown names: no gap lies before the owner.
      paper.authorList = .truncated(shownBeforeGap: position)
    }
    paper.authorships.append(mention)
    return (paper, paper.authorships.count - 1)
  }
}
