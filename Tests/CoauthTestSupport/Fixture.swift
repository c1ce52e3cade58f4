public import Foundation

/// The project's own small inputs, the top-level folder `Fixtures/`.
public enum Fixture {
  /// The folder itself.
  public static var root: URL {
    Bundle.module.resourceURL.map { $0.appendingPathComponent("Fixtures") }
      ?? URL(fileURLWithPath: "Fixtures")
  }

  /// A file or folder below it, for example `bibtex/plain.bib`.
  public static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// The path of a file or folder below it.
  public static func path(_ path: String) -> String { url(path).path }

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The files of a folder with one of the extensions, by name.
  public static func files(in folder: String, extensions: Set<String>) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(at: url(folder), includingPropertiesForKeys: nil)
    return (found ?? []).filter { extensions.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
