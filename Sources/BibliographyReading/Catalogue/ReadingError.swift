public import TextInput

/// Why no list of papers could be made.
public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An input does not exist; nothing was read.
  case missing(path: String)

  /// There is no format of this identifier.
  case unknownFormat(String)

  /// No input holds a paper; the reasons, one or more a file.
  case nothingReadable([Diagnostic])

  /// What is wrong, with its reasons and hints in lines of their own.
  public var description: String {
    switch self {
    case .missing(let path): return InputError.missing(path: path).description
    case .unknownFormat(let format):
      let known = ReaderCatalogue.all.map(\.id).joined(separator: ", ")
      return "there is no format \(format)\n  hint: the formats are \(known)"
    case .nothingReadable(let reasons):
      return (["no paper could be read"] + DiagnosticDigest(reasons).lines).joined(separator: "\n")
    }
  }
}
