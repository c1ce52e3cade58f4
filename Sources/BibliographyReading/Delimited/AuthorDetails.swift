internal import Bibliography
internal import TextInput

/// What the columns beside the authors' say about each author of one record: identifiers and affiliations.
///
/// Gathered column by column, given to the builder author by author, whose columns want it so.
struct AuthorDetails {
  private var names: [String] = []
  private var identifiers: [[Identifier]] = []
  private var affiliations: [[String]] = []
  private var isEmpty = true

  var count: Int { names.count }

  /// Begins with the authors that the builder has of the paper being made.
  init(_ builder: PaperListBuilder) {
    let start = Int(builder.columns.authorStart.last ?? 0)
    names = (start..<builder.columns.mentionCount).map { builder.columns.authorNames[$0] }
    identifiers = Array(repeating: [], count: names.count)
    affiliations = Array(repeating: [], count: names.count)
  }

  /// Gives all that was gathered to the builder.
  func append(to builder: inout PaperListBuilder) {
    guard !isEmpty else { return }
    let start = Int(builder.columns.authorStart.last ?? 0)
    for index in names.indices {
      for identifier in identifiers[index] {
        builder.columns.authorIdentifiers.append(identifier.description, to: start + index)
      }
      for affiliation in affiliations[index] {
        builder.columns.affiliations.append(affiliation, to: start + index)
      }
    }
  }

  // MARK: - Adding

