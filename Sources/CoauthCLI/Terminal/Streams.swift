internal import ArgumentParser
internal import Foundation

/// Where data and words go: standard output and standard error, or wherever a test listens.
struct Streams: Sendable {
  /// Takes data.
  let output: @Sendable ([UInt8]) throws -> Void

  /// Takes words.
  let error: @Sendable (String) -> Void

  /// Those of the run.
  @TaskLocal static var current = Streams(
    output: { try FileHandle.standardOutput.write(contentsOf: Data($0)) },
    // Where nobody listens any more there is nobody to tell.
    error: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
}
