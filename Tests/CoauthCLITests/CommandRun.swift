import CoauthTestSupport
import Foundation
import Synchronization

@testable import CoauthCLI

/// What a command line did: its status, its data and its words.
struct CommandRun {
  let status: Int32
  let bytes: [UInt8]
  let words: String

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Runs a command line in this process.
  init(_ arguments: String...) { self.init(arguments) }

  init(_ arguments: [String]) {
    let heard = Mutex((bytes: [UInt8](), words: ""))
    let listening = Streams(
      output: { bytes in heard.withLock { $0.bytes += bytes } },
      error: { text in heard.withLock { $0.words += text } })
    status = Streams.$current.withValue(listening) { CoauthCommand.status(of: arguments) }
    (bytes, words) = heard.withLock { $0 }
  }

  /// The data as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

  /// The data as a JSON object.
  func object() throws -> [String: Any] { try json() as? [String: Any] ?? [:] }

  /// The data as a JSON array of objects.
  func objects() throws -> [[String: Any]] { try json() as? [[String: Any]] ?? [] }
}

extension Fixture {
  static let networks = path("cli/networks.bib")
  static let cut = path("cli/cut.bib")
  static let cited = path("cli/cited.jsonl")
  static let hostile = path("cli/hostile.jsonl")
  static let binary = path("cli/binary.dat")
}

/// A folder of its own for a test, taken away at the end.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("coauth-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
