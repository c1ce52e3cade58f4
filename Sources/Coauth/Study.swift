public import AuthorIdentity
public import Bibliography
public import BibliographyReading
public import Collaboration

/// The chain of stages with their options: files in, papers, people and network out.
///
///     let study = try Study(of: ["papers.bib"])
///     print(study.network.graph.edgeCount)
public struct Study: Sendable {
  /// What each stage is told.
  public struct Options: Sendable {
    /// How to read.
    public var reading = ReadingOptions()
    /// Who is who.
    public var identity = IdentityPolicy.exact
    /// Citation counts for the papers, joined after merging.
    public var citations: CitationTable?
    /// What makes the network.
    public var network = NetworkOptions()

    /// The defaults of every stage.
    public init() {}
  }

  /// A stage, as progress names it.
  public enum Stage: Sendable, Equatable {
    case reading(ReadingProgress)
    case resolving(records: Int)
    case building(people: Int)
  }

  /// The papers as read: ``ResolvedBibliography/records``.
  public var papers: PaperList { bibliography.records }

  /// The papers after merging, and who is who.
  public let bibliography: ResolvedBibliography

  /// The network.
  public let network: CoauthorNetwork

  /// Runs the chain.
  ///
  /// - Parameters:
  ///   - inputs: files, folders, or `-` for standard input.
  ///   - options: what each stage is told.
  ///   - progress: told when a stage begins, and of every file read, from any thread.
  /// - Throws: ``ReadingError``.
  public init(
    of inputs: [String], options: Options = Options(), progress: (@Sendable (Stage) -> Void)? = nil
  ) throws(ReadingError) {
    let papers = try PaperList(reading: inputs, options: options.reading) { progress?(.reading($0)) }
    progress?(.resolving(records: papers.count))
    let resolved = ResolvedBibliography(
      papers, policy: options.identity, threads: options.network.threads)
    bibliography = options.citations.map(resolved.joining) ?? resolved
    progress?(.building(people: bibliography.personCount))
    network = CoauthorNetwork(bibliography, options: options.network)
  }
}
