internal import Foundation
internal import Synchronization

/// What becomes of a run that the user interrupts: it ends with status 130, and no file is left unfinished.
enum Interruption {
  /// Takes interrupts over from the system, which would leave the status to the shell.
  static func handle() { _ = signal(SIGINT) { _ in _exit(130) } }

  /// Whether an interrupt came while a file was being written.
  private static let isPending = Atomic<Bool>(false)

  /// Whether an interrupt waits for the end of the writing.
  static var isRequested: Bool { isPending.load(ordering: .sequentiallyConsistent) }

  /// Runs a body that no interrupt cuts short: the writing of a file beside the old one and its renaming, the last and
  /// short part of a run. An interrupt that comes meanwhile ends the run afterwards.
  static func deferred(_ body: () throws -> Void) rethrows {
    isPending.store(false, ordering: .sequentiallyConsistent)
    let handler = signal(SIGINT) { _ in Interruption.isPending.store(true, ordering: .sequentiallyConsistent)
    }
    defer {
      _ = signal(SIGINT, handler)
      if isPending.load(ordering: .sequentiallyConsistent) { _ = raise(SIGINT) }
    }
    try body()
  }
}
