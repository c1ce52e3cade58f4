internal import TextInput

/// What the cells of a column say about its style.
struct AuthorColumnEvidence {
  private var withByte: [AuthorColumnStyle.Separator: Int] = [:]
  private var contradicting: [AuthorColumnStyle.Separator: Int] = [:]
  private var separatedByAnd = 0
  private var separatedByComma = 0
  private var paired = 0
  private var unpaired = 0
  private var trailingInitials = 0
  private var otherNames = 0
  private var innerStops = 0
  private var finalStops = 0
  private var cells = 0
  private var gluedCells = 0
  private var gluedBoundaries = 0

  private static let strong: [AuthorColumnStyle.Separator] = [.semicolon, .pipe, .newline]

  /// Takes a cell into account.
  mutating func add(_ cell: ByteView) { AuthorCell.withCleaned(cell) { addCleaned($0) } }

  private mutating func addCleaned(_ cell: ByteView) {
    guard !cell.isEmpty else { return }
    let words = AuthorWords.conjunctions(cell)
    let commas = AuthorWords.places(of: UInt8(ascii: ","), in: cell)
    var hasStrong = false
    for separator in Self.strong {
      guard let byte = separator.byte else { continue }
      let places = AuthorWords.places(of: byte, in: cell)
      if !places.isEmpty {
        withByte[separator, default: 0] += 1
        addNames(cell, places)
        hasStrong = true
      } else if commas.count > 1 || !words.isEmpty {
        contradicting[separator, default: 0] += 1
      }
    }
    cells += 1
    guard !hasStrong else { return }
    if commas.isEmpty, words.isEmpty {
      let boundaries = GluedAuthors.boundaries(cell).count
      gluedBoundaries += boundaries
      if boundaries > 0 { gluedCells += 1 }
    }
    if let last = words.last {
      let after = commas.contains { $0 > last }
      let before = commas.contains { $0 < last }
      // `A, B and C` against `A and B and C`, in which a comma may follow the last `and`: `A, X and B, Y`.
      if words.count > 1 && !before || after && commas.count <= words.count + 1 { separatedByAnd += 1 }
      if !after && before { separatedByComma += 1 }
    } else if commas.count > 1 {
      separatedByComma += 1
    }
    addPairs(cell, commas + words)
    addNames(cell, (commas + words).sorted())
  }

  /// The style that the cells speak for.
  var style: AuthorColumnStyle {
    var style = AuthorColumnStyle()
    let strong = Self.strong.first {
      withByte[$0, default: 0] > 0 && withByte[$0, default: 0] >= contradicting[$0, default: 0]
    }
    style.separator = strong ?? (separatedByAnd > separatedByComma ? .and : .comma)
    if strong == nil, gluedCells * 3 >= cells, gluedBoundaries > 1 { style.separator = .glued }
    style.isPaired = style.separator == .comma && paired > unpaired
    style.hasTrailingInitials = !style.isPaired && trailingInitials > otherNames
    style.endsWithStop = style.hasTrailingInitials && innerStops * 4 < trailingInitials && finalStops > 0
    return style
  }

  /// Looks whether every second piece is a given name.
  private mutating func addPairs(_ cell: ByteView, _ places: [Int]) {
    let pieces = AuthorWords.pieces(of: cell, at: places.sorted())
    guard pieces.count > 1 else { return }
    guard pieces.count.isMultiple(of: 2) else {
      unpaired += 1
      return
    }
    let families = stride(from: 0, to: pieces.count, by: 2).map { cell[pieces[$0]] }
    let givens = stride(from: 1, to: pieces.count, by: 2).map { cell[pieces[$0]] }
    let areInitials = givens.allSatisfy(AuthorWords.areInitials)
    let singleFamilies = families.count { AuthorWords.count($0) == 1 && !AuthorWords.areInitials($0) }
    let naturalGivens = givens.count { AuthorWords.count($0) > 1 && !AuthorWords.endsInInitials($0) }
    if areInitials || singleFamilies * 2 > families.count && naturalGivens * 2 <= givens.count {
      paired += 1
    } else {
      unpaired += 1
    }
  }

  /// Counts names that end in initials.
  private mutating func addNames(_ cell: ByteView, _ places: [Int]) {
    let pieces = AuthorWords.pieces(of: cell, at: places)
    for (index, piece) in pieces.enumerated() {
      let name = cell[piece]
      if AuthorWords.isFamilyWithInitials(name) {
        trailingInitials += 1
        if name[name.count - 1] == UInt8(ascii: ".") {
          if index == pieces.count - 1 { finalStops += 1 } else { innerStops += 1 }
        }
      } else {
        otherNames += 1
      }
    }
  }
}
