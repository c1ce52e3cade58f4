internal import ArgumentParser
internal import Coauth

/// One screen: papers, people, network, collaboration, citations, top people.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Print the statistics of papers, people and their network.")

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup
  @OptionGroup(title: "Output") var output: OutputGroup

  func run() throws {
    let console = Console(quiet: output.quiet, progress: output.progress)
    let clock = ContinuousClock()
    let t0 = clock.now
    let study = try input.study(console)
    print(clock.now - t0)
    print(study.papers.count, study.bibliography.paperCount, study.bibliography.personCount, study.network.graph.edgeCount)
    let list = ListSummary(study.bibliography)
    print(list)
    print(clock.now - t0)
    print(NetworkSummary(study.network))
    print(clock.now - t0)
    let c = CommunitySummary(study.network)
    print(c.modularity, c.partition.count, clock.now - t0)
  }
}
