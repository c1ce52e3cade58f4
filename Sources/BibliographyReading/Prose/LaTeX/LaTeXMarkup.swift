internal import TextInput

/// Turns LaTeX into the marks that pages have, so that the rules of pages read CVs and bibliographies in LaTeX too.
///
/// Headings, entries of lists, emphasis, links and line breaks become elements of HTML, accents and symbols Unicode,
/// and what Markdown would take for a mark is escaped. Every line stays on its line. Of a command that is not known
/// the name goes and its argument stays; one with three arguments or more, such as `\cventry`, is an entry of a list,
/// each argument a line of it, the first, which is the date, in brackets behind the second.
///
/// - Complexity: O(n); arguments are nested at most ``deepest`` deep, deeper ones are kept as text.
struct LaTeXMarkup {
  private let bytes: ByteView
  private var output: [UInt8] = []
  private var place = 0
  /// What closes each open group.
  private var closers: [[UInt8]] = []
  private var isInMath = false
  private let depth: Int
  /// What commands without arguments that the document defines stand for, as marks.
  private var macros: [String: [UInt8]] = [:]
  /// How much of their text may still be put in.
  private var macroBudget: Int

  private static let deepest = 4
  /// How many bytes may still be looked at for the ends of groups, so that unclosed ones cost no more than the text.
  private var budget: Int

  /// The page in HTML and Markdown.
  static func converted(_ bytes: ByteView) -> [UInt8] {
    var markup = LaTeXMarkup(bytes, depth: 0)
    markup.skipPreamble()
    markup.run()
    return markup.output
  }

  private init(_ bytes: ByteView, depth: Int) {
    self.bytes = bytes
    self.depth = depth
    budget = bytes.count * 16 + 65_536
    macroBudget = bytes.count * 4 + 65_536
    output.reserveCapacity(bytes.count + bytes.count / 4)
  }

  /// Whether a text is LaTeX: it begins a document, a list or a bibliography by its commands.
  static func isLaTeX(_ bytes: ByteView) -> Bool {
    let head = bytes[0..<min(bytes.count, 64 << 10)]
    var start = 0
    while let sign = head.index(of: UInt8(ascii: "\\"), from: start) {
      start = sign + 1
      let rest = head[sign..<head.count]
      for mark: StaticString in [
        "\\documentclass", "\\begin{document}", "\\begin{thebibliography}", "\\bibitem", "\\begin{itemize}",
        "\\begin{enumerate}", "\\begin{etaremune}", "\\cventry", "\\section{", "\\section*{", "\\subsection{",
      ] where rest.has(mark) {
        return true
      }
    }
    return false
  }

  // MARK: The document

  /// What stands before the document but its author's name.
  private mutating func skipPreamble() {
    var body = 0
    var start = 0
    while let sign = bytes.index(of: UInt8(ascii: "\\"), from: start) {
      start = sign + 1
      if bytes[sign..<bytes.count].has("\\begin{document}") {
        body = sign
        break
      }
    }
    guard body > 0 else { return }
    while place < body {
      if bytes[place] == UInt8(ascii: "\\"), !isComment(place) {
        let name = bytes[place + 1..<endOfName(place + 1)].string
        if LaTeXCommands.definitions.contains(name) {
          let start = place
          place = endOfName(place + 1)
          define()
          output.append(contentsOf: bytes[start..<place].lineEnds)
          continue
        }
        if name == "name" || name == "author" {
          place = endOfName(place + 1)
          let arguments = self.arguments(most: name == "name" ? 2 : 1)
          append("<h1>")
          for (index, argument) in arguments.enumerated() {
            if index > 0 { append(" ") }
            convert(argument)
          }
          append("</h1>")
          continue
        }
      }
      if bytes[place] == 0x0A { output.append(0x0A) }
      place += 1
    }
  }

