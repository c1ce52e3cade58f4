/// How a column of delimited text writes lists of authors: decided once, from all its cells or a sample of them.
///
/// A single cell cannot tell: `Yang, Liu` may be one person or two. The column can.
struct AuthorColumnStyle: Equatable, Sendable {
  enum Separator: Equatable, Sendable {
    case semicolon, pipe, newline, and, comma
    /// Nothing: a capital after a small letter begins the next name.
    case glued

    /// The byte, where it is one.
    var byte: UInt8? {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .pipe: UInt8(ascii: "|")
      case .newline: 0x0A
      case .comma: UInt8(ascii: ",")
      case .and, .glued: nil
      }
    }
  }

  /// What stands between two authors.
  var separator = Separator.comma

  /// Whether commas separate family and given names too: `Last, F., Last, F.`
  var isPaired = false

  /// Whether a name is the family name followed by initials: `Smith JK`, `de Vries A.B.`
  var hasTrailingInitials = false

  /// Whether groups are separated from the people before them by a semicolon, though people are by commas.
  var hasGroupsAfterSemicolon = false

  /// Whether titles of persons stand before names: `Prof. Dr. Ada Noor`.
  var hasPersonTitles = false

  /// Whether a full stop after the last author ends the list instead of an initial.
  var endsWithStop = false

  /// `Smith, J.; Doe, A.`, whatever a name is like.
  static let semicolons = AuthorColumnStyle(separator: .semicolon)

  /// `J. Smith|A. Doe`.
  static let bars = AuthorColumnStyle(separator: .pipe)

  /// `J Smith, A Doe`.
  static let commas = AuthorColumnStyle(separator: .comma)

  /// `Smith JK, Doe A; Some Study Group.`
  static let familyAndInitials = AuthorColumnStyle(
    separator: .comma, hasTrailingInitials: true, hasGroupsAfterSemicolon: true, endsWithStop: true)
}
