#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What stands at a path, and what stands below a folder.
package enum FolderListing {
  /// What stands at a path.
  package enum Kind: Sendable { case missing, folder, file }

  /// What stands at a path; links are followed.
  package static func kind(of path: String) -> Kind {
    if path == "-" { return .file }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .file
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The one absolute path, free of links and of `.` and `..`, by which all spellings of a path can be compared;
  /// the path as it is where there is none, as for standard input and pipes.
  package static func resolved(_ path: String) -> String {
    guard path != "-", let whole = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }

  /// The regular files below a folder at any depth, by path; hidden files and folders are left out, links to
  /// folders are not followed.
  package static func files(below folder: String) throws(InputError) -> [String] {
    var found: [String] = []
    var pending = [folder]
    while let next = pending.popLast() {
      for (name, kind) in try entries(of: next) where !name.hasPrefix(".") {
        let path = next.hasSuffix("/") ? next + name : next + "/" + name
        switch kind {
        case UInt8(DT_DIR): pending.append(path)
        case UInt8(DT_REG): found.append(path)
        case UInt8(DT_LNK), UInt8(DT_UNKNOWN):
          var status = stat()
          guard unsafe (kind == UInt8(DT_LNK) ? stat(path, &status) : lstat(path, &status)) == 0 else {
            continue
          }
          let type = status.st_mode & S_IFMT
          if type == S_IFREG { found.append(path) }
          if type == S_IFDIR, kind == UInt8(DT_UNKNOWN) { pending.append(path) }
        default: break
        }
      }
    }
    return found.sorted()
  }

  private static func entries(of folder: String) throws(InputError) -> [(name: String, kind: UInt8)] {
    guard let stream = unsafe opendir(folder) else {
      switch errno {
      case ENOENT: throw .missing(path: folder)
      case EACCES, EPERM: throw .noPermission(path: folder)
      default: throw unsafe .unreadable(path: folder, reason: String(cString: strerror(errno)))
      }
    }
    defer { unsafe closedir(stream) }
    var entries: [(name: String, kind: UInt8)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
      }
      unsafe entries.append((name, UInt8(entry.pointee.d_type)))
    }
    return entries
  }
}
