/// Scalars of YAML in quotation marks and without.
enum YAMLScalar {
  /// A text in quotation marks over several lines is no longer than this many bytes: an open one ends there.
  static let maximumLength = 1 << 14

  /// The text in quotation marks that a text begins with, and where it ends; `nil` where it is not closed.
  static func quoted(_ text: Substring) -> (value: String, end: Substring.Index)? {
    guard let quote = text.first else { return nil }
    var value = ""
    var place = text.index(after: text.startIndex)
    while place < text.endIndex {
      let character = text[place]
      place = text.index(after: place)
      if character == quote {
        guard quote == "'", place < text.endIndex, text[place] == "'" else { return (value, place) }
        value.append("'")
        place = text.index(after: place)
      } else if character == "\\", quote == "\"" {
        guard place < text.endIndex else { return nil }
        let escape = text[place]
        place = text.index(after: place)
        if let length = lengths[escape] {
          let digits = text[place...].prefix(length)
          guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code), code > 0 else {
            continue
          }
          value.unicodeScalars.append(scalar)
          place = digits.endIndex
        } else {
          value.append(escapes[escape] ?? escape)
        }
      } else {
        value.append(character)
      }
    }
    return nil
  }

  private static let lengths: [Character: Int] = ["x": 2, "u": 4, "U": 8]
  private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "r": "\r", "_": "\u{A0}"]

  /// A plain scalar without the comment behind it.
  static func withoutComment(_ text: Substring) -> Substring {
    var end = text.endIndex
    var place = text.startIndex
    while let mark = text[place...].firstIndex(of: "#") {
      if mark > text.startIndex, text[text.index(before: mark)].isWhitespace {
        end = mark
        break
      }
      place = text.index(after: mark)
    }
    var result = text[..<end]
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
