/// Why an input could not be read at all: what is wrong, where, and what to do about it.
public enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file or folder.
  case missing(path: String)
  /// A folder stands where a file is needed.
  case directory(path: String)
  /// The file may not be read.
  case noPermission(path: String)
  /// The system gave another reason.
  case unreadable(path: String, reason: String)
  /// A form that another program turns into text: `command` writes the text to its standard output.
  case needsConversion(path: String, form: String, command: String)
  /// The file does not hold text.
  case binary(path: String)
  /// The user, or an XML declaration, names an encoding that is not read.
  case unknownEncoding(path: String, name: String)
  /// Compressed data that grow beyond what text does.
  case bomb(path: String, form: String, size: Int)
  /// A zip or tar archive of which no member can be found.
  case damagedArchive(path: String, reason: String)
  /// An archive where one file is needed, as inside another archive.
  case archive(path: String)
  /// The text does not fit into the memory that may be spent on one input.
  case tooLarge(path: String, limit: Int)

  /// The path as the user gave it; `-` for standard input.
  public var path: String {
    switch self {
    case .missing(let path), .directory(let path), .noPermission(let path), .binary(let path): path
    case .unreadable(let path, _), .unknownEncoding(let path, _), .tooLarge(let path, _): path
    case .needsConversion(let path, _, _), .bomb(let path, _, _), .archive(let path),
      .damagedArchive(let path, _):
      path
    }
  }

  /// What is wrong, one sentence without a full stop.
  public var message: String {
    switch self {
    case .missing: "no such file or folder"
    case .directory: "is a folder, a file is needed"
    case .noPermission: "may not be read (permission denied)"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .needsConversion(_, let form, _): "is \(form), which is not read directly"
    case .binary: "does not hold text"
    case .unknownEncoding(_, let name): "is written in the encoding \(name), which is not read"
    case .bomb(_, let form, let size):
      "the \(form) data grow to more than \(size >> 20) MB, over \(Inflation.bombRatio) times their size, which no list of papers does"
    case .damagedArchive(_, let reason): "is an archive that cannot be read: \(reason)"
    case .archive: "is an archive inside an archive, which is not read"
    case .tooLarge(_, let limit): "holds more than \(limit >> 20) MB of text, which does not fit into memory"
    }
  }

  /// What the user can do about it.
  public var hint: String? {
    switch self {
    case .missing: "check the spelling of the path"
    case .directory: "name a file in it"
    case .unreadable: nil
    case .binary: "export the list as text, for example as BibTeX, RIS or CSV"
    case .noPermission: "make it readable, for example: chmod u+r \(Self.quoted(path))"
    case .needsConversion(_, _, let command): "\(command) | coauth stats -"
    case .unknownEncoding(let path, let name):
      "iconv -f \(Self.quoted(name)) -t UTF-8 \(Self.quoted(path)) | coauth stats -"
    case .bomb(let path, "gzip", _) where path != "-":
      "if it is meant: gzip -dc \(Self.quoted(path)) | coauth stats -"
    case .bomb: "if it is meant, uncompress it and read the file that comes out"
    case .archive: "unpack it first"
    case .damagedArchive: "fetch the file again"
    case .tooLarge: "uncompress it to a file, which is mapped and needs no memory, or split it"
    }
  }

  /// The error as a finding about its file.
  public var diagnostic: Diagnostic {
    Diagnostic(.error, message, at: SourceLocation(file: path), hint: hint)
  }

  /// `path: message`, followed by the hint in a line of its own.
  public var description: String {
    "\(path): \(message)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }

  /// A word of a shell's command line; quoted where it has to be.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
    if plain, !word.isEmpty { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
