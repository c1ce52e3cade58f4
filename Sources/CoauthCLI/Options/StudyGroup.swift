internal import ArgumentParser
internal import Coauth

/// The option groups of every command that needs a network, and the study they make.
struct StudyGroup: ParsableArguments {
  @OptionGroup(title: "Reading") var reading: ReadingGroup
  @OptionGroup(title: "People") var people: PeopleGroup
  @OptionGroup(title: "Network") var network: NetworkGroup

  /// Runs the chain of stages, with progress and diagnostics on standard error.
  func study(_ console: Console) throws -> Study { try study(of: reading.inputs, console) }

  /// Runs the chain of stages on some inputs.
  func study(of inputs: [String], _ console: Console) throws -> Study {
    var options = Study.Options()
    options.reading = try reading.options
    options.reading.threads = network.threads
    options.identity = people.identity
    options.network = network.options
    options.unit = network.unit
    options.network.referenceYear = reading.referenceYear
    options.citations = try reading.citationTable()
    let study = try Study(of: inputs, options: options) { console.progress($0) }
    console.finishProgress()
    try console.report(study.papers, strict: reading.strict)
    console.report(study.bibliography.findings)
    try console.report(study.bibliography.citationJoin, strict: reading.strict)
    return study
  }
}
