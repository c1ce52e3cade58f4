public import ArgumentParser
public import Coauth

extension Counting: ExpressibleByArgument {
  /// Reads full, newman (or fractional), refined, harmonic, arithmetic, geometric, first-last.
  public init?(argument: String) { self.init(word: argument) }
}

extension NetworkUnit: ExpressibleByArgument {}

/// What makes the network.
struct NetworkGroup: ParsableArguments {
  @Option(
    help: """
      What a joint paper of n authors adds to a pair: full (1), newman (1/(n-1)), refined (2/(n(n-1))); harmonic, arithmetic, \
      geometric, first-last (1 in all, by the places of both).
      """)
  var counting = Counting.full

  @Option(
    help:
      "What the nodes are: people, or the institutions or countries of their affiliations, as far as they are known."
  )
  var unit = NetworkUnit.people

  @Option(
    name: .customLong("half-life"),
    help: ArgumentHelp(
      "Let a joint paper count half for every so many years before the newest (or --reference-year); papers without a year are left out.",
      valueName: "years"))
  var halfLife: Double?

  @Option(help: ArgumentHelp("Only papers of this year or later in the network.", valueName: "year"))
  var since: Int?

  @Option(help: ArgumentHelp("Only papers of this year or earlier in the network.", valueName: "year"))
  var until: Int?

  @Option(name: .customLong("max-authors"), help: "Leave papers with more authors out of the network.")
  var maximumAuthors: Int?

  @Option(name: .customLong("min-papers"), help: "Leave people with fewer papers out of the network.")
  var minimumPapers = 1

  @Option(name: .customLong("min-weight"), help: "Leave weaker ties out of the network.")
  var minimumWeight = 0.0

  @Flag(name: .customLong("largest-component"), help: "Keep only the largest component of the network.")
  var largestComponent = false

  @Option(help: "The number of threads; the results are the same for any.")
  var threads: Int?

  var options: NetworkOptions {
    NetworkOptions(
      counting: counting, since: since, until: until, maximumAuthors: maximumAuthors,
      minimumPapers: minimumPapers, minimumWeight: minimumWeight, largestComponent: largestComponent,
      threads: threads, halfLife: halfLife)
  }

  mutating func validate() throws {
    if let maximumAuthors, maximumAuthors < 1 {
      throw ValidationError("--max-authors takes a number from 1, not \(maximumAuthors).")
    }
    if let halfLife, !(halfLife > 0 && halfLife.isFinite) {
      throw ValidationError("--half-life takes a number above 0, not \(halfLife).")
    }
    if minimumPapers < 0 {
      throw ValidationError("--min-papers takes a number from 0, not \(minimumPapers).")
    }
    if !(minimumWeight >= 0) {
      throw ValidationError("--min-weight takes a number from 0, not \(minimumWeight).")
    }
    for (option, year) in [("--since", since), ("--until", until)] {
      if let year, !(1...9999).contains(year) {
        throw ValidationError("\(option) takes a year from 1 to 9999, not \(year).")
      }
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1, not \(threads).") }
    if let since, let until, since > until {
      throw ValidationError("--since \(since) lies after --until \(until).")
    }
  }
}

extension NetworkGroup {
  /// Says that a command is about people alone.
  func refuseOtherUnits() throws {
    if unit != .people {
      throw ValidationError("--unit \(unit.rawValue) does not go with this command: it is about people.")
    }
  }
}
