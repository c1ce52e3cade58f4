internal import Coauth
internal import Synchronization

/// What a run was asked and what it wrote, kept while it goes on so that it can be recorded.
final class RunLog: Sendable {
  /// The command line, without the name of the program.
  let arguments: [String]

  private let written = Mutex<[RunRecord.File]>([])

  init(_ arguments: [String]) { self.arguments = arguments }

  /// What was written so far.
  var outputs: [RunRecord.File] { written.withLock { $0 } }

  /// Notes what was written.
  func note(_ file: RunRecord.File) { written.withLock { $0.append(file) } }

  /// That of the run, where it is to be recorded or compared.
  @TaskLocal static var current: RunLog?
}
