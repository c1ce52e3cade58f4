internal import Bibliography
internal import TextInput

/// Who wrote the paper of a record.
extension TaggedPass {
  mutating func authors(_ builder: inout PaperListBuilder) {
    names.removeAll()
    collect(.author, .fullAuthor)
    if names.items.isEmpty { collect(.bookAuthor, .fullBookAuthor) }
    let matches = AuthorMatches(record, bytes, names)
    let hasDetails = record.has(.authorIdentifier) || record.has(.authorAddress)
    // Taken out of the pass, of which the loop would make a copy for each author.
    let (record, bytes, items) = (record, bytes, names.items)
    var address: [UInt8] = []
    names.text.withByteView { text in
      for (index, item) in items.enumerated() {
        builder.author(text[item.name])
        if hasDetails {
          let end = index + 1 < items.count ? items[index + 1].field : record.fields.count
          Self.details(item.field..<end, of: record, bytes, &address, &builder)
        }
        matches?.give(index, item.hash, &builder)
      }
    }
    if let shown = names.shownBeforeGap { builder.truncateAuthors(after: shown) }
  }

  /// Collects the names of a list that may stand in a short and a full form, and of the groups among them.
  private mutating func collect(_ short: TaggedRole, _ full: TaggedRole) {
    var shortCount = 0
    var fullCount = 0
    var isFullFirst = false
    for field in record.fields where field.role == short || field.role == full {
      let count = record.lines[field.lines].reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
      if field.role == full {
        if shortCount == 0 { isFullFirst = true }
        fullCount += count
      } else {
        shortCount += count
      }
    }
    // Where each full name is followed by its short form, one without a full form stands for itself.
    let isInterleaved = isFullFirst && fullCount < shortCount
    let takesFull = fullCount > 0 && (fullCount >= shortCount || isInterleaved)
    var follows = false
    for (index, field) in record.fields.enumerated() {
      if field.role == full, takesFull {
        let before = names.items.count
        lines(field) { $0.append($1, style: .printed, field: index) }
        follows = names.items.count > before
      } else if field.role == short {
        if !takesFull || isInterleaved && !follows {
          let style = dialect.names
          lines(field) { $0.append($1, style: style, field: index) }
        } else {
          lines(field) { if Truncation.isMark($1) { $0.truncate() } }
        }
        follows = false
      } else if field.role == .collective {
        lines(field) { $0.appendCollective($1, field: index) }
      }
    }
  }

  /// Lends the names and what a field holds of them: each of its lines, or all of them as one.
  private mutating func lines(_ field: TaggedRecord.Field, _ body: (inout TaggedNames, ByteView) -> Void) {
    if dialect.hasAuthorLines || field.lines.count == 1 {
      for line in record.lines[field.lines] where !line.isEmpty { body(&names, bytes[line]) }
    } else {
      var joined: [UInt8] = []
      TaggedText.append(record.lines[field.lines], of: bytes, to: &joined)
      joined.withByteView { body(&names, $0) }
    }
  }

  /// Identifiers and addresses that follow an author; `address` is room that is used again.
  private static func details(
    _ fields: Range<Int>, of record: TaggedRecord, _ bytes: ByteView, _ address: inout [UInt8],
    _ builder: inout PaperListBuilder
  ) {
    for field in record.fields[fields] {
      switch field.role {
      case .authorIdentifier:
        let value = bytes[record.lines[field.lines.lowerBound]]
        if let colon = value.index(of: UInt8(ascii: ":")), value.has("ORCID") {
          builder.authorIdentifier("orcid", value[(colon + 1)..<value.count].trimmed)
        }
      case .authorAddress:
        let line = bytes[record.lines[field.lines.lowerBound]]
        if field.lines.count == 1, !line.hasIrregularSpace {
          builder.affiliation(line)
          continue
        }
        address.removeAll(keepingCapacity: true)
        TaggedText.append(record.lines[field.lines], of: bytes, to: &address)
        address.withByteView { builder.affiliation($0) }
      default: break
      }
    }
  }
}
