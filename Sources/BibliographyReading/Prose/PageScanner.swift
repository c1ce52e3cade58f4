internal import Bibliography
internal import TextInput

/// Takes any markup off a page: LaTeX, HTML, Markdown, or none.
enum PageScanner {
  /// A longer document is neither a page nor a list of references.
  static let largest = 64 << 20

  /// The page, with a diagnostic for every line that is too long; `nil`, and an error, where the whole is.
  ///
  /// - Parameter noun: what the document is called in the words: `page`, `list`.
  static func page(_ bytes: ByteView, called noun: String, reportingTo builder: inout PaperListBuilder)
    -> Page?
  {
    guard bytes.count <= largest else {
      builder.report(
        .error, "the \(noun) has more than 64 MB and was not read",
        hint: "split it, or name its format with --from")
      return nil
    }
    let page = page(bytes)
    for line in page.overlongLines {
      builder.report(
        .warning, "a line of more than 1 MB was skipped", line: line, hint: "are the line ends missing?")
    }
    if let element = page.unclosedElement {
      builder.report(
        .warning, "the \(noun) was not read from here to its end: `<\(element.name)>` does not end",
        line: element.line, hint: "is the \(noun) complete, and is `</\(element.name)>` missing?")
    }
    return page
  }

  static func page(_ bytes: ByteView) -> Page {
    if HTMLLines.isHTML(bytes) {
      return HTMLLines.joined(bytes).withByteView { MarkupScanner.page($0) }
    }
    guard LaTeXMarkup.isLaTeX(bytes) else { return MarkupScanner.page(bytes) }
    return LaTeXMarkup.converted(bytes).withByteView { MarkupScanner.page($0) }
  }
}
