internal import Bibliography
internal import TextInput

/// An author on the way into a builder: keys come in any order, and the builder wants the name first.
struct JSONAuthorDraft {
  var name = JSONText()
  var nameRank = UInt8.max
  var given = JSONText()
  var family = JSONText()
  var suffix = JSONText()
  var particle = JSONText()
  /// Whether the name is one that is not split.
  var isWhole = false
  var isNoAuthor = false
  var isCorresponding = false
  var identifiers: [(scheme: StaticString, value: JSONText)] = []
  var affiliations: [JSONText] = []
  var affiliationRank = UInt8.max

  /// Forgets everything but the room that was made.
  mutating func reset() {
    name = JSONText()
    nameRank = .max
    given = JSONText()
    family = JSONText()
    suffix = JSONText()
    particle = JSONText()
    isWhole = false
    isNoAuthor = false
    isCorresponding = false
    identifiers.removeAll(keepingCapacity: true)
    affiliations.removeAll(keepingCapacity: true)
    affiliationRank = .max
  }

  mutating func setName(_ text: JSONText, rank: UInt8) {
    guard rank < nameRank, !text.isEmpty else { return }
    (name, nameRank) = (text, rank)
  }

  /// Gives the author to a builder; a mark such as `et al.` in place of a name says that names are missing.
  ///
  /// - Parameter bytes: room for the name, of any content.
  func give(to builder: inout PaperListBuilder, through bytes: inout [UInt8], hasReferences: Bool) {
    guard !isNoAuthor else { return }
    bytes.removeAll(keepingCapacity: true)
    if !family.isEmpty || nameRank == .max {
      appendParts(to: &bytes, hasReferences)
    } else {
      PlainText.append(name, to: &bytes, hasReferences: hasReferences)
      if isWhole { Self.brace(&bytes) }
    }
    guard !bytes.isEmpty else { return }
    let isAuthor = bytes.withByteView { view in
      if Truncation.isMark(view) {
        builder.truncateAuthors()
        return false
      }
      if let end = Truncation.endBeforeMark(view), end > 0 {
        builder.author(view[0..<end])
        builder.truncateAuthors()
      } else {
        builder.author(view, marks: isCorresponding ? [.corresponding] : [])
      }
      return true
    }
    guard isAuthor else { return }
    for (scheme, value) in identifiers { JSONIdentifier.giveToAuthor(scheme, value, &builder) }
    for affiliation in affiliations {
      PlainText.lend(affiliation, hasReferences: hasReferences) { builder.affiliation($0) }
    }
  }

  /// `von Family, Jr., Given`, or the one part that there is.
  private func appendParts(to bytes: inout [UInt8], _ hasReferences: Bool) {
    if !particle.isEmpty {
      PlainText.append(particle, to: &bytes, hasReferences: hasReferences)
      bytes.append(0x20)
    }
    PlainText.append(family, to: &bytes, hasReferences: hasReferences)
    for part in [suffix, given] where !part.isEmpty {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x2C, 0x20]) }
      PlainText.append(part, to: &bytes, hasReferences: hasReferences)
    }
  }

  /// Marks a name of several words as one that is not split.
  private static func brace(_ bytes: inout [UInt8]) {
    guard bytes.contains(0x20) || bytes.contains(0x2C), bytes.first != UInt8(ascii: "{") else { return }
    bytes.insert(UInt8(ascii: "{"), at: 0)
    bytes.append(UInt8(ascii: "}"))
  }
}
