internal import Bibliography
internal import TextInput

/// Reads `<author>` elements; one value serves all authors of a file, so that its buffers are made once.
///
/// The parts of a name come in either order, so they are kept until both are there: the cursor lends plain text
/// only until its next step.
struct ACLAuthorParts {
  private var given: [UInt8] = []
  private var family: [UInt8] = []
  private var affiliations: [[UInt8]] = []

  /// Reads the author whose start tag the cursor stands on, to the end of the element.
  mutating func read(_ cursor: inout XMLCursor, into builder: inout PaperListBuilder) {
    given.removeAll(keepingCapacity: true)
    family.removeAll(keepingCapacity: true)
    affiliations.removeAll(keepingCapacity: true)
    let outside = cursor.depth - 1
    let person = cursor.attribute("id")
    let orcid = cursor.attribute("orcid")
    reading: while true {
      switch cursor.next() {
      case .startTag: readPart(&cursor)
      case .endTag: if cursor.depth == outside { break reading }
      case .end: return
      case .text: break
      }
    }
    guard !given.isEmpty || !family.isEmpty else { return }
    family.withByteView { family in given.withByteView { builder.author(family: family, given: $0) } }
    if let person { builder.authorIdentifier("acl-person", person) }
    if let orcid { builder.authorIdentifier("orcid", orcid) }
    for affiliation in affiliations { affiliation.withByteView { builder.affiliation($0) } }
  }

  private mutating func readPart(_ cursor: inout XMLCursor) {
    if cursor.name == "first" {
      cursor.withElementText { $0.append(to: &given) }
    } else if cursor.name == "last" {
      cursor.withElementText { $0.append(to: &family) }
    } else if cursor.name == "affiliation" {
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
