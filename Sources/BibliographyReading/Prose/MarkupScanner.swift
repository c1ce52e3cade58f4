internal import TextInput

/// Takes the markup off a page: Markdown, HTML, character references, Liquid, front matter and comments.
///
/// What is left is lines of ``StyledText``. One pass; every scalar is looked at a bounded number of times.
struct MarkupScanner {
  /// A longer line is no list of papers. (Three thousand names take 60,000 characters.)
  static let longestLine = 1 << 20

  var page = Page()
  var number = 0
  var isInComment = false
  var isInFrontMatter = false
  /// The element that is passed over.
  var skippedElement: SkippedElement?
  /// The sign and the length of the fence of a block of code: what stands in it is no list of papers.
  var fence: (scalar: Unicode.Scalar, count: Int)?
  var openTag: [Unicode.Scalar] = []
  var openTagLines = 0

  // The line being made.
  var text = StyledText()
  var form = PageLine.Form.text
  var indent = 0
  var runs: [EmphasisRules.Run] = []
  var elements: [(name: String, style: TextStyle)] = []
  var htmlLink: (start: Int, target: String)?
  var style: TextStyle = []

  static func page(_ bytes: ByteView) -> Page {
    var scanner = MarkupScanner()
    var start = 0
    while start < bytes.count {
      let end = bytes.index(of: 0x0A, from: start) ?? bytes.count
      scanner.number += 1
      scanner.readLine(bytes[start..<end])
      start = end + 1
    }
    if !scanner.openTag.isEmpty { scanner.scan(scanner.openTag) }
    scanner.page.unclosedElement = scanner.skippedElement.map { ($0.name, $0.line) }
    return scanner.page
  }

  mutating func readLine(_ bytes: ByteView) {
    guard bytes.count <= Self.longestLine else {
      page.overlongLines.append(number)
      emitBlank()
      return
    }
    // A carriage return alone ends a line too.
    let line = Array(bytes.string.unicodeScalars)
    var start = 0
    for index in line.indices where line[index] == "\r" {
      readPiece(Array(line[start..<index]))
      start = index + 1
    }
    if start < line.count || start == 0 { readPiece(Array(line[start...])) }
  }

  mutating func readPiece(_ piece: [Unicode.Scalar]) {
    if readFrontMatter(piece) || readFence(piece) { return }
    var line = openTag.isEmpty ? piece : openTag + [" "] + piece
    // A tag that goes on in the next line is read with it.
    if let open = Self.unclosedTag(line), openTagLines < 16 {
      openTag = line
      openTagLines += 1
      _ = open
      return
    }
    openTag = []
    openTagLines = 0
    line = withoutComments(line)
    scan(line)
  }

  /// Where a tag begins that does not end in the line.
  static func unclosedTag(_ line: [Unicode.Scalar]) -> Int? {
    guard let open = line.lastIndex(of: "<"), open + 1 < line.count else { return nil }
    let next = line[open + 1]
    guard next.isLetter || next == "/", !line[open...].contains(">"), line.count < 4096 else { return nil }
    let name = String(
      scalars: line[(open + 1)...].drop { $0 == "/" }.prefix { $0.isLetter || $0.isASCIIDigit })
    return HTMLTag.elements.contains(name.lowercased()) ? open : nil
  }

  // MARK: One line

  mutating func scan(_ line: [Unicode.Scalar]) {
    let prefix = LinePrefix(line)
    if prefix.isRule {
      underlineHeading(line)
      emitBlank()
      return
    }
    form = prefix.form
    indent = prefix.indent
    if form == .blank {
      emitBlank()
      return
    }
    let before = page.lines.count
    scanInline(line, from: prefix.start, isRow: prefix.isRow)
    let breaksHard = line.suffix(2).allSatisfy { $0 == " " } && line.count > 2
    finishLine(breaksHard: breaksHard)
    if page.lines.count == before { emitBlank() }
  }

  /// A line of `===` or `---` makes the text right above it a heading.
  mutating func underlineHeading(_ line: [Unicode.Scalar]) {
    guard let last = page.lines.last, last.form == .text, let mark = line.first(where: { !$0.isBlank }),
      mark == "=" || mark == "-"
    else { return }
    let isAlone = page.lines.count < 2 || page.lines[page.lines.count - 2].form != .text
    guard isAlone else { return }
    page.lines[page.lines.count - 1].form = .heading(level: mark == "=" ? 1 : 2)
  }

  mutating func emitBlank() {
    elements.removeAll { $0.style != .badge }
    restyle()
    guard page.lines.last?.isBlank != true else { return }
    page.lines.append(PageLine(number: number, form: .blank, indent: 0, text: StyledText()))
  }

  mutating func finishLine(breaksHard: Bool) {
    closeLink()
    let resolved = EmphasisRules.resolve(runs, in: text).trimmed
    runs = []
    text = StyledText()
    if !resolved.isEmpty {
      page.lines.append(
        PageLine(number: number, form: form, indent: indent, text: resolved, breaksHard: breaksHard))
      form = .text
    } else if breaksHard, let last = page.lines.indices.last {
      page.lines[last].breaksHard = true
    }
  }

