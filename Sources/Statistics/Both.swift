internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// Does two independent pieces of work, at the same time where there is more than one thread.
///
/// - Parameter threads: the most threads to use; `nil` for as many as the machine has. Never changes a result.
package func both<First: Sendable, Second: Sendable>(
  threads: Int? = nil, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  if threads ?? ProcessInfo.processInfo.activeProcessorCount < 2 { return (first(), second()) }
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { piece in
    if piece == 0 {
      let result = first()
      results.withLock { $0.0 = result }
    } else {
      let result = second()
      results.withLock { $0.1 = result }
    }
  }
  guard case (let one?, let other?) = results.withLock({ $0 }) else { return (first(), second()) }
  return (one, other)
}
