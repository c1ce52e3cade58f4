/// A tag of HTML as it stands in a line.
struct HTMLTag {
  var name: String
  var closes: Bool
  /// The attributes as printed.
  var attributes: String
  /// Where the text goes on.
  var end: Int

  /// Reads the tag at `<`; `nil` where it is a mere sign.
  init?(_ text: [Unicode.Scalar], at start: Int) {
    var index = start + 1
    guard index < text.count else { return nil }
    closes = text[index] == "/"
    if closes { index += 1 }
    var name = String.UnicodeScalarView()
    while index < text.count, text[index].isLetter || text[index].isASCIIDigit, text[index].value < 0x80,
      name.count < 16
    {
      name.append(text[index])
      index += 1
    }
    guard !name.isEmpty, index < text.count else { return nil }
    guard text[index].isBlank || text[index] == ">" || text[index] == "/" else { return nil }
    var attributes = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    while index < text.count, quote != nil || text[index] != ">" {
      let scalar = text[index]
      // A tag within a tag: the first one was a mere sign. (This also bounds the cost.)
      if scalar == "<" { return nil }
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "\"" || scalar == "'" {
        quote = scalar
      }
      attributes.append(scalar)
      index += 1
    }
    guard index < text.count else { return nil }
    self.name = String(name).lowercased()
    self.attributes = String(attributes)
    end = index + 1
  }

  /// The value of an attribute.
  func value(of name: String) -> String? {
    let text = Array(attributes.unicodeScalars)
    let key = Array(name.unicodeScalars)
    var index = 0
    while index + key.count < text.count {
      let isStart = index == 0 || text[index - 1].isBlank || text[index - 1] == "\""
      if isStart,
        zip(text[index..<index + key.count], key).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
      {
        var place = index + key.count
        while place < text.count, text[place].isBlank { place += 1 }
        if place < text.count, text[place] == "=" {
          place += 1
          while place < text.count, text[place].isBlank { place += 1 }
          guard place < text.count else { return nil }
          let quote = text[place]
          if quote == "\"" || quote == "'" {
            return String(scalars: text[(place + 1)...].prefix { $0 != quote })
          }
          return String(scalars: text[place...].prefix { !$0.isBlank })
        }
      }
      index += 1
    }
    return nil
  }

  /// What the tag does to the text within it, `nil` for a tag that only breaks lines or does nothing.
  var style: TextStyle? {
    switch name {
    case "b", "strong": return .bold
    case "i", "em", "cite": return .italic
    case "u", "ins": return .underlined
    case "sup": return .raised
    case "code", "tt", "kbd": return .code
    case "span", "div", "abbr", "p":
      let kind = (value(of: "class") ?? "").lowercased()
      if ["badge", "venue", "conf-label", "pub-label", "label"].contains(where: kind.contains) {
        return .badge
      }
      // Themes of homepages name what a title is, whatever they are built with.
      if kind.split(separator: " ").contains(where: Self.isPaperTitle) { return .bold }
      return name == "div" || name == "p" ? nil : []
    case "a", "font", "small", "big": return []
    default: return nil
    }
  }

  /// Words with which a class begins that belongs to a paper.
  private static let papers = ["paper", "pub", "article", "entry", "item", "card", "citation", "bib", "work"]

  /// Whether a class names the title of a paper: `title`, `paper-title`, `pubTitle`, `PaperCard_title__8d`; not the title of a page or a
  /// person, nor what stands around a title.
  private static func isPaperTitle(_ kind: Substring) -> Bool {
    kind == "title"
      || papers.contains(where: kind.hasPrefix)
        && kind.split { $0 == "-" || $0 == "_" }.contains {
          $0.hasSuffix("title") && !$0.hasSuffix("subtitle")
        }
  }

  /// Whether the element holds what a page shows on demand: an abstract, an entry of BibTeX.
  var isFolded: Bool {
    guard ["div", "p", "pre", "figure", "blockquote", "section"].contains(name), !closes else { return false }
    let kinds = (value(of: "class") ?? "").lowercased().split(separator: " ")
    return kinds.contains("abstract") || kinds.contains("bibtex")
  }

  /// Whether the tag ends an element that may stand without its own end.
  func ends(unclosed element: String) -> Bool {
    switch element {
    case "p":
      name == "p" ? !closes : isBlock || ["li", "tr", "td", "th", "h1", "h2", "h3", "h4"].contains(name)
    case "head": name == "body" && !closes
    case "thead": name == "tbody" || closes && (name == "table" || name == "tr")
    default: false
    }
  }

  /// Whether the tag begins or ends a block of text.
  var isBlock: Bool {
    switch name {
    case "p", "div", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "section", "article", "center",
      "blockquote", "details", "summary", "header", "footer", "main", "hr", "pre", "nav", "body", "figure":
      true
    default: false
    }
  }

  static let elements: Set<String> = [
    "a", "abbr", "article", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "details",
    "div",
    "dl", "em", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html",
    "i", "img", "ins", "li", "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "small",
    "span", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "title", "tr",
    "tt", "u", "ul",
  ]
}
