internal import Collaboration
internal import Graphs
internal import Statistics
internal import TextInput

extension NetworkSummary {
  /// Writes the figures of the network but the numbers of its nodes and edges.
  func writeFigures(to json: inout JSONWriter) {
    json.field("totalWeight", totalWeight)
    json.field("density", density)
    json.field("components", components)
    json.object("giantComponent") { json in
      json.field("nodes", giantNodes)
      json.field("share", giantShare)
    }
    json.field("isolates", isolates)
    json.field("meanDegree", meanDegree)
    json.field("maxDegree", maxDegree)
    json.field("triangles", triangles)
    json.field("transitivity", transitivity)
    json.field("meanLocalClustering", meanLocalClustering)
    json.field("degreeAssortativity", degreeAssortativity)
    json.field("degeneracy", degeneracy)
    Self.write(meanDistance, "meanDistance", to: &json)
    Self.write(diameter, "diameter", to: &json)
  }

  static func write(_ estimate: Estimate?, _ key: String, to json: inout JSONWriter) {
    guard let estimate else { return json.field(key, Int?.none) }
    json.inline {
      $0.object(key) { json in
        json.field("value", estimate.value)
        json.field("exact", estimate.isExact)
        json.field("low", estimate.low)
        json.field("high", estimate.high)
      }
    }
  }
}

extension CommunitySummary {
  /// Writes the communities as an object.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("algorithm", algorithm.rawValue)
      json.field("quality", qualityName)
      json.field("qualityValue", qualityValue)
      json.field("resolution", resolution)
      json.field("count", partition.count)
      json.field("modularity", modularity)
      json.field("largest", partition.sizes.first ?? 0)
    }
  }
}

extension TopPeople.Entry {
  /// Writes the entry as an object of one line.
  func write(to json: inout JSONWriter) {
    json.inline {
      $0.object { json in
        json.field("id", id)
        json.field("name", name)
        json.field("value", value.value)
        if !value.isExact {
          json.field("low", value.low)
          json.field("high", value.high)
        }
      }
    }
  }
}
