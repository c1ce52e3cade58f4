internal import Synchronization

/// Tells a caller how much of a long computation is done, once a chunk, from whatever thread.
final class ChunkProgress: Sendable {
  private let count: Int
  private let report: (@Sendable (Double) -> Void)?
  private let done = Mutex(0)

  /// Progress of `count` chunks; `nil` when nobody listens.
  init(count: Int, report: (@Sendable (Double) -> Void)?) {
    self.count = max(count, 1)
    self.report = report
  }

  /// One more chunk is done. Shares are reported in ascending order, one caller at a time.
  func advance() {
    guard let report else { return }
    done.withLock { done in
      done += 1
      report(Double(done) / Double(count))
    }
  }
}
