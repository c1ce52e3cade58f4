package import Bibliography
package import TextInput

/// Reads the XML files of the ACL Anthology (https://github.com/acl-org/acl-anthology, `data/xml`).
///
/// A record is a `<paper>`. The front matter of a volume and its talks and events are no records; editors are
/// no authors. Year, month and venue are those of the volume unless the paper has its own. Names in another
/// script (`<variant>`) are left out, markup in titles is taken off. A retracted or removed paper is kept,
/// with a note.
package struct ACLAnthologyReader: BibliographyReader {
  package let format = BibliographyFormat(id: "acl", name: "ACL Anthology XML", extensions: ["xml"])

  package init() {}

  package func certainty(of sample: FormatSample) -> Double {
    guard let start = sample.head.index(of: "<collection"), Self.begins(with: "collection", sample.head)
    else {
      return 0
    }
    if sample.head.index(of: "<volume", from: start) != nil { return 1 }
    return sample.fileExtension == "xml" ? 0.6 : 0.4
  }

  /// Whether the first element has this name.
  private static func begins(with name: StaticString, _ head: ByteView) -> Bool {
    var cursor = XMLCursor(head)
    while true {
      switch cursor.nextTag() {
      case .startTag: return cursor.name == name
      case .text: continue
      case .endTag, .end: return false
      }
    }
  }

  package func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    var cursor = XMLCursor(bytes)
    var lines = LineCounter(bytes)
    var collection = ByteView()
    var volume = ACLVolume()
    var parts = ACLAuthorParts()
    var isCounted = false
    while true {
      switch cursor.nextTag() {
      case .startTag:
        if cursor.name == "paper" {
          let line = lines.line(at: cursor.tokenStart)
          builder.beginPaper(line: line)
          if readPaper(&cursor, of: volume, in: collection, line: line, &parts, into: &builder) {
            builder.endRecord()
          } else {
            builder.rejectUnended("a paper", line: line, cursor.failure)
            isCounted = cursor.failure != nil
          }
        } else if cursor.name == "collection" {
          collection = cursor.attribute("id") ?? ByteView()
        } else if cursor.name == "volume" {
          volume = ACLVolume(of: cursor)
        } else if cursor.name == "meta" {
          volume.readMeta(&cursor)
        } else {
          cursor.skipElement()
        }
      case .end:
        guard let failure = cursor.failure else { return }
        let line = lines.line(at: failure.offset)
        if !isCounted, Self.isStartTagOfPaper(bytes, failure.offset) {
          builder.rejectUnended("a paper", line: line, failure)
        }
        isCounted = false
        builder.report(failure, line: line)
        cursor.recover { name in name == "paper" ? 2 : name == "volume" ? 1 : nil }
      case .endTag, .text: break
      }
    }
  }

  /// Whether the tag here, which may be cut, begins a paper.
  private static func isStartTagOfPaper(_ bytes: ByteView, _ place: Int) -> Bool {
    let end = place + 6
    return bytes.has("<paper", at: place) && (end >= bytes.count || bytes[end] <= 0x20)
  }

  /// The elements inside a paper that are looked at.
  private enum Element: Sendable { case author, title, doi, year, month, code, withdrawal, container }

  private static let elements = XMLElementTable<Element>([
    ("author", .author), ("title", .title), ("doi", .doi), ("year", .year), ("month", .month),
    ("pwccode", .code), ("retracted removed", .withdrawal), ("paper volume", .container),
  ])

  /// Reads to the end of the paper; `false` where the text is cut or malformed, or the paper too large.
  private func readPaper(
    _ cursor: inout XMLCursor, of volume: ACLVolume, in collection: ByteView, line: Int,
    _ parts: inout ACLAuthorParts, into builder: inout PaperListBuilder
  ) -> Bool {
    if let id = cursor.attribute("id") {
      Self.identifier(collection: collection, volume: volume.id, paper: id)
        .withByteView { builder.identifier("acl", $0) }
    }
    var date = volume.date
    let (start, outside) = (cursor.tokenStart, cursor.depth - 1)
    while true {
      let token = cursor.nextTag()
      if cursor.passesTooLarge(from: start, depth: outside) { return false }
      switch token {
      case .startTag:
        switch Self.elements[cursor.name] {
        case .author: parts.read(&cursor, into: &builder)
        case .title: cursor.withElementText { builder.title($0) }
        case .doi: cursor.withElementText { builder.identifier("doi", $0) }
        case .year: cursor.withElementText { date.year = ACLVolume.year($0) ?? date.year }
        case .month: cursor.withElementText { date.month = EnglishMonth.number($0) ?? date.month }
        case .code:
          builder.hasCode(true)
          cursor.skipElement()
        case .withdrawal:
          builder.report(.note, "the paper is marked as \(cursor.name.string)", line: line)
          cursor.skipElement()
        case .container: cursor.reject("<\(cursor.name.string)> inside a <paper> that is not closed")
        case nil: cursor.skipElement()
        }
      case .endTag where cursor.depth == outside:
        builder.date(date)
        volume.venue.withByteView { builder.venue($0) }
        builder.kind(volume.isJournal ? .article : .conferencePaper)
        return true
      case .end: return false
      case .endTag, .text: break
      }
    }
  }

  /// The identifier of a paper by the Anthology's rule: `2022.nlp4pi-1.3`; in collections named by a letter
  /// and a year, `P18-1003`, two digits for the volume and two for the paper in the collections that have
  /// many volumes (W.., C69, D19 from volume 5 on).
  ///
  /// Reference: https://aclanthology.org/info/ids/
  static func identifier(collection: ByteView, volume: ByteView, paper: ByteView) -> [UInt8] {
    var id: [UInt8] = []
    guard !collection.isEmpty else { return id }
    collection.append(to: &id)
    id.append(UInt8(ascii: "-"))
    if collection[0].isASCIIDigit {
      volume.append(to: &id)
      id.append(UInt8(ascii: "."))
      paper.append(to: &id)
    } else {
      let hasManyVolumes =
        collection[0] == UInt8(ascii: "W") || collection == "C69"
        || collection == "D19" && (volume.decimal ?? 0) >= 5
      volume.append(to: &id, paddedTo: hasManyVolumes ? 2 : 1)
      paper.append(to: &id, paddedTo: hasManyVolumes ? 2 : 3)
    }
    return id
  }
}