  private func isComment(_ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] != 0x0A, index - start < 4096 {
      start -= 1
      if bytes[start] == UInt8(ascii: "%"), start == 0 || bytes[start - 1] != UInt8(ascii: "\\") {
        return true
      }
    }
    return false
  }

  private mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "%"):
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "{"):
        closers.append([])
        place += 1
      case UInt8(ascii: "}"):
        if let closer = closers.popLast() { output.append(contentsOf: closer) }
        place += 1
      case UInt8(ascii: "$"):
        isInMath.toggle()
        place += 1
      case UInt8(ascii: "^") where isInMath: readRaised()
      case UInt8(ascii: "_") where isInMath: place += 1
      case UInt8(ascii: "~"):
        append(" ")
        place += 1
      case UInt8(ascii: "&"):
        // A column of a table.
        append("<br>")
        place += 1
      case UInt8(ascii: "-") where has(byte, place + 1):
        append(has(byte, place + 2) ? "—" : "–")
        place += has(byte, place + 2) ? 3 : 2
      case UInt8(ascii: "`") where has(byte, place + 1):
        append("“")
        place += 2
      case UInt8(ascii: "'") where has(byte, place + 1):
        append("”")
        place += 2
      case UInt8(ascii: "`"):
        append("‘")
        place += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
        place += 1
      case UInt8(ascii: "<"):
        append("&lt;")
        place += 1
      default:
        output.append(byte)
        place += 1
      }
    }
    for closer in closers.reversed() { output.append(contentsOf: closer) }
  }

  private func has(_ byte: UInt8, _ index: Int) -> Bool { index < bytes.count && bytes[index] == byte }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  /// `^{*}`, `^\dagger`, `^1`
  private mutating func readRaised() {
    place += 1
    append("<sup>")
    if has(UInt8(ascii: "{"), place), let group = group(at: place) {
      convert(group)
      place = group.upperBound + 1
    } else if has(UInt8(ascii: "\\"), place) {
      readCommand()
    } else if place < bytes.count {
      output.append(bytes[place])
      place += 1
    }
    append("</sup>")
  }

  // MARK: Commands

  private mutating func readCommand() {
    let start = place
    let nameEnd = endOfName(start + 1)
    guard nameEnd > start + 1 else { return readSign(start) }
    let name = bytes[start + 1..<nameEnd].string
    place = nameEnd
    if has(UInt8(ascii: "*"), place) { place += 1 }
    if let text = macros[name] {
      guard macroBudget >= text.count else { return }
      macroBudget -= text.count
      output.append(contentsOf: text)
    } else if LaTeXCommands.definitions.contains(name) {
      define()
      output.append(contentsOf: bytes[start..<place].lineEnds)
    } else if let element = LaTeXCommands.elements[name] {
      skipBlanks()
      skipOption()
      guard has(UInt8(ascii: "{"), place) else { return }
      append("<\(element)>")
      closers.append(Array("</\(element)>".utf8))
      place += 1
    } else if let element = LaTeXCommands.switches[name] {
      append("<\(element)>")
      if !closers.isEmpty { closers[closers.count - 1].append(contentsOf: "</\(element)>".utf8) }
      skipBlanks()
    } else {
      switch name {
      case "item":
        append("<li>")
        skipBlanks()
        if has(UInt8(ascii: "["), place) { skipOption() }
      case "bibitem":
        append("<li>")
        skipOption()
        _ = arguments(most: 1)
      case "href":
        let address = arguments(most: 1)
        skipBlanks()
        guard let address = address.first, has(UInt8(ascii: "{"), place) else { return }
        append("<a href=\"")
        TeXText.appendVerbatim(bytes[address], to: &output)
        append("\">")
        closers.append(Array("</a>".utf8))
        place += 1
      case "url", "doi", "path", "nolinkurl":
        for argument in arguments(most: 1) {
          if name == "doi" { append(" https://doi.org/") }
          TeXText.appendVerbatim(bytes[argument], to: &output)
        }
      case "newline", "linebreak", "par", "tabularnewline", "hfill", "dotfill": append("<br>")
      case "begin", "end":
        _ = arguments(most: 1)
        skipOption()
        if name == "begin", has(UInt8(ascii: "{"), place) { _ = arguments(most: 2) }
        if name == "end" { append("</p>") }
      case _ where LaTeXCommands.silent.contains(name):
        skipOption()
        _ = arguments(most: 9)
      case _ where LaTeXCommands.bare.contains(name):
        append(" ")
        skipBlanks()
      default: readOther(name, start, nameEnd)
      }
    }
  }

  /// An accent, an escaped sign, or a break of the line.
  private mutating func readSign(_ start: Int) {
    guard start + 1 < bytes.count else {
      place = bytes.count
      return
    }
    let sign = bytes[start + 1]
    place = start + 2
    switch sign {
    case UInt8(ascii: "\\"):
      append("<br>")
      skipOption()
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "_"), UInt8(ascii: "#"): output.append(contentsOf: [UInt8(ascii: "\\"), sign])
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): break
    case 0x0A: output.append(0x0A)
    case 0x20, 0x09: append(" ")
    default: appendSymbol(from: start, letters: place)
    }
  }

  /// A symbol, an accent by a letter, an entry of several arguments, or a name that goes.
  private mutating func readOther(_ name: String, _ start: Int, _ nameEnd: Int) {
    let view = bytes[start + 1..<nameEnd]
    if TeXSymbols.symbol(view) != nil || TeXSymbols.isOwnText(view)
      || (name.utf8.count == 1 && TeXSymbols.accent(bytes[start + 1]) != 0)
    {
      return appendSymbol(from: start, letters: nameEnd)
    }
    let saved = place
    let arguments = self.arguments(most: 9)
    guard arguments.count > 1, depth < Self.deepest else {
      place = saved
      return
    }
    let end = place
    let isEntry = arguments.count > 2 || name.hasPrefix("cv")
    let lines = output.count
    append(isEntry ? "<li>" : "")
    // `\cventry{2020}{Title}{...}`: the date stands behind the title.
    let isDated = isEntry && arguments.count > 2
    for (index, argument) in arguments.enumerated() where !argument.isEmpty && (index > 0 || !isDated) {
      if index > (isDated ? 1 : 0) { append(arguments.count > 2 ? "<br>" : " ") }
      convert(argument)
      if isDated, index == 1, !arguments[0].isEmpty {
        append(" (")
        convert(arguments[0])
        append(")")
      }
    }
    if isEntry { append("</li>") }
    // Lines are counted by those of the document.
    let written = output[lines...].count { $0 == 0x0A }
    var breaks = 0
    for index in saved..<end where bytes[index] == 0x0A { breaks += 1 }
    for _ in written..<max(written, breaks) { output.append(0x0A) }
    place = end
  }

  /// The Unicode of a command with what it stands over.
  private mutating func appendSymbol(from start: Int, letters: Int) {
    var end = letters
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "{") {
      if let group = group(at: end), group.count <= 8 { end = group.upperBound + 1 } else { end = letters }
    } else if end < bytes.count, bytes[end] == UInt8(ascii: "\\") {
      // `\'\i`
      end = max(end + 2, endOfName(end + 1))
    } else if letters == start + 2, end < bytes.count {
      let isAccent = TeXSymbols.accent(bytes[start + 1]) != 0
      end = isAccent ? end + 1 : letters
      while isAccent, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    end = min(end, bytes.count)
    TeXText.append(bytes[start..<end], to: &output)
    place = max(end, letters)
  }

  // MARK: Macros

  /// Reads a definition behind its command: `{\me}{Jane Doe}`, `\me{Jane Doe}`. One with arguments is passed over, and a
  /// name that LaTeX has keeps its meaning.
  private mutating func define() {
    if has(UInt8(ascii: "*"), place) { place += 1 }
    let isBraced = has(UInt8(ascii: "{"), place)
    if isBraced { place += 1 }
    guard has(UInt8(ascii: "\\"), place) else { return }
    let name = bytes[place + 1..<endOfName(place + 1)].string
    place = endOfName(place + 1)
    if isBraced, has(UInt8(ascii: "}"), place) { place += 1 }
    let options = place
    skipOption()
    let takesArguments = place > options || has(UInt8(ascii: "#"), place)
    skipOption()
    while place < bytes.count, has(UInt8(ascii: "#"), place) || bytes[place].isASCIIDigit { place += 1 }
    guard let body = arguments(most: 1).first, !takesArguments, !name.isEmpty, body.count <= 400,
      depth < Self.deepest, !LaTeXCommands.isKnown(name)
    else { return }
    var inner = LaTeXMarkup(bytes[body], depth: depth + 1)
    inner.run()
    macros[name] = inner.output.map { $0 == 0x0A ? 0x20 : $0 }
  }

  // MARK: Arguments

  private mutating func convert(_ range: Range<Int>) {
    guard depth < Self.deepest else {
      TeXText.append(bytes[range], to: &output)
      return
    }
    var inner = LaTeXMarkup(bytes[range], depth: depth + 1)
    inner.macros = macros
    inner.macroBudget = macroBudget
    inner.run()
    macroBudget = inner.macroBudget
    output.append(contentsOf: inner.output)
  }

  private func endOfName(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, TeXText.isLetter(bytes[end]) { end += 1 }
    return end
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
  }

  /// `[...]` right here.
  private mutating func skipOption() {
    guard has(UInt8(ascii: "["), place) else { return }
    var index = place
    while index < bytes.count, index - place < 200, bytes[index] != UInt8(ascii: "]"), bytes[index] != 0x0A {
      index += 1
    }
    if has(UInt8(ascii: "]"), index) { place = index + 1 }
  }

  /// The groups that follow one another here, without their braces.
  private mutating func arguments(most: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while found.count < most {
      var index = place
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      guard has(UInt8(ascii: "{"), index), let group = group(at: index) else { break }
      found.append(group)
      place = group.upperBound + 1
    }
    return found
  }

  /// What stands between a brace and the one that closes it, if that is near.
  private mutating func group(at open: Int) -> Range<Int>? {
    guard budget > 0 else { return nil }
    var depth = 0
    var index = open
    defer { budget -= index - open }
    while index < bytes.count, index - open < 20_000 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return open + 1..<index }
      default: break
      }
      index += 1
    }
    return nil
  }
}

extension ByteView {
  /// Its ends of lines, which stay where the text goes.
  fileprivate var lineEnds: [UInt8] { (0..<count).filter { self[$0] == 0x0A }.map { self[$0] } }
}
