internal import Bibliography
internal import TextInput

/// Reads delimited text with a header: CSV, TSV and their kin.
///
/// The delimiter is the one of comma, tab, semicolon, bar and percent sign that gives the most telling header; columns are
/// recognized by their usual names or named by the user; what separates authors is decided once for the column.
/// Every record after the header is a paper unless it has neither title nor authors.
struct DelimitedReader: BibliographyReader {
  let format = BibliographyFormat(
    id: "delimited", name: "delimited text (CSV, TSV)", extensions: ["csv", "tsv", "tab"])

  func certainty(of sample: FormatSample) -> Double {
    let isNamed = format.extensions.contains(sample.fileExtension)
    guard let header = DelimitedHeader(sample.head, mapping: [:]) else { return isNamed ? 0.3 : 0 }
    guard header.columns.hasTitleAndAuthors else { return isNamed ? 0.5 : 0 }
    // A table of Markdown begins with a bar.
    let beginsWithBar = header.names.first?.isEmpty ?? true && header.delimiter == UInt8(ascii: "|")
    return isNamed ? 1 : beginsWithBar ? 0.3 : 0.9
  }

  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder) {
    guard let header = DelimitedHeader(bytes, mapping: options.columns) else {
      builder.report(.error, "there is no header")
      return
    }
    let hint = "name a column for a field with `--column authors=NAME`"
    for problem in header.problems {
      builder.report(.error, problem, line: header.line, hint: hint)
    }
    guard header.columns.hasTitleAndAuthors else {
      let missing = [DelimitedRole.title, .authors].filter { header.columns[$0] == nil }.map(\.name)
      builder.report(
        .error,
        "no column is recognized as \(missing.joined(separator: " or ")); \(DelimitedColumns.list(header.names))",
        line: header.line, hint: hint)
      return
    }
    guard header.problems.isEmpty else { return }
    var pass = DelimitedPass(header: header)
    pass.run(&builder)
  }
}
