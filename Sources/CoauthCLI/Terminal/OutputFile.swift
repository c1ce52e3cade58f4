internal import ArgumentParser
internal import Coauth
internal import Foundation

/// Where a command's data go: standard output, or a file that is written beside and renamed, so that an interrupted run
/// leaves the old file whole.
enum OutputFile {
  /// Writes data.
  ///
  /// - Parameter path: `nil` or `-` for standard output. Pipes and devices are written straight.
  /// - Throws: a failure with status 73 when it cannot be written. A reader that went away (a broken pipe) is success.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    try writePieces(to: path) { try $0(bytes) }
  }

  /// Writes data in pieces, for what is too large to be made at once; all other output is one piece.
  ///
  /// - Parameters:
  ///   - path: as in ``write(_:to:)-([UInt8],_)``.
  ///   - body: hands over the pieces.
  /// - Throws: as ``write(_:to:)-([UInt8],_)``; what `body` throws leaves the old file whole.
  static func writePieces(to path: String?, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws
  {
    var digest = RunLog.current == nil ? nil : SHA256()
    func make(_ write: @escaping ([UInt8]) throws -> Void) throws {
      try body { piece in
        if Interruption.isRequested { throw ExitStatus.interrupted }
        if digest != nil { piece.withByteView { digest?.update($0) } }
        try write(piece)
      }
    }
    if let path, path != "-" {
      do {
        if isSpecial(path) {
          let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
          try make { try handle.write(contentsOf: Data($0)) }
        } else {
          try Interruption.deferred { try replace(path, make) }
        }
      } catch let status as ExitCode {
        throw status
      } catch {
        if isBrokenPipe(error) { throw ExitCode.success }
        throw CommandFailure(
          "cannot write \(path): \(reason(error, path))", status: ExitStatus.cannotCreate)
      }
    } else {
      try make { try writeToStandardOutput($0) }
    }
    if let digest {
      let count = digest.byteCount
      RunLog.current?.note(
        RunRecord.File(path: path ?? "-", bytes: count, sha256: digest.finish()))
    }
  }

  /// Writes a file beside the old one, under a name that cannot be guessed, and renames it. A link stays: what it leads to is
  /// written.
  private static func replace(_ path: String, _ make: (@escaping ([UInt8]) throws -> Void) throws -> Void)
    throws
  {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let beside = target.deletingLastPathComponent().appendingPathComponent(".\(UUID().uuidString)").path
    let permissions = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions]
    // Unlike `createFile` this says why it cannot be.
    try Data().write(to: URL(fileURLWithPath: beside), options: .withoutOverwriting)
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: beside))
      // Before the first byte, that nobody else reads it, and behind the opening, which a write-protected file would refuse.
      if let permissions {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: beside)
      }
      try make { try handle.write(contentsOf: Data($0)) }
      try handle.close()
      guard unsafe rename(beside, target.path) == 0 else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw error
    }
  }

  /// Writes text.
  static func write(_ text: String, to path: String?) throws { try write(Array(text.utf8), to: path) }

  /// Says at once that a file cannot be written, before the long work.
  static func check(_ path: String?) throws {
    guard let path, path != "-" else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if type(of: path) == .typeDirectory {
      throw CommandFailure("cannot write \(path): it is a folder", status: ExitStatus.cannotCreate)
    }
    guard type(of: folder) == .typeDirectory else {
      throw CommandFailure(
        "cannot write \(path): there is no folder \(folder)", status: ExitStatus.cannotCreate)
    }
  }

  /// The extension of a path, lower case; empty where there is none.
  static func fileExtension(of path: String) -> String {
    URL(fileURLWithPath: path).pathExtension.lowercased()
  }

  /// Says that bytes are no sight for a terminal.
  static func refuseTerminal(_ path: String?, _ form: String) throws {
    guard path == nil || path == "-", isatty(STDOUT_FILENO) == 1 else { return }
    throw CommandFailure(
      "a terminal cannot show \(form)", hint: "write it to a file with -o", status: ExitCode.validationFailure
    )
  }

  private static func writeToStandardOutput(_ bytes: [UInt8]) throws {
    do {
      try Streams.current.output(bytes)
    } catch {
      // With SIGPIPE ignored a reader that went away shows as an error of this write.
      if isBrokenPipe(error) { throw ExitCode.success }
      throw CommandFailure("cannot write to standard output", status: ExitStatus.cannotCreate)
    }
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    var current: NSError? = error as NSError
    while let candidate = current {
      if candidate.domain == NSPOSIXErrorDomain, candidate.code == Int(EPIPE) { return true }
      current = candidate.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return false
  }

  /// Whether a path is a pipe or a device, which can hold one stream and no second file beside it.
  static func isSpecial(_ path: String) -> Bool {
    // Standard output by its name in /dev may lead to a plain file that the shell has opened.
    if path.hasPrefix("/dev/") { return true }
    guard let type = type(of: path) else { return false }
    return type != .typeRegular && type != .typeDirectory
  }

  /// What a path leads to, `nil` for nothing.
  private static func type(of path: String) -> FileAttributeType? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
  }

  private static func reason(_ error: any Error, _ path: String) -> String {
    let code =
      ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? (error as NSError).code
    switch Int32(truncatingIfNeeded: code) {
    case EACCES, EPERM, EROFS: return "permission denied"
    case ENOSPC: return "no space left on the device"
    case ENOENT: return "there is no such folder"
    default: return (error as NSError).localizedDescription
    }
  }
}
