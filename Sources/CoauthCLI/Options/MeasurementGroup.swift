public import ArgumentParser
public import Coauth

extension CommunityAlgorithm: ExpressibleByArgument {}

/// How much work measuring may take.
struct MeasurementGroup: ParsableArguments {
  @Option(help: "Seeds every random choice: the same seed gives the same output.")
  var seed: UInt64 = 42

  @Flag(help: "Compute everything exactly, however long it takes.")
  var exact = false

  @Option(
    help: ArgumentHelp(
      "Leave out, separated by commas: distances, betweenness, clusters, clustering.", valueName: "groups"))
  var skip: String?

  @Option(
    help: ArgumentHelp(
      "Estimate betweenness with at most this error for everyone, as a share of the pairs joined by a path.",
      valueName: "share"))
  var betweennessError: Double?

  @Option(help: ArgumentHelp("The probability that --betweenness-error holds.", valueName: "share"))
  var confidence = 0.9

  @Option(
    help: ArgumentHelp(
      "How clusters are found: \(CommunityAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"))
  var algorithm = CommunityAlgorithm.leiden

  @Option(
    help: """
      The resolution of the clusters, higher gives smaller ones: of modularity, 1 without it; of leiden-cpm a density, that of \
      the network without it.
      """)
  var resolution: Double?

  @Flag(help: "Let Leiden run to convergence.")
  var thorough = false

  @Option(help: ArgumentHelp("Take the clusters that this many runs agree on.", valueName: "runs"))
  var consensus: Int?

  func options(threads: Int?) throws -> MeasurementOptions {
    MeasurementOptions(
      seed: seed, threads: threads, insistsOnExact: exact, skipped: try skipped,
      betweennessError: betweennessError, confidence: confidence, algorithm: algorithm,
      resolution: resolution, isThorough: thorough, consensusRuns: consensus)
  }

  private var skipped: Set<MeasurementOptions.Group> {
    get throws {
      let words = (skip ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
      return Set(
        try words.map { word in
          guard let group = MeasurementOptions.Group(rawValue: word) else {
            let known = MeasurementOptions.Group.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--skip knows \(known), not '\(word)'.")
          }
          return group
        })
    }
  }

  mutating func validate() throws {
    _ = try skipped
    if let betweennessError, !(betweennessError >= 1e-6 && betweennessError < 1) {
      throw ValidationError("--betweenness-error takes a number from 0.000001 to below 1.")
    }
    if betweennessError != nil, exact {
      throw ValidationError("--exact and --betweenness-error exclude each other.")
    }
    if !(confidence > 0 && confidence < 1) {
      throw ValidationError("--confidence takes a number between 0 and 1.")
    }
    if let resolution {
      guard resolution > 0, resolution.isFinite else {
        throw ValidationError("--resolution takes a positive number.")
      }
      guard algorithm.hasResolution else {
        throw ValidationError("--resolution says nothing to \(algorithm.rawValue), which has none.")
      }
    }
    if thorough, algorithm != .leiden, algorithm != .leidenConstantPotts {
      throw ValidationError("--thorough says nothing to \(algorithm.rawValue).")
    }
    if let consensus, !(2...1000).contains(consensus) {
      throw ValidationError("--consensus takes a number of runs from 2 to 1000; 20 to 100 are usual.")
    }
  }
}
