package import TextInput

/// What the rows of a table of papers are called in it: the cells of a column `id`, `#`, `paper id` and the like, which mean
/// nothing elsewhere and are therefore no identifiers of papers.
package enum RowIdentifiers {
  /// The cells by the lines in which their rows begin; empty where there is no such column.
  ///
  /// - Throws: ``InputError`` where the file cannot be read.
  package static func byLine(of path: String) throws(InputError) -> [Int: String] {
    let file = try InputFile(path: path)
    return file.withBytes { bytes in
      guard let header = DelimitedHeader(bytes, mapping: [:]),
        let column = names.lazy.compactMap({ name in
          header.names.firstIndex { $0 == name || DelimitedRole.simplified($0) == name }
        }).first
      else { return [:] }
      var cursor = header.cursor
      var cells: [Int: String] = [:]
      while cursor.next() {
        guard column < cursor.fields.count else { continue }
        let text = cursor.withText(cursor.fields[column]) { $0.string }
        if !text.isEmpty { cells[cursor.line] = text }
      }
      return cells
    }
  }

  private static let names = [
    "id", "paperid", "submissionid", "papernumber", "submissionnumber", "submission", "paper", "number", "#",
    "key", "no", "nr",
  ]
}
