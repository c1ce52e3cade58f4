/// What a document of YAML holds.
///
/// The part of YAML 1.2 that people write by hand: mappings and lists in blocks or in brackets, plain, quoted, literal
/// and folded scalars, comments, the marks of one document. Anchors and tags are passed over, references to anchors
/// stay as they are written. Every scalar is a text.
enum YAMLValue {
  case scalar(String)
  case list([YAMLValue])
  case mapping([Field])

  /// A key, its value, and the line in which the key stands.
  struct Field {
    let key: String
    let value: YAMLValue
    let line: Int
  }

  /// Deeper nesting is an error.
  static let maximumDepth = 64

  /// The value of a key, the first where it is repeated; `nil` where it is missing or empty.
  subscript(key: String) -> YAMLValue? {
    guard case .mapping(let fields) = self else { return nil }
    return fields.first { $0.key == key && !$0.value.isEmpty }?.value
  }

  /// The line of a key.
  func line(of key: String) -> Int? {
    guard case .mapping(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.line
  }

  /// The text of a scalar; `nil` for other values, for an empty one and for `null`.
  var text: String? {
    guard case .scalar(let text) = self, !isEmpty, text != "null", text != "~" else { return nil }
    return text
  }

  /// The values of a list; one value stands for a list of one.
  var items: [YAMLValue] {
    if case .list(let items) = self { return items }
    return isEmpty ? [] : [self]
  }

  private var isEmpty: Bool {
    if case .scalar("") = self { return true }
    return false
  }
}

/// Where and why a document is no YAML that is read.
struct YAMLError: Error {
  let line: Int
  let message: String
}
