internal import AuthorIdentity
package import Collaboration

extension CoauthorNetwork {
  /// Whether the author list of some paper is cut.
  package var hasCutLists: Bool { bibliography.facts.isTruncated.contains(true) }

  /// Whether a cut list hides authors, or an unknown affiliation hides institutions or countries.
  package var hasHiddenAuthors: Bool { hasCutLists || bibliography.unplacedAuthorships > 0 }

  /// What hides them, in words, for a note that goes on to say what the marks mean; `nil` where nothing does.
  package var hiddenAuthorsNote: String? {
    var parts: [String] = []
    let cut = bibliography.facts.isTruncated.count { $0 }
    if cut == 1 { parts.append("one paper has a cut author list") }
    if cut > 1 { parts.append("\(TerminalText.grouped(cut)) papers have cut author lists") }
    let unplaced = bibliography.unplacedAuthorships
    if unplaced > 0 {
      parts.append(
        "of \(TerminalText.grouped(unplaced)) authorship\(unplaced == 1 ? "" : "s") no \(bibliography.unit.noun) is known, which is no node"
      )
    }
    let text = parts.joined(separator: ", and ")
    return text.isEmpty ? nil : text.prefix(1).uppercased() + text.dropFirst()
  }
}
