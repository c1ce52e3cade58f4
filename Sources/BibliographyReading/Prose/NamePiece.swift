internal import Bibliography

/// A stretch of text between two separators, judged as a name.
struct NamePiece: Sendable {
  enum Separator: Hashable, Sendable {
    case comma, semicolon, and
    /// Whatever ends a list: the full stop of a sentence, a quote, a colon, a dash, the end.
    case stop
  }

  enum Gap: Hashable, Sendable {
    /// `et al.`, `and others`, `...`, or `and 12 others` with their number.
    case names(hidden: Int?)
  }

  /// The words of the name, without marks.
  var words: [Range<Int>] = []
  /// All of it, marks and notes included.
  var range: Range<Int>
  var shape = NameRules.Shape.none
  var kinds: [NameRules.Word] = []
  var symbols: [Unicode.Scalar] = []
  var marks: Authorship.Marks = []
  var affiliations: [String] = []
  var gap: Gap?
  /// Whether `with` stands before it.
  var isAccompanied = false
  var separator = Separator.stop

  var isUsable: Bool { shape != .none || gap != nil }
  var isName: Bool { if case .name = shape { true } else { false } }
  var isFamily: Bool { shape == .family }
  var isInitials: Bool { shape == .initials }
}
