import Dispatch
import Foundation
import Scientometrics
import Statistics

/// Measures all citation indices of everyone in a random list: one line of JSON with wall and processor time and a sum by
/// which runs are compared.
///
///     index-bench [PEOPLE] [THREADS] [SEED] [UNKNOWN]     1000000 2 42 0; UNKNOWN a share of papers without citations
@main
enum IndexBench {
  static func main() {
    let words = CommandLine.arguments
    func word(_ place: Int, or value: Int) -> Int { words.count > place ? Int(words[place]) ?? value : value }
    let people = word(1, or: 1_000_000)
    let threads = word(2, or: 2)
    let unknown = words.count > 4 ? Double(words[4]) ?? 0 : 0
    let list = RandomCareers(people: people, seed: UInt64(word(3, or: 42)), unknown: unknown)
    let clock = ContinuousClock()
    let processor = processorSeconds()
    let start = clock.now
    let chunks = 64
    // A chunk writes nothing but its own place.
    let sums = Sums(count: chunks)
    let work = { @Sendable (chunk: Int) in
      var sum = 0.0
      for person in people * chunk / chunks..<people * (chunk + 1) / chunks {
        let profile = list.profile(of: person)
        for index in CitationIndex.all {
          if let value = index.value(profile, 2024) {
            sum += value.low + (value.high.isFinite ? value.high : 0)
          }
        }
      }
      sums.set(chunk, sum)
    }
    let next = Sums(count: 1)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let chunk = next.take(below: chunks) { work(chunk) }
    }
    let wall = (clock.now - start) / .seconds(1)
    print(
      "{\"people\": \(people), \"authorships\": \(list.authorships), \"threads\": \(threads), "
        + "\"indices\": \(CitationIndex.all.count), \"wall\": \(wall), "
        + "\"processor\": \(processorSeconds() - processor), \"sum\": \(sums.total)}")
  }

  private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

/// What chunks found, behind a lock.
final class Sums: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Double]
  private var next = 0

  init(count: Int) { values = Array(repeating: 0, count: count) }

  func set(_ place: Int, _ value: Double) { lock.withLock { values[place] = value } }

  /// The next number below a limit, each once.
  func take(below limit: Int) -> Int? {
    lock.withLock {
      guard next < limit else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Added in the order of the chunks, so that it is the same for any number of threads.
  var total: Double { lock.withLock { values.reduce(0, +) } }
}
