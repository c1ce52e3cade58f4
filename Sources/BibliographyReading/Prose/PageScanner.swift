internal import TextInput

/// Takes any markup off a page: LaTeX, HTML, Markdown, or none.
enum PageScanner {
  static func page(_ bytes: ByteView) -> Page {
    if HTMLLines.isHTML(bytes) {
      return HTMLLines.joined(bytes).withByteView { MarkupScanner.page($0) }
    }
    guard LaTeXMarkup.isLaTeX(bytes) else { return MarkupScanner.page(bytes) }
    return LaTeXMarkup.converted(bytes).withByteView { MarkupScanner.page($0) }
  }
}