  mutating func skip(_ element: String) { skippedElement = SkippedElement(element, line: number) }

  mutating func restyle() {
    style = elements.reduce(into: []) { $0.formUnion($1.style) }
  }

  mutating func closeLink() {
    guard let link = htmlLink else { return }
    if link.start < text.count {
      text.links.append(StyledText.Link(range: link.start..<text.count, target: link.target))
    }
    htmlLink = nil
  }

  mutating func emit(_ scalar: Unicode.Scalar, _ extra: TextStyle = []) {
    let isInvisible =
      (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0xAD
    guard !isInvisible else { return }
    text.append(scalar.isBlank ? " " : scalar, style: style.union(extra))
  }

  mutating func scanInline(_ line: [Unicode.Scalar], from start: Int, isRow: Bool) {
    let pairs = BracketPairs(line)
    var openLinks: [(close: Int, resume: Int, start: Int, target: String?)] = []
    // By their number, whether no more such backticks follow; looked for once a line.
    var unclosed = [Bool](repeating: false, count: 8)
    let lastBrace = line.lastIndex(of: "}") ?? -1
    var index = start
    while index < line.count {
      if let link = openLinks.last, link.close == index {
        openLinks.removeLast()
        if let target = link.target, link.start < text.count {
          text.links.append(StyledText.Link(range: link.start..<text.count, target: target))
        }
        index = link.resume
        continue
      }
      let scalar = line[index]
      if skippedElement != nil {
        guard scalar == "<", let tag = HTMLTag(line, at: index), let end = skippedElement?.end(at: tag) else {
          index += 1
          continue
        }
        if end != .goesOn { skippedElement = nil }
        if end != .beforeTag { index = tag.end }
        continue
      }
      switch scalar {
      case "\\":
        guard index + 1 < line.count else {
          finishLine(breaksHard: true)
          index += 1
          continue
        }
        let next = line[index + 1]
        if next == "\\" {
          finishLine(breaksHard: true)
        } else if next.isASCIIPunctuation {
          emit(next)
        } else {
          emit(scalar)
          index -= 1
        }
        index += 2
      case "`":
        let open = line[index...].prefix { $0 == "`" }.count
        if open < unclosed.count, !unclosed[open],
          let close = Self.closingBackticks(line, from: index + open, count: open)
        {
          for inner in index + open..<close { emit(line[inner], .code) }
          index = close + open
        } else {
          // ``Title'', as TeX quotes, is no code.
          if open == 2 { for _ in 0..<open { emit("`") } }
          if open < unclosed.count { unclosed[open] = true }
          index += open
        }
      case "!" where index + 1 < line.count && line[index + 1] == "[":
        if let close = pairs.closing(of: index + 1), close + 1 < line.count, line[close + 1] == "(",
          let end = pairs.closing(of: close + 1)
        {
          // A picture that is a link is a label; one without words still leads somewhere.
          if !openLinks.isEmpty || htmlLink != nil {
            let words = close > index + 2 ? line[index + 2..<close] : Array("link".unicodeScalars)[...]
            for word in words { emit(word) }
          }
          index = end + 1
        } else {
          emit(scalar)
          index += 1
        }
      case "[":
        if let close = pairs.closing(of: index), let link = linkTarget(line, after: close, pairs) {
          openLinks.append((close, link.end, text.count, link.target))
        } else {
          emit(scalar)
        }
        index += 1
      case "<":
        index = scanTag(line, index)
      case "{"
      where index + 1 < line.count && "%{:".unicodeScalars.contains(line[index + 1]) && index < lastBrace:
        // Liquid and the attribute lists of kramdown say nothing to a reader.
        var close = index + 1
        while close < line.count, line[close] != "}" { close += 1 }
        while close < line.count, line[close] == "}" { close += 1 }
        index = close
      case "&":
        if let reference = CharacterReferences.read(line, at: index) {
          emit(reference.scalar)
          index = reference.end
        } else {
          emit(scalar)
          index += 1
        }
      case "*", "_":
        var end = index
        while end < line.count, line[end] == scalar { end += 1 }
        let run = EmphasisRules.run(
          of: scalar, count: end - index, at: text.count, after: index > start ? line[index - 1] : nil,
          before: end < line.count ? line[end] : nil)
        // A raised star is a mark.
        if run.opens || run.closes, !style.contains(.raised) { runs.append(run) }
        for _ in index..<end { emit(scalar) }
        index = end
      case "|" where isRow:
        finishLine(breaksHard: true)
        index += 1
      case "h" where openLinks.isEmpty && htmlLink == nil && Self.isAddress(line, index):
        let end = Self.addressEnd(line, index)
        let begin = text.count
        for inner in index..<end { emit(line[inner]) }
        text.links.append(
          StyledText.Link(range: begin..<text.count, target: String(scalars: line[index..<end])))
        index = end
      default:
        emit(scalar)
        index += 1
      }
    }
  }
}
