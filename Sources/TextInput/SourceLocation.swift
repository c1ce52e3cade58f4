/// A line of a file, as diagnostics and papers name it.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The path as the user gave it; `-` for standard input.
  public let file: String

  /// The line, counted from 1; 0 when the whole file is meant.
  public let line: Int

  /// Names a line of a file.
  public init(file: String, line: Int = 0) {
    self.file = file
    self.line = line
  }

  /// `file:line`, or the file alone.
  public var description: String { line > 0 ? "\(file):\(line)" : file }
}
