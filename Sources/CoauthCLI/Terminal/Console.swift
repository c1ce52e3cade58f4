internal import Coauth
internal import Foundation
internal import Synchronization

/// Standard error: diagnostics, notes and progress. Data never go here.
final class Console: Sendable {
  private let isQuiet: Bool
  private let showsProgress: Bool
  private let isTerminal: Bool
  private let streams = Streams.current
  private let state = Mutex(State())

  private struct State {
    let began = ContinuousClock.now
    var lastLine = ContinuousClock.now
    var isLineOpen = false
    /// What is being done and was not shown yet.
    var pending: String?
  }

  init(quiet: Bool, progress: When) {
    isQuiet = quiet
    isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    showsProgress = !quiet && (progress == .always || progress == .auto && isTerminal)
    if showsProgress { scheduleProgress() }
  }

  /// A line of words.
  func note(_ text: String) {
    guard !isQuiet else { return }
    write(text + "\n")
  }

  /// An error, in any case.
  func error(_ text: String, hint: String? = nil) {
    write("coauth: error: \(text)\n" + (hint.map { "  hint: \($0)\n" } ?? ""))
  }

  /// Shows how far the work has come, at most ten times a second, once it has taken a second.
  func progress(_ stage: Study.Stage) {
    guard showsProgress else { return }
    let words =
      switch stage {
      case .reading(let progress): "reading \(progress.files) of \(progress.total) files"
      case .resolving(let records): "telling people apart in \(TerminalText.grouped(records)) records"
      case .building(let people): "joining \(TerminalText.grouped(people)) people"
      }
    progress(words)
  }

  /// Shows what is being done, once the work has taken a second.
  func progress(_ words: String) {
    guard showsProgress else { return }
    state.withLock { $0.pending = words }
    showProgress()
  }

  private func showProgress() {
    state.withLock { state in
      let now = ContinuousClock.now
      guard let words = state.pending, now - state.began > .seconds(1),
        now - state.lastLine > .milliseconds(100)
      else { return }
      state.pending = nil
      state.lastLine = now
      state.isLineOpen = isTerminal
      // On a terminal each line is written over the one before; elsewhere it stands.
      put(isTerminal ? "\r\u{1B}[K\(words) …" : words + "\n")
    }
  }

  /// Looks again from time to time: a stage that takes long says something only when it begins.
  private func scheduleProgress() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(300)) { [weak self] in
      self?.showProgress()
      self?.scheduleProgress()
    }
  }

  /// Takes the line of progress away.
  func finishProgress() {
    state.withLock { state in
      if state.isLineOpen { put("\r\u{1B}[K") }
      state.isLineOpen = false
      state.pending = nil
    }
  }

  /// Prints what could not be read: the most severe diagnostics first, those past twenty counted by kind.
  ///
  /// - Throws: a failure with status 65 when `strict` and something is an error.
  func report(_ papers: PaperList, strict: Bool) throws {
    // What a list of papers says of its own sources was said in the run that made it.
    let documents = papers.documents.filter { $0.carrier == nil }
    try report(documents.flatMap(\.diagnostics), strict: strict)
  }

  /// Prints what could not be read of some inputs, as ``report(_:strict:)`` of papers does.
  func report(_ findings: [Diagnostic], strict: Bool) throws {
    let diagnostics = findings.filter { $0.severity > .note }
    report(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    if strict, errors > 0 { throw CommandFailure.strict(errors: errors) }
  }

  /// Prints the first of some diagnostics, then the number of the others by kind.
  func report(_ diagnostics: [Diagnostic]) {
    for line in DiagnosticDigest(diagnostics).lines { note(TerminalText.lines(line)) }
  }

  private func write(_ text: String) {
    finishProgress()
    state.withLock { _ in put(text) }
  }

  private func put(_ text: String) {
    streams.error(text)
  }
}
