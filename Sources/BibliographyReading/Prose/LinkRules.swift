internal import Bibliography

/// What the links of an entry say: identifiers, code, addresses; and which of them are labels beside the entry.
enum LinkRules {
  /// Hosts that keep source code.
  private static let codeHosts = [
    "github.com", "gitlab.com", "gitee.com", "bitbucket.org", "anonymous.4open.science", "codeberg.org",
    "sr.ht",
    "sourceforge.net", "gitcode.com",
  ]

  /// Words of labels such as `[PDF]`, `[Code & Data]`, `[arXiv version]`.
  private static let labelWords: Set<String> = [
    "pdf", "ps", "code", "codes", "project", "page", "website", "web", "site", "arxiv", "doi", "slides",
    "slide",
    "poster", "video", "videos", "demo", "link", "links", "paper", "preprint", "bib", "bibtex", "abs",
    "abstract",
    "html", "url", "data", "dataset", "datasets", "model", "models", "github", "gitlab", "gitee",
    "huggingface",
    "hugging", "face", "wechat", "blog", "blogpost", "post", "talk", "press", "media", "news", "supplement",
    "supplementary", "supp", "material", "materials", "appendix", "pre-print", "pubmed", "pmc", "acm", "ieee",
    "springer", "sciencedirect", "elsevier", "openreview", "hal", "publisher", "publisher's", "version",
    "full",
    "text", "fulltext", "online", "journal", "proceedings", "here", "cite", "citation", "scholar", "google",
    "twitter",
    "youtube", "bilibili", "colab", "notebook", "software", "package", "library", "readme", "award",
    "tutorial",
    "recording", "presentation", "errata", "review", "reviews", "summary", "more", "details", "download",
    "source",
    "repo", "repository", "implementation", "benchmark", "leaderboard", "thread", "tweet", "ssrn", "biorxiv",
    "medrxiv", "acl", "anthology", "neurips", "official", "extended", "short", "long", "draft", "final",
    "copy",
    "open", "access", "read", "and", "&", "v1", "v2", "知乎", "论文", "代码", "项目", "dblp", "stars", "zenodo",
    "osf",
    "figshare", "replication", "files", "view", "pub", "publication", "article", "report", "tr", "technical",
    "home",
    "see", "all", "publications",
    "homepage", "pages", "app", "tool", "try", "interactive", "english", "chinese", "lightning", "keynote",
  ]

  /// What was found, each once, in the order of the text.
  struct Facts {
    private(set) var links: [String] = []
    private(set) var identifiers: [Identifier] = []
    var hasCode = false
    private var seenLinks: Set<String> = []
    private var seenIdentifiers: Set<Identifier> = []

    mutating func add(link: String) {
      if seenLinks.insert(link).inserted { links.append(link) }
    }

    mutating func add(_ identifier: Identifier?) {
      if let identifier, seenIdentifiers.insert(identifier).inserted { identifiers.append(identifier) }
    }
  }

