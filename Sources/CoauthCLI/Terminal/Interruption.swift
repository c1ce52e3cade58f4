internal import Foundation

/// What becomes of a run that the user interrupts: it ends with status 130, and no file is left unfinished.
enum Interruption {
  /// Takes interrupts over from the system, which would leave the status to the shell.
  static func handle() { _ = signal(SIGINT) { _ in _exit(130) } }

  /// Runs a body that no interrupt cuts short: the writing of a file beside the old one and its renaming, the last and
  /// short part of a run.
  static func deferred(_ body: () throws -> Void) rethrows {
    let handler = signal(SIGINT, SIG_IGN)
    defer { _ = signal(SIGINT, handler) }
    try body()
  }
}
