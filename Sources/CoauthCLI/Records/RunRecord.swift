internal import ArgumentParser
internal import Coauth
internal import Foundation

/// What it takes to make a run again, and to know that it is the same: the version, the command line, and the digests of
/// what was read and written.
struct RunRecord: Codable {
  /// A file, with what tells whether it is still the same.
  struct File: Codable, Equatable {
    /// The path as the user gave it, from the folder in which the run was made; `-` for standard output.
    let path: String
    /// The size.
    let bytes: Int
    /// The SHA-256 digest.
    let sha256: String
  }

  /// The version of the program.
  let coauth: String
  /// The command line, without the name of the program and without `--record`.
  let arguments: [String]
  /// The seed of every random choice.
  let seed: UInt64
  /// The files that were read.
  let inputs: [File]
  /// What was written.
  let outputs: [File]
}

extension RunRecord {
  /// Records a run that was made.
  ///
  /// - Throws: a failure with status 66 where an input has gone.
  init(_ log: RunLog, inputs paths: [String]) throws {
    coauth = CoauthCommand.version
    arguments = Self.withoutRecord(log.arguments)
    seed = Self.value(of: "--seed", in: arguments).flatMap { UInt64($0) } ?? 42
    inputs = try Self.files(paths).map { path in
      guard let file = File(readingFrom: path) else {
        throw CommandFailure("\(TerminalText.cleaned(path)) cannot be read again", status: ExitStatus.noInput)
      }
      return file
    }
    outputs = log.outputs
  }

  /// Reads a record.
  ///
  /// - Throws: a failure with status 66 where there is none, 65 where the file is none.
  init(contentsOf path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("there is no file \(TerminalText.cleaned(path))", status: ExitStatus.noInput)
    }
    guard let record = try? JSONDecoder().decode(RunRecord.self, from: data) else {
      throw CommandFailure(
        "\(TerminalText.cleaned(path)) is no record of a run",
        hint: "coauth stats papers.bib --record run.json makes one",
        status: ExitStatus.data)
    }
    self = record
  }

  /// The record as JSON.
  func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("coauth", coauth)
      json.field("arguments", arguments)
      json.field("seed", seed)
      for (key, files) in [("inputs", inputs), ("outputs", outputs)] {
        json.array(key) { json in
          for file in files {
            json.inline {
              $0.object { json in
                json.field("path", file.path)
                json.field("bytes", file.bytes)
                json.field("sha256", file.sha256)
              }
            }
          }
        }
      }
    }
    return writer.string + "\n"
  }

  /// What is amiss with the inputs now, a line a file; empty where all are as they were.
  var changes: [String] {
    inputs.compactMap { old in
      let path = TerminalText.cleaned(old.path)
      guard let file = File(readingFrom: old.path) else { return "\(path) is missing or cannot be read" }
      if file == old { return nil }
      return "\(path) changed: \(old.bytes) bytes then, \(file.bytes) now, another SHA-256 digest"
    } + newFiles
  }

  /// What is amiss with the files that the run wrote, a line a file; empty where all are as they were. Nobody knows what became of
  /// standard output.
  var outputChanges: [String] {
    outputs.compactMap { old in
      guard old.path != "-", !OutputFile.isSpecial(old.path) else { return nil }
      let path = TerminalText.cleaned(old.path)
      guard let file = File(readingFrom: old.path) else { return "\(path) is missing or cannot be read" }
      return file == old ? nil : "\(path) is not what was written: \(old.bytes) bytes then, \(file.bytes) now"
    }
  }

  /// The files that the run would overwrite although they are not what it wrote.
  var alteredOutputs: [String] {
    outputs.filter { old in
      old.path != "-" && !OutputFile.isSpecial(old.path)
        && File(readingFrom: old.path).map { $0 != old } == true
    }.map(\.path)
  }

  /// Where paths of the record are relative, are missing here, and are all there from the record's folder or one above it: that folder.
  ///
  /// - Parameter path: that of the record.
  func folder(ofRecordAt path: String) -> String? {
    let relative = inputs.map(\.path).filter { !$0.hasPrefix("/") }
    guard !relative.isEmpty, relative.contains(where: { FolderListing.kind(of: $0) == .missing }) else {
      return nil
    }
    var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
    for _ in 0..<8 {
      if relative.allSatisfy({ FolderListing.kind(of: folder.path + "/" + $0) == .file }) {
        return folder.path
      }
      guard folder.path != "/" else { return nil }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  /// Files in the folders of the run that were not there.
  private var newFiles: [String] {
    let known = Set(inputs.map(\.path))
    let folders = arguments.filter { FolderListing.kind(of: $0) == .folder }
    let found = (try? Self.files(folders)) ?? []
    return found.filter { path in
      !known.contains(path) && inputs.contains { Self.isInside($0.path, folderOf: path, of: folders) }
    }.map { "\(TerminalText.cleaned($0)) is new" }
  }

  private static func isInside(_ input: String, folderOf path: String, of folders: [String]) -> Bool {
    folders.contains { folder in
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      return input.hasPrefix(prefix) && path.hasPrefix(prefix)
    }
  }

  /// The files that paths stand for, in order: of a folder all below it, as reading looks them up.
  private static func files(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path in
      guard FolderListing.kind(of: path) == .folder else { return [path] }
      do {
        return try FolderListing.files(below: path)
      } catch {
        throw CommandFailure(TerminalText.cleaned("\(error)"), status: ExitStatus.noInput)
      }
    }
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    if let place = arguments.lastIndex(of: option), place + 1 < arguments.count {
      return arguments[place + 1]
    }
    return arguments.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
  }

  private static func withoutRecord(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if argument == "--record" {
        isValue = true
      } else if !argument.hasPrefix("--record=") {
        kept.append(argument)
      }
    }
    return kept
  }
}

extension RunRecord.File {
  /// Reads a file in pieces; `nil` where it cannot be read.
  init?(readingFrom path: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    var digest = SHA256()
    do {
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        Array(piece).withByteView { digest.update($0) }
      }
    } catch {
      return nil
    }
    self.init(path: path, bytes: digest.byteCount, sha256: digest.finish())
  }
}
