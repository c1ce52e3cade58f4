internal import Bibliography
internal import Dispatch
internal import Foundation
internal import Synchronization
internal import TextInput

/// The files that the inputs stand for, in order.
struct InputWork {
  struct File: Sendable {
    let path: String
    /// The folder through which it was found, `nil` where the user named the file.
    let folder: String?
  }

  /// A folder or an archive.
  struct Container {
    let path: String
    /// `folder` or `archive`.
    let kind: String
    /// Whether no file is in it.
    var isEmpty = false
    var diagnostics: [Diagnostic] = []
  }

  private(set) var files: [File] = []
  private(set) var folders: [Container] = []

  /// Looks the inputs up; a file that is met twice, by whatever path, stands once.
  init(_ inputs: [String]) throws(ReadingError) {
    let kinds = inputs.map(FolderListing.kind)
    for (input, kind) in zip(inputs, kinds) where kind == .missing { throw .missing(path: input) }
    var seen: Set<String> = []
    func isNew(_ path: String) -> Bool { seen.insert(FolderListing.resolved(path)).inserted }
    for (input, kind) in zip(inputs, kinds) {
      guard kind == .folder else {
        if isNew(input) { files.append(File(path: input, folder: nil)) }
        continue
      }
      guard isNew(input) else { continue }
      var folder = Container(path: input, kind: "folder")
      do throws(InputError) {
        let paths = try FolderListing.files(below: input)
        folder.isEmpty = paths.isEmpty
        for path in paths where isNew(path) {
          files.append(File(path: path, folder: input))
        }
      } catch {
        folder.diagnostics.append(error.diagnostic)
      }
      folders.append(folder)
    }
  }

  /// Reads the files in parallel; results in the order of the files, several of an archive.
  func read(
    options: ReadingOptions, inspects: Inspection = .nothing, progress: (@Sendable (ReadingProgress) -> Void)?
  ) -> [[DocumentReading.Outcome]] {
    let done = Atomic(0)
    return Self.inParallel(files.count, threads: options.threads) { index in
      let file = files[index]
      let outcomes = DocumentReading.read(
        file.path, isNamed: file.folder == nil, inspects: inspects, options: options)
      let count = done.add(1, ordering: .relaxed).newValue
      progress?(ReadingProgress(files: count, total: files.count))
      return outcomes
    }
  }

  /// Runs a body for each number below `count`, on several threads; results in order.
  static func inParallel<Result: Sendable>(
    _ count: Int, threads: Int?, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: min(max(1, threads), max(1, count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

extension InputWork.Container {
  /// What there is to say of it, if anything: files in it that no reader took, or that it is empty.
  func document(unrecognized paths: [String]) -> SourceDocument? {
    var diagnostics = diagnostics
    if !paths.isEmpty {
      let named = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", ..." : "")
      let message =
        paths.count == 1
        ? "1 file was not recognized as a list of papers and left out: \(named)"
        : "\(paths.count) files were not recognized as lists of papers and left out: \(named)"
      let advice =
        kind == "folder" ? "name one of them to see why" : "unpack it and name one of them to see why"
      diagnostics.append(
        Diagnostic(
          .note, message, at: SourceLocation(file: path),
          hint: "\(advice); the files of a network are read only when they are named"))
    }
    if diagnostics.isEmpty, isEmpty {
      diagnostics.append(Diagnostic(.note, "the \(kind) holds no file", at: SourceLocation(file: path)))
    }
    if diagnostics.isEmpty { return nil }
    return SourceDocument(path: path, format: kind, certainty: 1, diagnostics: diagnostics)
  }
}