  /// Adds the identifiers of a cell; returns how many people it tells apart, where its layout says that.
  @discardableResult
  mutating func addIdentifiers(_ cell: ByteView, scheme: String, layout: AuthorDetailLayout) -> Int? {
    switch layout {
    case .afterStroke:
      for piece in Self.pieces(cell, at: [UInt8(ascii: ";")]) {
        guard let stroke = piece.lastIndex(of: "/") else { continue }
        let value = Self.trimmed(piece[piece.index(after: stroke)...])
        guard let author = author(named: Self.trimmed(piece[..<stroke])) else { continue }
        add(value, scheme, to: author)
      }
      return nil
    default:
      var pieces = Self.pieces(cell, at: [UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")])
      while pieces.count > names.count, pieces.last?.isEmpty ?? false { pieces.removeLast() }
      if pieces.count == names.count {
        for (author, piece) in pieces.enumerated() { add(piece, scheme, to: author) }
      }
      return pieces.count
    }
  }

  /// Adds the affiliations of a cell.
  mutating func addAffiliations(_ cell: ByteView, layout: AuthorDetailLayout) {
    switch layout {
    case .inOrder:
      let byBar = Self.pieces(cell, at: [UInt8(ascii: "|")])
      let pieces = byBar.count == names.count ? byBar : Self.pieces(cell, at: [UInt8(ascii: ";")])
      guard pieces.count == names.count else { return }
      for (author, piece) in pieces.enumerated() { add(affiliation: piece, to: author) }
    case .afterName:
      let pieces = Self.pieces(cell, at: [UInt8(ascii: ";")])
      guard pieces.count == names.count else { return }
      for (author, piece) in pieces.enumerated() { add(affiliation: Self.withoutName(piece), to: author) }
    case .inParentheses: addParenthesized(cell)
    case .afterBracketedNames: addBracketed(cell)
    case .afterStroke: break
    }
  }

  private mutating func add(_ value: String, _ scheme: String, to author: Int) {
    guard let identifier = PersonNumber.identifier(value, scheme: scheme) else { return }
    guard !identifiers[author].contains(identifier) else { return }
    identifiers[author].append(identifier)
    isEmpty = false
  }

  private mutating func add(affiliation text: String, to author: Int) {
    guard !text.isEmpty, !affiliations[author].contains(text) else { return }
    affiliations[author].append(text)
    isEmpty = false
  }

  /// `Smith, John (Univ. of X; Lab Y); Doe, Ann (Univ. of Z)`.
  private mutating func addParenthesized(_ cell: ByteView) {
    var groups: [ByteView] = []
    var start = 0
    var depth = 0
    for place in 0...cell.count {
      let byte = place < cell.count ? cell[place] : UInt8(ascii: ";")
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      guard byte == UInt8(ascii: ";"), depth == 0 || place == cell.count else { continue }
      groups.append(cell[start..<place].trimmed)
      start = place + 1
    }
    groups.removeAll { $0.isEmpty }
    guard groups.count == names.count else { return }
    for (author, group) in groups.enumerated() {
      guard let open = group.index(of: UInt8(ascii: "(")) else { continue }
      let end = group[group.count - 1] == UInt8(ascii: ")") ? group.count - 1 : group.count
      for piece in Self.pieces(group[(open + 1)..<max(end, open + 1)], at: [UInt8(ascii: ";")]) {
        add(affiliation: piece, to: author)
      }
    }
  }

  /// `[Smith, John; Doe, Ann] Univ. of X; [Roe, R.] Univ. of Y`. What stands without names is the only author's, if
  /// there is but one: whose it is of several is not said.
  private mutating func addBracketed(_ cell: ByteView) {
    guard cell.index(of: UInt8(ascii: "[")) != nil else {
      guard names.count == 1 else { return }
      for piece in Self.pieces(cell, at: [UInt8(ascii: ";")]) { add(affiliation: piece, to: 0) }
      return
    }
    var place = 0
    while let open = cell.index(of: UInt8(ascii: "["), from: place),
      let close = cell.index(of: UInt8(ascii: "]"), from: open)
    {
      let end = cell.index(of: UInt8(ascii: "["), from: close) ?? cell.count
      let authors = Self.pieces(cell[(open + 1)..<close], at: [UInt8(ascii: ";")]).compactMap {
        author(named: $0)
      }
      for piece in Self.pieces(cell[(close + 1)..<end], at: [UInt8(ascii: ";")]) {
        for author in authors { add(affiliation: piece, to: author) }
      }
      place = end
    }
  }

  // MARK: - Names

  /// The author of this name; else the only one with this family name and first initial.
  private func author(named name: String) -> Int? {
    if let exact = names.firstIndex(of: name) { return exact }
    let wanted = Self.key(name)
    guard !wanted.isEmpty else { return nil }
    let found = names.indices.filter { Self.key(names[$0]) == wanted }
    return found.count == 1 ? found[0] : nil
  }

  /// The family name and the first letter of the given name of a name in comma form, in small letters.
  private static func key(_ name: String) -> String {
    let parts = name.lowercased().split(separator: ",", maxSplits: 1)
    let given = parts.count > 1 ? parts[1].first { $0.isLetter }.map(String.init) ?? "" : ""
    return (parts.first ?? "").filter(\.isLetter) + "," + given
  }

  /// A text without the name before its first comma, and without the initials and the suffix after that.
  private static func withoutName(_ text: String) -> String {
    text.withByteView { view in
      guard var start = view.index(of: ", ").map({ $0 + 2 }) else { return "" }
      while true {
        let end = view.index(of: ", ", from: start) ?? view.count
        let part = view[start..<end].trimmed
        let isInitials = part.index(of: UInt8(ascii: ".")) != nil && AuthorWords.areInitials(part)
        guard isInitials || AuthorWords.isSuffix(part) else { break }
        guard end < view.count else { return "" }
        start = end + 2
      }
      return view[start..<view.count].trimmed.string
    }
  }

  // MARK: - Text

  private static func pieces(_ cell: ByteView, at separators: [UInt8]) -> [String] {
    var pieces: [String] = []
    var start = 0
    for place in 0...cell.count where place == cell.count || separators.contains(cell[place]) {
      pieces.append(cell[start..<place].trimmed.string)
      start = place + 1
    }
    return pieces
  }

  private static func trimmed(_ text: Substring) -> String { String(text).withByteView { $0.trimmed.string } }
}
