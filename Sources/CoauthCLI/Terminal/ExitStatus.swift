internal import ArgumentParser

/// The exit statuses of the command, one by one.
enum ExitStatus {
  /// A name not found or ambiguous, no path, no suggestion, a contradiction.
  static let notFound = ExitCode(1)
  /// Nothing readable, no paper, or a diagnostic under `--strict`.
  static let data = ExitCode(65)
  /// An input is missing.
  static let noInput = ExitCode(66)
  /// The renderer is missing.
  static let unavailable = ExitCode(69)
  /// A fault of this program.
  static let software = ExitCode(70)
  /// An output cannot be written.
  static let cannotCreate = ExitCode(73)
  /// The user interrupted the run.
  static let interrupted = ExitCode(130)
}

/// An error with its words and its exit status.
struct CommandFailure: Error {
  let message: String
  let hint: String?
  let status: ExitCode

  init(_ message: String, hint: String? = nil, status: ExitCode) {
    self.message = message
    self.hint = hint
    self.status = status
  }

  /// What `--strict` makes of errors in the inputs.
  static func strict(errors: Int) -> CommandFailure {
    CommandFailure(
      "\(errors) error\(errors == 1 ? "" : "s") in the inputs",
      hint: "without --strict what was not understood is left out", status: ExitStatus.data)
  }
}
