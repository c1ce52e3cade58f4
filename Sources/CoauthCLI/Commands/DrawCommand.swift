internal import ArgumentParser
internal import Coauth
internal import CoauthGraphviz

/// A picture of the network.
struct DrawCommand: CoauthSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a map of the network: svg, png, pdf or dot.",
    discussion: """
      The map shows the people with the strongest ties: names as large as they have coauthors (--size-by), in the color of \
      their cluster (--color-by), tied by lines as wide as the tie is strong. A legend and a caption say how it was made. \
      The format follows from the extension of the output or from --to; without -o the picture goes to standard output and \
      --to is needed.

      Examples:
        coauth draw papers.bib -o map.svg
        coauth draw papers.bib -o map.pdf --top 60 --counting newman --highlight "Ada Lovelace"
        coauth draw papers.bib --to dot | sfdp -Tsvg > map.svg
      """)

  @OptionGroup var input: StudyGroup
  @OptionGroup(title: "Measures") var measures: MeasurementGroup

  @Option(help: "The format: svg, png, pdf or dot. Without it, the extension of the output.")
  var to: PictureFormat?

  @Option(help: "How many people are shown, the strongest; 0 for all.")
  var top = 150

  @Option(
    name: .customLong("size-by"), help: "What makes a name large: degree (coauthors), papers or strength.")
  var sizeBy = SizeMeasure.degree

  @Option(
    name: .customLong("color-by"),
    help: "What the colors mean: cluster (found here), file (clusters that a network file gives) or none.")
  var colorBy = ColorMeasure.cluster

  @Option(help: "The title of the picture.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "A person who is shown in any case, with a heavy frame; may be repeated.", valueName: "name"))
  var highlight: [String] = []

  @OptionGroup(title: "Output") var output: OutputGroup

  func run(_ console: Console) throws {
    let format = try PictureFormat(to, output: output.output)
    try OutputFile.check(output.output)
    if format.isBinary { try OutputFile.refuseTerminal(output.output, format.rawValue) }
    let subject = try input.subject(console)
    let highlighted = try highlight.map { try subject.node(named: $0) }
    let labeled = subject.labeled
    let clusters = colorBy == .cluster ? communities(labeled, console) : nil
    let given = colorBy == .file ? try givenClusters(subject) : nil
    console.progress("drawing")
    let size: NodeSize =
      switch sizeBy {
      case .degree: .coauthors
      case .strength: .strength
      case .papers: labeled.attributes.first { $0.name == "papers" }.map(NodeSize.column) ?? .coauthors
      }
    let map = NetworkMap(
      labeled, showing: top == 0 ? .all : .strongest(top), sizedBy: size,
      coloredBy: clusters?.partition ?? given, highlighting: highlighted, title: title ?? "Coauthors",
      notes: notes(subject, clusters), tieUnit: tieUnit(subject))
    let picture = try format.render(map.dot)
    console.finishProgress()
    try OutputFile.write(picture, to: output.output)
    if output.output != nil, output.output != "-" {
      console.note(
        "\(map.shown.count) of \(labeled.graph.nodeCount) people, \(map.drawnTies) ties: \(output.output ?? "")"
      )
    }
  }

  private func notes(_ subject: Subject, _ clusters: CommunitySummary?) -> [String] {
    switch subject {
    case .papers(let study): MapNotes.lines(study, clusters: clusters, seed: measures.seed)
    case .network(let files):
      MapNotes.lines(files, filter: input.network.options, clusters: clusters, seed: measures.seed)
    }
  }

  private func tieUnit(_ subject: Subject) -> String {
    switch subject {
    case .papers: MapNotes.tieUnit(input.network.counting)
    case .network: "strength"
    }
  }

  private func givenClusters(_ subject: Subject) throws -> Partition {
    if case .network(let files) = subject, let given = files.givenClusters { return given.partition }
    throw CommandFailure(
      "the input gives no clusters", hint: "--color-by cluster finds them", status: ExitStatus.data)
  }

  private func communities(_ network: LabeledGraph, _ console: Console) -> CommunitySummary? {
    console.progress("finding communities")
    guard let options = try? measures.options(threads: input.network.threads),
      !options.skipped.contains(.clusters)
    else { return nil }
    return CommunitySummary(network, options: options)
  }

  mutating func validate() throws {
    if top < 0 { throw ValidationError("--top takes a number from 0, not \(top).") }
    _ = try PictureFormat(to, output: output.output)
  }
}

/// What makes a name large.
enum SizeMeasure: String, ExpressibleByArgument, CaseIterable {
  case degree, papers, strength
}

/// What colors mean.
enum ColorMeasure: String, ExpressibleByArgument, CaseIterable {
  case cluster, file, none
}

/// The formats of pictures.
enum PictureFormat: String, ExpressibleByArgument, CaseIterable {
  case svg, png, pdf, dot

  /// The format that is asked for, or that the extension of a file names.
  init(_ named: PictureFormat?, output: String?) throws {
    if let named {
      self = named
      return
    }
    let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
    guard let output, output != "-" else {
      throw ValidationError(
        "Say where to write, for example -o map.svg, or with --to which of \(known) to print.")
    }
    let fileExtension = OutputFile.fileExtension(of: output)
    guard let format = Self(rawValue: fileExtension == "gv" ? "dot" : fileExtension) else {
      throw ValidationError(
        "The extension of \(output) names no picture: --to takes \(known).")
    }
    self = format
  }

  /// Whether a terminal cannot show it.
  var isBinary: Bool { self == .png || self == .pdf }

  /// The bytes of a map in the DOT language.
  func render(_ dot: String) throws -> [UInt8] {
    let format: GraphvizRenderer.Format
    switch self {
    case .svg: format = .svg
    case .png: format = .png
    case .pdf: format = .pdf
    case .dot: return Array(dot.utf8)
    }
    do {
      return try GraphvizRenderer().render(dot, layout: .sfdp, as: format)
    } catch {
      throw CommandFailure(of: error)
    }
  }
}

extension CommandFailure {
  /// A failure of the renderer: 69 where it, or a part of it, is not there, 70 where it cannot draw what we wrote.
  init(of error: GraphvizError) {
    if case .pluginMissing = error {
      self.init(error.description, hint: "--to dot needs no Graphviz", status: ExitStatus.unavailable)
    } else {
      self.init(error.description, status: ExitStatus.software)
    }
  }
}
