internal import AuthorIdentity
internal import Collaboration
internal import Graphs
internal import Scientometrics
internal import Statistics
internal import TextInput

extension StatisticsReport {
  /// The report as JSON; its keys are a contract, see `Docs/Guide/JSON.md`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.object("input") { writeInput(&$0) }
      json.object("papers") { writePapers(&$0) }
      json.object("people") { writePeople(&$0) }
      json.object("network") { writeNetwork(&$0) }
      StructureSummary.write(structure, network, to: &json)
      writeClusters(&json)
      writeCollaboration(&json)
      profile?.write(network, list, to: &json)
      writeCitations(&json)
      writeFields(&json)
      writeAffiliations(&json)
      json.object("top") { json in
        // Every key stands there, also where nothing can be ranked.
        for measure in ["papers", "coauthors", "strength", "betweenness", "hIndex"] {
          let entries = top.first { $0.measure == measure }?.entries ?? []
          json.array(measure) { json in entries.forEach { $0.write(to: &json) } }
        }
      }
      json.object("truncation") { writeTruncation(&$0) }
      json.object("conventions") { json in
        for (key, text) in conventions { json.field(key, text) }
        json.field("seed", measurement.seed)
      }
    }
    return writer.string + "\n"
  }

  private func writeInput(_ json: inout JSONWriter) {
    json.field("files", input.files)
    json.field("records", input.records)
    json.field("rejected", input.rejected)
    json.field("skipped", input.skipped.values.reduce(0, +))
    json.object("skippedKinds") { json in
      for kind in input.skipped.keys.sorted() { json.field(kind, input.skipped[kind]) }
    }
    json.field("errors", input.errors)
    json.field("warnings", input.warnings)
    writeCitationFile(&json)
  }

  private func writeCitationFile(_ json: inout JSONWriter) {
    json.key("citationFile")
    guard let join = citationJoin else { return json.null() }
    json.object { json in
      json.field("path", join.path)
      json.field("rows", join.rows)
      json.field("joined", join.joined)
      json.field("byTitle", join.byTitle)
      json.field("replaced", join.replaced)
      json.field("repeated", join.repeated)
      json.field("unmatched", join.unmatched)
      json.field("doubtful", join.doubtful)
      json.field("rejected", join.rejected)
    }
  }

  private func writePapers(_ json: inout JSONWriter) {
    json.field("count", list.paperCount)
    json.field("merged", list.mergedRecords)
    json.field("truncated", list.truncatedPapers)
    json.field("completed", list.completedPapers)
    json.field("firstYear", list.years?.lowerBound)
    json.field("lastYear", list.years?.upperBound)
    json.field("withoutAuthors", list.papersWithoutAuthors)
    json.field("withCitations", list.papersWithCitations)
  }

  private func writePeople(_ json: inout JSONWriter) {
    json.field("unit", unit.rawValue)
    json.field("count", list.personCount)
    json.field("mentions", list.mentionCount)
    json.object("identity") { json in
      json.field("policy", identity.rawValue)
      json.key("aliases")
      json.null()
    }
    Self.write(list.authorsPerPaper, "authorsPerPaper", to: &json)
    Self.write(list.papersPerPerson, "papersPerPerson", to: &json)
  }

  private func writeNetwork(_ json: inout JSONWriter) {
    json.field("nodes", network.nodes)
    json.field("edges", network.edges)
    json.field("counting", options.counting.rawValue)
    network.writeFigures(to: &json)
    json.object("filter") { json in
      json.field("since", options.since)
      json.field("until", options.until)
      json.field("maxAuthors", options.maximumAuthors)
      json.field("minPapers", options.minimumPapers)
      json.field("minWeight", options.minimumWeight)
      json.field("largestComponent", options.largestComponent)
      json.field("papersWithoutYear", omissions.papersWithoutYear)
      json.field("papersOutsideWindow", omissions.papersOutsideWindow)
      json.field("papersWithTooManyAuthors", omissions.papersWithTooManyAuthors)
      json.field("peopleLeftOut", omissions.people)
    }
  }

  private func writeClusters(_ json: inout JSONWriter) {
    json.key("clusters")
    guard let communities else { return json.null() }
    communities.write(to: &json)
  }

  private func writeCollaboration(_ json: inout JSONWriter) {
    json.key("collaboration")
    guard let indices = list.collaboration else { return json.null() }
    json.object { json in
      json.field("collaborationIndex", indices.collaborationIndex)
      json.field("jointCollaborationIndex", indices.jointCollaborationIndex)
      json.field("degreeOfCollaboration", indices.degreeOfCollaboration)
      json.field("collaborativeCoefficient", indices.collaborativeCoefficient)
      json.field("modifiedCollaborativeCoefficient", indices.modifiedCollaborativeCoefficient)
      json.field("soloShare", indices.soloShare)
    }
  }

  private func writeCitations(_ json: inout JSONWriter) {
    json.key("citations")
    guard let total = list.citations.totalCitations else { return json.null() }
    json.object { json in
      json.field("total", total)
      if list.citations.unknownCount > 0 { json.field("totalBounds", [total, nil]) }
      json.field("papersWithCitations", list.papersWithCitations)
      Self.write(list.citations.hIndex, "hIndex", to: &json)
      Self.write(list.citations.gIndex, "gIndex", to: &json)
      Self.write(list.citations.i10Index, "i10Index", to: &json)
    }
  }

  private func writeFields(_ json: inout JSONWriter) {
    json.key("fieldNormalization")
    guard fields.paperCount > 0 else { return json.null() }
    json.object { json in
      json.field("papers", fields.paperCount)
      json.field("fieldsAndYears", fields.groupCount)
      json.field("withoutCitations", fields.withoutCitations)
      json.field("withoutYear", fields.withoutYear)
      json.field("withoutCategory", fields.withoutCategory)
      json.field("uncitedFields", fields.uncited)
    }
  }

  private func writeAffiliations(_ json: inout JSONWriter) {
    json.key("affiliations")
    guard let affiliations else { return json.null() }
    json.object { json in
      json.field("authorships", affiliations.authorships)
      json.field("withAffiliation", affiliations.affiliated)
      for (key, places) in [
        ("institutions", affiliations.institutions), ("countries", affiliations.countries),
      ] {
        json.object(key) { json in
          json.field("count", places.count)
          json.field("knownAuthorships", places.known)
          json.field("papersOfSeveral", places.several)
          json.field("papersOfOne", places.one)
          json.field("papersUnknown", places.unknown)
          json.field("shareOfSeveral", places.shareOfSeveral)
          json.field(
            "shareOfSeveralBounds", places.shareOfSeveralBounds.map { [$0.lowerBound, $0.upperBound] })
        }
      }
    }
  }

  private func writeTruncation(_ json: inout JSONWriter) {
    let marks = TruncationMarks(self)
    json.field("papers", list.truncatedPapers)
    json.field("people", list.peopleWithTruncatedPapers)
    json.field("unplacedAuthorships", list.unplacedAuthorships)
    json.field("lowerBounds", marks.keys(.lowerBound))
    json.field("upperBounds", marks.keys(.upperBound))
    json.field("notDetermined", marks.keys(.notDetermined))
  }

  private static func write(_ spread: Spread, _ key: String, to json: inout JSONWriter) {
    json.inline {
      $0.object(key) { json in
        json.field("mean", spread.mean)
        json.field("median", spread.median)
        json.field("max", spread.max)
      }
    }
  }

  private static func write(_ index: IndexInterval?, _ key: String, to json: inout JSONWriter) {
    json.field(key, index?.low)
    if let index, !index.isExact { json.field(key + "Bounds", [index.low, index.high]) }
  }
}
