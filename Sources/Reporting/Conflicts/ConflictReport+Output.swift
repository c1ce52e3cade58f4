internal import AuthorIdentity
internal import Bibliography
internal import Collaboration
internal import Graphs
internal import TextInput

extension ConflictReport {
  /// The conflicts for a terminal, what was looked at, and the names that could not be settled.
  ///
  /// - Parameter count: how many conflicts; 0 for all.
  public func text(count: Int, emphasis: (String) -> String = { $0 }) -> String {
    let shown = conflicts.prefix(count == 0 ? conflicts.count : count)
    var text = ""
    if !conflicts.isEmpty {
      let hasPossible = conflicts.contains { !$0.isCertain }
      var columns: [ReportTable.Column] = [
        .init("reviewer", isNumeric: false), .init("submission", isNumeric: false),
        .init("author", isNumeric: false), .init("distance"),
      ]
      if hasPossible { columns.append(.init("possible", isNumeric: false)) }
      columns.append(.init("proof", isNumeric: false))
      let table = ReportTable(
        columns: columns,
        rows: shown.map { conflict in
          [
            .text(reviewers[conflict.reviewer].name), .text(submissionIDs[conflict.submission]),
            .text(authors[conflict.submission][conflict.author].name), .integer(conflict.distance),
          ] + (hasPossible ? [.flag(!conflict.isCertain)] : []) + [.text(proof(conflict))]
        })
      text = table.text(emphasis: emphasis) + "\n"
      if shown.count < conflicts.count {
        text += "\(TerminalText.grouped(shown.count)) of \(TerminalText.grouped(conflicts.count)) conflicts; "
        text += "--top 0 shows all.\n"
      }
    }
    return text + notes.joined(separator: "\n") + "\n"
  }

  /// Everything in one table, for CSV: the conflicts, then a row for each name that is ambiguous, means nobody, has no
  /// paper in the network, or is that of a reviewer who stands there twice.
  public func table() -> ReportTable {
    let rows =
      conflicts.map { conflict -> [ReportTable.Cell] in
        let author = authors[conflict.submission][conflict.author]
        return [
          .text(conflict.isCertain ? "conflict" : "possible"), .text(reviewers[conflict.reviewer].name),
          id(conflict.reviewerPerson), .text(submissionIDs[conflict.submission]),
          .text(titles[conflict.submission]), .text(author.name), id(conflict.authorPerson),
          .integer(conflict.distance),
          conflict.between.map { .text(network.bibliography.name(of: $0)) } ?? .missing, id(conflict.between),
          .integer(conflict.betweenCount), .texts(conflict.papers.map(line)),
        ]
      } + rows("ambiguous", ambiguous) + rows("notFound", notFound) + rows("withoutPapers", withoutPapers)
      + rows("repeated", repeated)
    return ReportTable(
      columns: [
        .init("status", isNumeric: false), .init("reviewer", isNumeric: false),
        .init("reviewerId", isNumeric: false), .init("submission", isNumeric: false),
        .init("title", isNumeric: false), .init("author", isNumeric: false),
        .init("authorId", isNumeric: false), .init("distance"), .init("between", isNumeric: false),
        .init("betweenId", isNumeric: false), .init("betweenCount"), .init("papers", isNumeric: false),
      ], rows: rows)
  }

  private func rows(_ status: String, _ names: [UnsettledName]) -> [[ReportTable.Cell]] {
    names.map { name in
      let ids = ReportTable.Cell.texts(name.people.map(network.bibliography.id(of:)))
      let isReviewer = name.role == .reviewer
      return [
        .text(status), isReviewer ? .text(name.name) : .missing, isReviewer ? ids : .missing,
        isReviewer ? .missing : .texts(name.places), .missing, isReviewer ? .missing : .text(name.name),
        isReviewer ? .missing : ids, .missing, .missing, .missing, .missing, .missing,
      ]
    }
  }

