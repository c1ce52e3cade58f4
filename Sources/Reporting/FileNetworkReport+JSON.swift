internal import Collaboration
internal import NetworkFiles
internal import TextInput

extension FileNetworkReport {
  /// The report as JSON, with the keys of ``StatisticsReport/json()``; what needs papers is `null`.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.object("input") { writeInput(&$0) }
      for key in ["papers", "people"] { json.field(key, Int?.none) }
      json.object("network") { writeNetwork(&$0) }
      StructureSummary.write(structure, network, to: &json)
      json.key("clusters")
      if let communities { communities.write(to: &json) } else { json.null() }
      writeGivenClusters(&json)
      for key in ["collaboration", "citations"] { json.field(key, Int?.none) }
      json.object("top") { json in
        for measure in ["papers", "coauthors", "strength", "betweenness", "hIndex"] {
          guard let list = top.first(where: { $0.measure == measure }) else {
            json.field(measure, Int?.none)
            continue
          }
          json.array(measure) { json in list.entries.forEach { $0.write(to: &json) } }
        }
      }
      json.field("truncation", Int?.none)
      json.object("conventions") { json in
        for (key, text) in conventions { json.field(key, text) }
        json.field("seed", measurement.seed)
      }
    }
    return writer.string + "\n"
  }

  private func writeInput(_ json: inout JSONWriter) {
    let documents = source.documents
    json.field("files", documents.count)
    json.field("records", source.edges.records)
    json.field("rejected", documents.reduce(0) { $0 + $1.rejected })
    json.field("skipped", 0)
    json.field("errors", documents.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } })
    json.field("warnings", documents.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .warning } })
    json.field("formats", documents.map(\.format))
    json.object("edges") { json in
      json.field("records", source.edges.records)
      json.field("repeated", source.edges.repeated)
      json.field("loops", source.edges.loops)
      json.field("weightless", source.edges.weightless)
      json.field("rejected", source.edges.rejected)
      json.field("directed", source.isDirected)
      json.field("listedBothWays", source.edges.isListedBothWays)
    }
  }

  private func writeNetwork(_ json: inout JSONWriter) {
    json.field("nodes", network.nodes)
    json.field("edges", network.edges)
    json.field("counting", String?.none)
    network.writeFigures(to: &json)
    json.object("filter") { json in
      json.field("minWeight", options.minimumWeight)
      json.field("largestComponent", options.largestComponent)
    }
  }

  private func writeGivenClusters(_ json: inout JSONWriter) {
    json.key("givenClusters")
    guard let given else { return json.null() }
    json.object { json in
      json.field("column", given.name)
      json.field("count", given.count)
      json.field("modularity", given.modularity)
      json.field("largest", given.largest)
    }
  }
}
