/// What is found out about a document beside its papers.
enum Inspection: Sendable {
  case nothing
  /// Why it was read in its format.
  case reason
  /// The next best format, too, for which all readers are asked.
  case everything
}
