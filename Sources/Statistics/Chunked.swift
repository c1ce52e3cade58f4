internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// Cuts `0 ..< count` into a number of chunks that does not depend on the machine, works on them in parallel, and
/// returns what each chunk gave, in the order of the chunks.
///
/// A sum made by adding the results in this order is the same for any number of threads. Scratch space belongs to the
/// worker and is handed from chunk to chunk, so a body must leave nothing in it that the next chunk could see.
///
/// - Parameters:
///   - count: the number of items.
///   - chunks: the most chunks to make; there are fewer when there are fewer items.
///   - threads: the most threads to use; `nil` for as many as the machine has. Values below 1 count as 1.
///   - worker: makes the scratch space of one thread.
///   - body: works on a range of items.
package func chunked<Worker: ~Copyable, Partial: Sendable>(
  _ count: Int, chunks: Int = 64, threads: Int? = nil,
  worker: @Sendable () -> Worker,
  body: @Sendable (Range<Int>, inout Worker) -> Partial
) -> [Partial] {
  let chunks = min(max(chunks, 1), count)
  guard chunks > 0 else { return [] }
  let range: @Sendable (Int) -> Range<Int> = { chunk in
    // Spread the remainder over the first chunks.
    let size = count / chunks
    let longer = count % chunks
    let start = chunk * size + min(chunk, longer)
    return start..<start + size + (chunk < longer ? 1 : 0)
  }
  let threads = min(max(threads ?? ProcessInfo.processInfo.activeProcessorCount, 1), chunks)
  if threads == 1 {
    var scratch = worker()
    return (0..<chunks).map { body(range($0), &scratch) }
  }
  let next = Atomic<Int>(0)
  let results = Mutex<[Partial?]>(Array(repeating: nil, count: chunks))
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var scratch = worker()
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      if chunk >= chunks { break }
      let result = body(range(chunk), &scratch)
      results.withLock { $0[chunk] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// As ``chunked(_:chunks:threads:worker:body:)`` for work that needs no scratch space.
package func chunked<Partial: Sendable>(
  _ count: Int, chunks: Int = 64, threads: Int? = nil, body: @Sendable (Range<Int>) -> Partial
) -> [Partial] {
  chunked(count, chunks: chunks, threads: threads, worker: {}, body: { range, _ in body(range) })
}
