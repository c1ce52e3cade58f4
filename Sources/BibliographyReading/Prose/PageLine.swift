/// One line of a page, or a part of it where HTML breaks it: what it is and its text without markup.
struct PageLine: Sendable {
  enum Form: Hashable, Sendable {
    case blank
    case heading(level: Int)
    /// An entry of a list or a row of a table.
    case item
    case text
  }

  /// Counted from 1 in the file.
  var number: Int
  var form: Form
  /// White space before it, in columns.
  var indent: Int
  var text: StyledText
  /// Whether the page demands a new line after it (two spaces, a backslash, `<br>`).
  var breaksHard = false

  var isBlank: Bool { form == .blank }
  var isHeading: Bool { if case .heading = form { true } else { false } }
  /// Whether all of it is a label such as a venue beside the entry.
  var isBadge: Bool { text.isAll(.badge, in: text.indices) }
}

/// A page taken apart: its lines, and what its front matter says.
struct Page: Sendable {
  var lines: [PageLine] = []
  /// Scalar values of the YAML front matter by their key in lower case.
  var frontMatter: [String: String] = [:]
  /// Lines that were too long to be read.
  var overlongLines: [Int] = []
  /// The element that is passed over up to the end of the page, as nothing ends it.
  var unclosedElement: (name: String, line: Int)?
}