  /// Adds a link's address.
  static func note(_ target: String, _ facts: inout Facts) {
    let lower = target.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("doi:") else { return }
    facts.add(link: target)
    facts.add(identifier(of: target))
    let host = lower.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }.prefix { $0 != "/" && $0 != "?" }
    let isCode = codeHosts.contains { host == $0 || host == "www." + $0 || host.hasSuffix("." + $0) }
    // A page of a host is not code, nor is a file kept there: `github.com/user/repo/blob/main/paper.pdf`.
    if isCode, !lower.hasSuffix(".pdf"), !lower.hasSuffix(".bib") { facts.hasCode = true }
  }

  /// The identifier that an address holds: a DOI behind any host, an arXiv number, an ACL Anthology name, a PubMed
  /// number.
  static func identifier(of address: String) -> Identifier? {
    let lower = address.lowercased()
    let path = lower.prefix { $0 != "?" && $0 != "#" }
    if lower.contains("arxiv.org/") {
      for marker in ["/abs/", "/pdf/", "/html/"] {
        guard var number = text(path, behind: marker) else { continue }
        while number.last == "/" { number.removeLast() }
        return arXivNumber(String(number)) == nil ? nil : Identifier("arxiv", String(number))
      }
      return nil
    }
    if let doi = doi(in: String(path)) { return Identifier("doi", doi) }
    let parts = path.split(separator: "/").map(String.init)
    if lower.contains("aclanthology.org/") || lower.contains("aclweb.org/anthology/"), let last = parts.last {
      let original =
        address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init) ?? last
      let name = original.lowercased().hasSuffix(".pdf") ? String(original.dropLast(4)) : original
      return name.contains(where: \.isNumber) ? Identifier("acl", name) : nil
    }
    if lower.contains("pubmed.ncbi.nlm.nih.gov/") || lower.contains("ncbi.nlm.nih.gov/pubmed/"),
      let last = parts.last,
      last.allSatisfy(\.isNumber)
    {
      return Identifier("pmid", last)
    }
    return nil
  }

  /// What follows the first place of a mark.
  private static func text(_ text: Substring, behind mark: String) -> Substring? {
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.dropFirst(mark.count) }
      rest.removeFirst()
    }
    return nil
  }

  /// `10.1000/xyz` inside an address or a text, without file endings and a publisher's further path.
  static func doi(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index + 7 < scalars.count {
      let isStart =
        index == 0
        || (!scalars[index - 1].isLetter && !scalars[index - 1].isASCIIDigit && scalars[index - 1] != ".")
      if isStart, scalars[index] == "1", scalars[index + 1] == "0", scalars[index + 2] == ".",
        scalars[index + 3].isASCIIDigit
      {
        var slash = index + 3
        while slash < scalars.count, scalars[slash].isASCIIDigit || scalars[slash] == "." { slash += 1 }
        if slash < scalars.count, scalars[slash] == "/", slash - index >= 7 {
          let stops: Set<Unicode.Scalar> = ["\"", "<", ">", "]", "}", "|", ",", ";"]
          var end = slash + 1
          while end < scalars.count, !scalars[end].isBlank, !stops.contains(scalars[end]) { end += 1 }
          var doi = String(scalars: scalars[index..<end]).lowercased()
          for ending in [".pdf", "/pdf", "/full", "/abstract", "/html", "/epdf", "/meta"]
          where doi.hasSuffix(ending) {
            doi.removeLast(ending.count)
          }
          while let last = doi.last, last == "." || last == "/" || (last == ")" && !doi.contains("(")) {
            doi.removeLast()
          }
          return doi.count > 8 ? doi : nil
        }
      }
      index += 1
    }
    return nil
  }

  /// The year and month that a new-style arXiv number such as `2601.20234` tells.
  static func arXivNumber(_ text: String) -> (year: Int?, month: Int?)? {
    var number = text.lowercased()[...]
    if number.hasPrefix("arxiv:") { number.removeFirst(6) }
    if number.hasSuffix(".pdf") { number.removeLast(4) }
    if let v = number.lastIndex(of: "v"), v > number.startIndex { number = number[..<v] }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 4, (4...5).contains(parts[1].count),
      let head = Int(parts[0]), Int(parts[1]) != nil, (1...12).contains(head % 100), head >= 704
    {
      return (2000 + head / 100, head % 100)
    }
    // `hep-th/9901001`
    let old = number.split(separator: "/")
    if old.count == 2, old[1].count == 7, let head = Int(old[1].prefix(4)), (1...12).contains(head % 100) {
      let year = head / 100
      return (year > 90 ? 1900 + year : 2000 + year, head % 100)
    }
    return nil
  }

  /// Takes the labels off a text: links named `PDF`, `Code`, addresses in full, and what frames them. The text keeps
  /// the links that are titles or names.
  static func withoutLabels(_ text: StyledText, _ facts: inout Facts) -> StyledText {
    guard !text.links.isEmpty || text.scalars.contains("[") else { return text }
    var isRemoved = [Bool](repeating: false, count: text.count)
    for link in text.links {
      let isTitle = !isLabel(text.string(link.range))
      if isTitle, !isAddress(text, link.range) {
        continue
      }
      note(link.target, &facts)
      for index in frame(of: link.range, in: text) { isRemoved[index] = true }
    }
    removeBareLabels(text, &isRemoved)
    removeEmptyBrackets(text, &isRemoved)
    return text.removing { isRemoved[$0] }
  }

  /// Whether a link's text only names what is behind it.
  static func isLabel(_ text: String) -> Bool {
    let words = text.lowercased().split {
      !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" && $0 != "&"
    }
    guard words.count <= 5 else { return false }
    return words.allSatisfy { labelWords.contains(String($0)) || $0.allSatisfy(\.isNumber) }
  }

  static func isAddress(_ text: StyledText, _ range: Range<Int>) -> Bool {
    text.has("http", at: range.lowerBound) || text.has("www.", at: range.lowerBound)
      || text.has("doi:", at: range.lowerBound) || text.has("10.", at: range.lowerBound)
      || (text.has("arxiv:", at: range.lowerBound) && text.wordCount(range) <= 2)
  }

  /// A label with its brackets, `[PDF]`, `(link)`, and the bar or slash before it.
  private static func frame(of range: Range<Int>, in text: StyledText) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("[", "]"), ("(", ")"), ("<", ">"), ("【", "】")]
    var grows = true
    while grows, low > 0, high < text.count {
      grows = false
      for (open, close) in pairs where text.scalars[low - 1] == open && text.scalars[high] == close {
        (low, high, grows) = (low - 1, high + 1, low > 1 && high + 1 < text.count)
        break
      }
    }
    var place = low
    while place > 0, text.scalars[place - 1].isBlank { place -= 1 }
    if place > 0, ["|", "/", "·", "•"].contains(text.scalars[place - 1]) { low = place - 1 }
    return low..<high
  }

  /// What is left of `([PDF](...), [code](...))`.
  private static func removeEmptyBrackets(_ text: StyledText, _ isRemoved: inout [Bool]) {
    var open: Int?
    var hasLabel = false
    for index in text.indices {
      if isRemoved[index] {
        hasLabel = true
      } else if text.scalars[index] == "(" {
        (open, hasLabel) = (index, false)
      } else if text.scalars[index] == ")" {
        if let start = open, hasLabel { for place in start...index { isRemoved[place] = true } }
        open = nil
      } else if text.scalars[index].isLetter || text.scalars[index].isASCIIDigit {
        open = nil
      }
    }
  }

  /// `[PDF]`, `[ code ]` without a link behind it.
  private static func removeBareLabels(_ text: StyledText, _ isRemoved: inout [Bool]) {
    var open: Int?
    for index in text.indices {
      if text.scalars[index] == "[" { open = index }
      if text.scalars[index] == "]", let start = open {
        open = nil
        guard index - start < 40 else { continue }
        let inside = text.string(start + 1..<index)
        if !inside.isEmpty, isLabel(inside), inside.contains(where: \.isLetter) {
          for place in start...index { isRemoved[place] = true }
        }
      }
    }
  }
}
