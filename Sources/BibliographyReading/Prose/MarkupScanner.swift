internal import TextInput

/// Takes the markup off a page: Markdown, HTML, character references, Liquid, front matter and comments.
///
/// What is left is lines of ``StyledText``. One pass; every scalar is looked at a bounded number of times.
struct MarkupScanner {
  /// A longer line is no list of papers. (Three thousand names take 60,000 characters.)
  static let longestLine = 1 << 20

  private var page = Page()
  private var number = 0
  private var isInComment = false
  private var isInFrontMatter = false
  private var skippedElement: String?
  /// The sign and the length of the fence of a block of code: what stands in it is no list of papers.
  private var fence: (scalar: Unicode.Scalar, count: Int)?
  private var openTag: [Unicode.Scalar] = []
  private var openTagLines = 0

  // The line being made.
  private var text = StyledText()
  private var form = PageLine.Form.text
  private var indent = 0
  private var runs: [EmphasisRules.Run] = []
  private var elements: [(name: String, style: TextStyle)] = []
  private var htmlLink: (start: Int, target: String)?
  private var style: TextStyle = []

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
    return scanner.page
  }

  private mutating func readLine(_ bytes: ByteView) {
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

  private mutating func readPiece(_ piece: [Unicode.Scalar]) {
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
  private static func unclosedTag(_ line: [Unicode.Scalar]) -> Int? {
    guard let open = line.lastIndex(of: "<"), open + 1 < line.count else { return nil }
    let next = line[open + 1]
    guard next.isLetter || next == "/", !line[open...].contains(">"), line.count < 4096 else { return nil }
    let name = String(
      scalars: line[(open + 1)...].drop { $0 == "/" }.prefix { $0.isLetter || $0.isASCIIDigit })
    return HTMLTag.elements.contains(name.lowercased()) ? open : nil
  }

  // MARK: Front matter and comments

  private mutating func readFrontMatter(_ line: [Unicode.Scalar]) -> Bool {
    let isFence =
      line.count >= 3 && line.prefix(3).allSatisfy { $0 == "-" }
      && line.allSatisfy { $0 == "-" || $0.isBlank }
    if number == 1, isFence, !isInFrontMatter {
      isInFrontMatter = true
      return true
    }
    guard isInFrontMatter else { return false }
    if isFence || number > 200 {
      isInFrontMatter = false
      return true
    }
    if let colon = line.firstIndex(of: ":"), let first = line.first, first.isLetter {
      let quotes: Set<Unicode.Scalar> = ["\"", "'"]
      let rest = StyledText(String(scalars: line[(colon + 1)...]))
      let value = rest.string(rest.trimmed(rest.indices) { $0.isBlank || quotes.contains($0) })
      page.frontMatter[String(scalars: line[..<colon]).lowercased()] = value
    }
    return true
  }

  private mutating func readFence(_ line: [Unicode.Scalar]) -> Bool {
    let text = line.drop { $0.isBlank }
    guard let first = text.first, first == "`" || first == "~" else { return fence != nil }
    let count = text.prefix { $0 == first }.count
    if let open = fence {
      if first == open.scalar, count >= open.count, text.dropFirst(count).allSatisfy(\.isBlank) {
        fence = nil
      }
      return true
    }
    guard count >= 3, !text.dropFirst(count).contains(first) else { return false }
    fence = (first, count)
    emitBlank()
    return true
  }

  private mutating func withoutComments(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard isInComment || line.contains("<") else { return line }
    var kept: [Unicode.Scalar] = []
    var index = 0
    func has(_ mark: [Unicode.Scalar]) -> Bool {
      index + mark.count <= line.count && line[index..<index + mark.count].elementsEqual(mark)
    }
    while index < line.count {
      if isInComment {
        if has(["-", "-", ">"]) { (isInComment, index) = (false, index + 3) } else { index += 1 }
      } else if has(["<", "!", "-", "-"]) {
        (isInComment, index) = (true, index + 4)
      } else {
        kept.append(line[index])
        index += 1
      }
    }
    return kept
  }

  // MARK: One line

  private mutating func scan(_ line: [Unicode.Scalar]) {
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
  private mutating func underlineHeading(_ line: [Unicode.Scalar]) {
    guard let last = page.lines.last, last.form == .text, let mark = line.first(where: { !$0.isBlank }),
      mark == "=" || mark == "-"
    else { return }
    let isAlone = page.lines.count < 2 || page.lines[page.lines.count - 2].form != .text
    guard isAlone else { return }
    page.lines[page.lines.count - 1].form = .heading(level: mark == "=" ? 1 : 2)
  }

  private mutating func emitBlank() {
    elements.removeAll { $0.style != .badge }
    restyle()
    guard page.lines.last?.isBlank != true else { return }
    page.lines.append(PageLine(number: number, form: .blank, indent: 0, text: StyledText()))
  }

  private mutating func finishLine(breaksHard: Bool) {
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

  private mutating func restyle() {
    style = elements.reduce(into: []) { $0.formUnion($1.style) }
  }

  private mutating func closeLink() {
    guard let link = htmlLink else { return }
    if link.start < text.count {
      text.links.append(StyledText.Link(range: link.start..<text.count, target: link.target))
    }
    htmlLink = nil
  }

  private mutating func emit(_ scalar: Unicode.Scalar, _ extra: TextStyle = []) {
    let isInvisible =
      (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0xAD
    guard !isInvisible else { return }
    text.append(scalar.isBlank ? " " : scalar, style: style.union(extra))
  }

  private mutating func scanInline(_ line: [Unicode.Scalar], from start: Int, isRow: Bool) {
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
      if let name = skippedElement {
        if scalar == "<", let tag = HTMLTag(line, at: index), tag.closes, tag.name == name {
          skippedElement = nil
          index = tag.end
        } else {
          index += 1
        }
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

  /// Where a run of as many backticks begins as opened a span of code.
  private static func closingBackticks(_ line: [Unicode.Scalar], from start: Int, count: Int) -> Int? {
    var index = start
    while index < line.count {
      guard line[index] == "`" else {
        index += 1
        continue
      }
      let run = line[index...].prefix { $0 == "`" }.count
      if run == count { return index }
      index += run
    }
    return nil
  }

  // MARK: Links and tags

  /// The target of a link whose text ends at `close`, and where the line goes on. `[text][label]` has a target
  /// elsewhere: the text counts, the label does not.
  private func linkTarget(
    _ line: [Unicode.Scalar], after close: Int, _ pairs: BracketPairs
  ) -> (target: String?, end: Int)? {
    guard close + 1 < line.count else { return nil }
    if line[close + 1] == "[", let end = pairs.closing(of: close + 1), end - close < 64 {
      return (nil, end + 1)
    }
    guard line[close + 1] == "(", let end = pairs.closing(of: close + 1) else { return nil }
    let inside = line[close + 2..<end].drop { $0.isBlank || $0 == "<" }
    return (String(scalars: inside.prefix { !$0.isBlank && $0 != ">" }), end + 1)
  }

  private mutating func scanTag(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    if Self.isAddress(line, start + 1) || Self.isAddress(line, start + 1, "mailto:") {
      let end = line[start...].firstIndex(of: ">") ?? line.count
      let begin = text.count
      for inner in start + 1..<end { emit(line[inner]) }
      text.links.append(
        StyledText.Link(range: begin..<text.count, target: String(scalars: line[start + 1..<end])))
      return min(end + 1, line.count)
    }
    guard let tag = HTMLTag(line, at: start) else {
      emit("<")
      return start + 1
    }
    switch tag.name {
    case "script", "style", "svg", "head": if !tag.closes { skippedElement = tag.name }
    case "br": finishLine(breaksHard: true)
    case "td", "th": finishLine(breaksHard: true)
    case "li", "tr":
      finishLine(breaksHard: false)
      if tag.closes { emitBlank() } else { form = .item }
    case "h1", "h2", "h3", "h4", "h5", "h6":
      finishLine(breaksHard: false)
      let level = Int(tag.name.dropFirst()) ?? 1
      form = tag.closes ? .text : .heading(level: level)
    case "a":
      closeLink()
      if !tag.closes, let target = tag.value(of: "href") { htmlLink = (text.count, target) }
    default:
      if tag.isBlock {
        finishLine(breaksHard: false)
        emitBlank()
        form = .text
      }
      if tag.closes {
        if let open = elements.lastIndex(where: { $0.name == tag.name }) { elements.removeSubrange(open...) }
      } else if let style = tag.style, elements.count < 32 {
        elements.append((tag.name, style))
      }
      restyle()
    }
    return tag.end
  }

  private static func isAddress(_ line: [Unicode.Scalar], _ start: Int, _ scheme: String? = nil) -> Bool {
    guard scheme != nil || (start + 1 < line.count && line[start + 1] == "t") else { return false }
    for scheme in scheme.map({ [$0] }) ?? ["https://", "http://"] {
      let mark = scheme.unicodeScalars
      if start + mark.count < line.count, line[start..<start + mark.count].elementsEqual(mark) { return true }
    }
    return false
  }

  private static func addressEnd(_ line: [Unicode.Scalar], _ start: Int) -> Int {
    let stops: Set<Unicode.Scalar> = ["<", ">", "\"", ")", "]", "|", "*", "`", "，", "。", "）"]
    var end = start
    while end < line.count, !line[end].isBlank, !stops.contains(line[end]) { end += 1 }
    while end > start, [",", ".", ";", ":"].contains(line[end - 1]) { end -= 1 }
    return end
  }
}
