internal import Bibliography
internal import TextInput

/// Reads `<author>` elements; one value serves all authors of a file, so that its buffers are made once.
///
/// The parts of a name come in either order, so they are kept until both are there. Plain text, nearly all, is a
/// view of the input; only text with markup or references is kept as a copy.
struct ACLAuthorParts {
  private var given = ByteView()
  private var family = ByteView()
  private var copiedGiven: [UInt8] = []
  private var copiedFamily: [UInt8] = []
  private var affiliations: [[UInt8]] = []

  /// Reads the author whose start tag the cursor stands on, to the end of the element.
  mutating func read(_ cursor: inout XMLCursor, into builder: inout PaperListBuilder) {
    given = ByteView()
    family = ByteView()
    if !copiedGiven.isEmpty { copiedGiven.removeAll(keepingCapacity: true) }
    if !copiedFamily.isEmpty { copiedFamily.removeAll(keepingCapacity: true) }
    if !affiliations.isEmpty { affiliations.removeAll(keepingCapacity: true) }
    let outside = cursor.depth - 1
    let hasAttributes = cursor.hasAttributes
    let person = hasAttributes ? cursor.attribute("id") : nil
    let orcid = hasAttributes ? cursor.attribute("orcid") : nil
    reading: while true {
      switch cursor.nextTag() {
      case .startTag: readPart(&cursor)
      case .endTag: if cursor.depth == outside { break reading }
      case .end: return
      case .text: break
      }
    }
    if copiedFamily.isEmpty && copiedGiven.isEmpty {
      guard !given.isEmpty || !family.isEmpty else { return }
      builder.author(family: family, given: given)
    } else {
      copiedFamily.withByteView { copiedFamily in
        copiedGiven.withByteView { copiedGiven in
          builder.author(
            family: copiedFamily.isEmpty ? family : copiedFamily,
            given: copiedGiven.isEmpty ? given : copiedGiven)
        }
      }
    }
    if let person { builder.authorIdentifier("acl-person", person) }
    if let orcid { builder.authorIdentifier("orcid", orcid) }
    for affiliation in affiliations { affiliation.withByteView { builder.affiliation($0) } }
  }

  private mutating func readPart(_ cursor: inout XMLCursor) {
    let name = cursor.name
    if name == "first" {
      if let text = cursor.plainElementText() {
        given = text
      } else {
        cursor.withElementText { $0.append(to: &copiedGiven) }
      }
    } else if name == "last" {
      if let text = cursor.plainElementText() {
        family = text
      } else {
        cursor.withElementText { $0.append(to: &copiedFamily) }
      }
    } else if name == "affiliation" {
      cursor.withElementText { text in
        var affiliation: [UInt8] = []
        text.append(to: &affiliation)
        affiliations.append(affiliation)
      }
    } else {
      cursor.skipElement()
    }
  }
}
