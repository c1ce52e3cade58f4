internal import Collaboration
internal import Graphs
internal import Statistics
internal import TextInput

extension StructureSummary {
  /// Writes `structure`, `null` where it was not asked for.
  ///
  /// - Parameter network: holds what the distances say.
  static func write(_ structure: StructureSummary?, _ network: NetworkSummary, to json: inout JSONWriter) {
    json.key("structure")
    guard let structure else { return json.null() }
    json.object { structure.writeFigures(network, to: &$0) }
  }

  private func writeFigures(_ network: NetworkSummary, to json: inout JSONWriter) {
    json.field("blocks", blocks)
    json.field("largestBlock", largestBlock)
    json.field("articulationPoints", articulationPoints)
    json.field("bridges", bridges)
    json.field("strengthCore", largestStrengthCore)
    json.field("truss", largestTruss)
    json.field("barratClustering", meanBarratClustering)
    json.field("onnelaClustering", meanOnnelaClustering)
    json.field("maximalCliques", maximalCliques)
    json.field("largestClique", largestClique)
    json.field("spanningForestShare", spanningForestShare)
    json.field("backboneTies", backboneTies)
    json.field("communityAssortativity", communityAssortativity)
    writeClusterings(to: &json)
    writeBridgingTies(to: &json)
    NetworkSummary.write(network.radius, "radius", to: &json)
    json.key("distanceDistribution")
    if let shares = network.distanceShares {
      json.array { json in
        for entry in shares {
          json.inline {
            $0.object { json in
              json.field("distance", entry.distance)
              json.field("pairs", entry.pairs)
              json.field("share", entry.share)
            }
          }
        }
      }
    } else {
      json.null()
    }
    json.key("powerLaw")
    if let powerLaw { json.object { powerLaw.write(to: &$0) } } else { json.null() }
    json.array("richClub") { json in
      for level in richClub {
        json.inline {
          $0.object { json in
            json.field("above", level.degree)
            json.field("people", level.nodes)
            json.field("coefficient", level.coefficient)
            json.field("random", level.random)
            json.field("normalized", level.normalized)
          }
        }
      }
    }
    json.field("richClubSamples", richClubSamples)
    json.key("smallWorld")
    guard let smallWorld else { return json.null() }
    json.object { json in
      json.field("sigma", smallWorld.sigma)
      json.field("omega", smallWorld.omega)
      json.field("clustering", smallWorld.clustering)
      json.field("meanDistance", smallWorld.meanDistance)
      json.field("randomClustering", smallWorld.randomClustering)
      json.field("randomMeanDistance", smallWorld.randomMeanDistance)
      json.field("latticeClustering", smallWorld.latticeClustering)
      json.field("samples", smallWorldSamples)
    }
  }
}

extension StructureSummary {
  private func writeClusterings(to json: inout JSONWriter) {
    json.key("clusterings")
    guard let clusterings else { return json.null() }
    json.array { json in
      for other in clusterings {
        json.inline {
          $0.object { json in
            json.field("algorithm", other.algorithm.rawValue)
            json.field("count", other.count)
            json.field("modularity", other.modularity)
            json.field("normalizedMutualInformation", other.normalizedMutualInformation)
            json.field("adjustedRandIndex", other.adjustedRandIndex)
            json.field("variationOfInformation", other.variationOfInformation)
          }
        }
      }
    }
  }

  private func writeBridgingTies(to json: inout JSONWriter) {
    json.key("bridgingTies")
    guard let bridgingTies else { return json.null() }
    json.array { json in
      for tie in bridgingTies {
        json.inline {
          $0.object { json in
            json.array("people") { json in
              for end in [tie.first, tie.second] {
                json.object { json in
                  json.field("id", end.id)
                  json.field("name", end.name)
                }
              }
            }
            json.field("betweenness", tie.betweenness)
          }
        }
      }
    }
  }
}

extension DegreeLaw {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("exponent", fit.exponent)
    json.field("standardError", fit.standardError)
    json.field("minimum", fit.minimum)
    json.field("people", fit.tailCount)
    json.field("distance", fit.distance)
    json.field("plausibility", plausibility)
    json.field("randomSets", sets)
    json.object("logNormal") { json in
      json.field("mu", logNormal.mu)
      json.field("sigma", logNormal.sigma)
      json.field("logLikelihoodRatio", ratio.ratio)
      json.field("normalizedRatio", ratio.normalized)
      json.field("significance", ratio.significance)
    }
  }
}

extension NetworkSummary {
  /// The pairs at each distance from 1 on, and their share of the pairs that are joined by a path; `nil` where distances were
  /// left out.
  var distanceShares: [(distance: Int, pairs: Double, share: Double)]? {
    guard let pairsAtDistance else { return meanDistance == nil && diameter == nil ? nil : [] }
    let all = pairsAtDistance.reduce(0, +)
    return pairsAtDistance.enumerated().dropFirst().map { ($0.offset, $0.element, $0.element / all) }
  }
}