  /// The report as a JSON object.
  public func json() -> String {
    var text = ""
    writeJSON { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// Writes the report as a JSON object, a megabyte at a time: a committee of hundreds has a million conflicts.
  ///
  /// - Parameter output: takes the pieces; each ends between two characters.
  public func writeJSON(_ output: ([UInt8]) throws -> Void) rethrows {
    var writer = JSONWriter(.pretty)
    try writer.object { json in
      json.field("reviewers", reviewers.count)
      json.field("submissions", submissionIDs.count)
      json.field("authors", authors.reduce(0) { $0 + $1.count })
      json.field("maximumDistance", maximumDistance)
      json.field("since", network.options.since)
      json.field("until", network.options.until)
      try json.array("conflicts") { json in
        for conflict in conflicts {
          write(conflict, to: &json)
          if json.bytes.count > 1 << 20 { try output(json.take()) }
        }
      }
      write(ambiguous, "ambiguous", to: &json)
      write(notFound, "notFound", to: &json)
      write(withoutPapers, "withoutPapers", to: &json)
      write(repeated, "repeated", to: &json)
      json.field("cutSubmissions", cutSubmissions)
      json.field("authorlessSubmissions", authorlessSubmissions)
    }
    writer.newline()
    try output(writer.take())
  }

  private func write(_ conflict: Conflict, to json: inout JSONWriter) {
    json.object { json in
      json.inline {
        write(reviewers[conflict.reviewer].name, conflict.reviewerPerson, "reviewer", to: &$0)
        $0.object("submission") { json in
          json.field("id", submissionIDs[conflict.submission])
          json.field("title", titles[conflict.submission])
        }
        let author = authors[conflict.submission][conflict.author]
        write(author.name, conflict.authorPerson, "author", to: &$0)
      }
      json.field("distance", conflict.distance)
      json.field("certain", conflict.isCertain)
      if let between = conflict.between {
        json.inline { write(network.bibliography.name(of: between), between, "between", to: &$0) }
      } else {
        json.field("between", Int?.none)
      }
      json.field("betweenCount", conflict.betweenCount)
      json.array("papers") { json in
        for id in conflict.papers { network.bibliography.writePaper(id, to: &json) }
      }
    }
  }

  private func write(_ name: String, _ person: PersonID?, _ key: String, to json: inout JSONWriter) {
    json.object(key) { json in
      json.field("name", name)
      json.field("id", person.map(network.bibliography.id(of:)))
    }
  }

  private func write(_ names: [UnsettledName], _ key: String, to json: inout JSONWriter) {
    json.array(key) { json in
      for name in names {
        json.object { json in
          json.field("role", name.role.rawValue)
          json.field("name", name.name)
          json.field("where", name.places)
          json.array("people") { json in
            for person in name.people {
              json.inline {
                $0.object { json in
                  json.field("id", network.bibliography.id(of: person))
                  json.field("name", network.bibliography.name(of: person))
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Words

  private func id(_ person: PersonID?) -> ReportTable.Cell {
    person.map { .text(network.bibliography.id(of: $0)) } ?? .missing
  }

  /// What proves a conflict, for a terminal.
  private func proof(_ conflict: Conflict) -> String {
    let papers = conflict.papers.map(line)
    switch conflict.distance {
    case 0: return conflict.reviewerPerson == nil ? "the same name" : "the same person"
    case 1:
      return (papers.first ?? "") + (papers.count > 1 ? " (and \(papers.count - 1) more)" : "")
    default:
      let name = conflict.between.map(network.bibliography.name(of:)) ?? ""
      let more = conflict.betweenCount > 1 ? " (and \(conflict.betweenCount - 1) more)" : ""
      return "\(name)\(more): " + papers.joined(separator: "; ")
    }
  }

  private func line(_ id: PaperID) -> String {
    let year = network.bibliography.facts.year(id).map { "\($0) " } ?? ""
    let title = network.bibliography.title(of: id)
    return year + (title.isEmpty ? "(no title)" : title)
  }

  /// What was looked at and found, and the names that could not be settled.
  private var notes: [String] {
    let authorCount = authors.reduce(0) { $0 + $1.count }
    let counts = (0...maximumDistance).map { distance in
      "\(TerminalText.grouped(conflicts.count { $0.distance == distance })) at distance \(distance)"
    }
    let possible = conflicts.count { !$0.isCertain }
    var notes = [
      "\(TerminalText.grouped(reviewers.count)) reviewers, \(TerminalText.grouped(submissionIDs.count)) submissions with "
        + "\(TerminalText.grouped(authorCount)) authors: " + counts.joined(separator: ", ")
        + (possible > 0 ? "; \(TerminalText.grouped(possible)) of them possible, of ambiguous names." : ".")
    ]
    notes += list("Ambiguous", ambiguous) {
      $0.people.count == 1 ? " (a family name alone)" : " (\($0.people.count) people)"
    }
    notes += list("Not found", notFound) { _ in "" }
    notes += list("No paper in the network", withoutPapers) { _ in "" }
    notes += list("Named more than once", repeated) { " (\($0.places.joined(separator: ", ")))" }
    if let several = notFound.first(where: { $0.role == .reviewer && Self.mayBeSeveral($0.name) }) {
      notes.append(
        "“\(TerminalText.cleaned(several.name))” may be several names: a line has one, or semicolons between."
      )
    }
    if !cutSubmissions.isEmpty {
      notes.append("Author lists cut, hidden authors not looked at: " + Self.joined(cutSubmissions))
    }
    if !authorlessSubmissions.isEmpty {
      notes.append("No author named, not looked at: " + Self.joined(authorlessSubmissions))
    }
    let omissions = network.omissions
    if network.options.hasWindow, omissions.papersWithoutYear > 0 {
      notes.append(
        "\(TerminalText.grouped(omissions.papersWithoutYear)) papers without a year are outside the window.")
    }
    let cut = network.bibliography.facts.isTruncated.count { $0 }
    if cut > 0 {
      notes.append(
        "\(TerminalText.grouped(cut)) papers of the inputs have cut author lists: they may hide conflicts.")
    }
    return notes
  }

  /// Whether every part between commas has two words, as names in the natural order have.
  private static func mayBeSeveral(_ name: String) -> Bool {
    let parts = name.split(separator: ",")
    return parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count > 1 }
  }

  private func list(
    _ heading: String, _ names: [UnsettledName], _ detail: (UnsettledName) -> String
  ) -> [String] {
    [UnsettledName.Role.reviewer, .author].compactMap { role in
      let shown = names.filter { $0.role == role }
      guard !shown.isEmpty else { return nil }
      return "\(heading), \(shown.count) \(role.rawValue)\(shown.count == 1 ? "" : "s"): "
        + Self.joined(shown.map { TerminalText.cleaned($0.name) + detail($0) })
    }
  }

  private static func joined(_ texts: [String]) -> String {
    texts.prefix(10).joined(separator: "; ")
      + (texts.count > 10
        ? "; and \(TerminalText.grouped(texts.count - 10)) more (json and csv have all)" : "")
  }
}
