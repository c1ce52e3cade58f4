/// A file inside an archive: its name and where its data lie.
package struct ArchiveMember: Sendable, Equatable {
  /// How the data are stored.
  enum Storage: Sendable, Equatable {
    case plain
    case deflated
    /// A way that is not read, for example `encrypted`.
    case unreadable(String)
  }

  /// The path inside the archive.
  package let name: String
  /// The bytes of the archive that hold the data.
  let range: Range<Int>
  let storage: Storage
  /// The CRC-32 of what comes out, where the archive states it.
  var checkSum: UInt32?

  /// Whether it is a file that a listing of a folder would show: hidden files and what macOS adds are left out.
  var isVisible: Bool {
    !name.isEmpty && !name.hasSuffix("/") && !name.hasPrefix("__MACOSX/")
      && !name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }
}
