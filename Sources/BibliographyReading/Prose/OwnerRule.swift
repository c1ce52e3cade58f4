internal import Bibliography

/// Whose page it is.
///
/// In this order: the name that the front matter gives; a name in the page's first heading or first line, alone or
/// as `Curriculum Vitae of X`, `X's homepage`; the name that stands out in most of the papers. A name at the top that
/// no paper knows gives way to one that stands out.
enum OwnerRule {
  static func owner(of page: Page, _ drafts: [PaperDraft], firstPaper: Int) -> String? {
    let emphasized = emphasizedName(drafts)
    if let name = declaredName(page) ?? printedName(page, before: firstPaper) {
      guard let emphasized, !isShort(emphasized, of: name) else { return name }
      let known = drafts.contains { draft in
        draft.names?.mentions.contains { key($0.name) == key(name) } ?? false
      }
      return known ? name : emphasized
    }
    return emphasized
  }

  private static func declaredName(_ page: Page) -> String? {
    for key in ["name", "author", "title"] {
      guard let value = page.frontMatter[key], let name = name(in: StyledText(value)) else { continue }
      return name
    }
    return nil
  }

  /// The first heading, or the first line of text where no heading stands before it.
  private static func printedName(_ page: Page, before firstPaper: Int) -> String? {
    var seen = 0
    for line in page.lines where !line.isBlank && line.number < firstPaper {
      if line.isBadge || line.form == .item { return nil }
      if let name = name(in: line.text) { return name }
      seen += 1
      if case .heading = line.form { return nil }
      if seen > 1 { return nil }
    }
    return nil
  }

  /// Headings in scripts without capitals, which nothing else tells from names.
  private static let headings: Set<String> = [
    "个人简历", "个人简介", "个人主页", "个人信息", "学术主页", "学术简历", "简历", "简介", "主页", "履历", "论文",
    "论文列表", "论文目录", "论文发表", "发表论文", "学术论文", "研究成果", "科研成果", "学术成果", "代表论文", "代表作",
    "出版物", "著作", "關於我", "关于我", "個人簡歷", "個人簡介", "個人網頁", "論文", "論文列表", "論文目錄", "研究業績",
    "業績", "業績リスト", "発表論文", "論文リスト", "履歴書", "略歴", "自己紹介", "ホームページ", "논문", "논문 목록",
    "이력서", "연구 실적", "자기소개",
  ]

  /// A name that is all a line says, but for words such as `Curriculum Vitae of`.
  static func name(in text: StyledText) -> String? {
    guard text.count <= 80 else { return nil }
    // `JANE Q. DOE`: a name in capitals is judged as if it were not, and given as printed.
    if text.scalars.contains(where: \.isUpper), !text.scalars.contains(where: \.isLower) {
      let words = text.string.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      let lowered = StyledText(words.joined(separator: " "))
      // Single letters stay capitals: they are initials and no name.
      guard words.count > 1, lowered.scalars.contains(where: \.isLower), let name = name(in: lowered) else {
        return nil
      }
      return name.count == text.string.count ? text.string : name
    }
    // `张伟的主页`
    if let of = text.scalars.lastIndex(of: "的"), text.count - of <= 6, of > 1, of <= 8 {
      return name(in: text[0..<of])
    }
    var words = text.string.split(separator: " ").map(String.init)
    let fillers: Set<String> = [
      "curriculum", "vitae", "vita", "cv", "résumé", "resume", "of", "homepage", "home", "page", "website",
      "welcome",
      "to", "publications", "by", "-", "–", "—", "|", ":", "about",
      "name:",
      "个人主页", "主页", "学术主页", "简历", "个人简历", "简介", "personal", "academic", "cv:", "academicpage", "ph.d.", "phd",
      "hi,", "i'm", "i’m", "publication",
      "list", "papers", "my", "name", "is",
      "publikationsverzeichnis", "schriftenverzeichnis", "publikationsliste", "publikationen", "lebenslauf",
      "von", "publicaciones", "pubblicazioni", "publicações", "currículum", "curriculo", "currículo",
    ]
    func isNoName(_ word: String) -> Bool {
      fillers.contains(word.lowercased()) || NameTitles.isTitle(word, before: words.count - 1)
    }
    while let first = words.first, isNoName(first) { words.removeFirst() }
    while let last = words.last, isNoName(last) { words.removeLast() }
    if let last = words.last, let quote = last.firstIndex(where: { $0 == "'" || $0 == "’" }),
      last[quote...].dropFirst() == "s"
    {
      words[words.count - 1] = String(last[..<quote])
    }
    guard !headings.contains(words.joined(separator: " ").lowercased()) else { return nil }
    let rest = StyledText(words.joined(separator: " "))
    guard let list = NameListRules.whole(rest), list.count == 1, !list.state.isTruncated else {
      return bracketed(rest)
    }
    let name = list.mentions[0]
    guard name.score > 1, (1...5).contains(name.name.split(separator: " ").count) else { return nil }
    return name.name
  }

  /// `Wei Zhang (张伟)`, `Wei Zhang, Ph.D.`, `Jane Doe | Researcher`: the name before the sign.
  private static func bracketed(_ text: StyledText) -> String? {
    guard let cut = text.scalars.firstIndex(where: { ["(", "|", ",", "（", "/"].contains($0) }), cut > 3 else {
      return nil
    }
    let after = text.string(cut + 1..<text.count).lowercased()
    let isTitle =
      text.scalars[cut] != ","
      || ["ph", "m.d", "md", "prof", "dr", "msc", "jr"].contains { after.hasPrefix($0) }
    guard isTitle, let list = NameListRules.whole(text[0..<cut]), list.count == 1, list.mentions[0].score > 1
    else {
      return nil
    }
    return list.mentions[0].name
  }

  /// The name that stands out in more than half of the papers with authors.
  private static func emphasizedName(_ drafts: [PaperDraft]) -> String? {
    var counts: [String: Int] = [:]
    var printed: [String: String] = [:]
    var order: [String] = []
    var papers = 0
    let notes = NameMarks([])
    for draft in drafts {
      guard let names = draft.names else { continue }
      papers += 1
      for authorship in names.authorships(notes) where authorship.marks.contains(.emphasized) {
        let key = key(authorship.name)
        if counts[key] == nil { order.append(key) }
        counts[key, default: 0] += 1
        let display = authorship.personName.display
        if printed[key] == nil { printed[key] = display }
      }
    }
    guard let best = order.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }), let count = counts[best],
      count * 2 > papers
    else { return nil }
    return printed[best]
  }

  /// Whether two names are the same, or one has initials for given names of the other: `Osei-Tutu KA` and `Kwabena A.
  /// Osei-Tutu`, `J. García` and `José García`.
  private static func isShort(_ one: String, of other: String) -> Bool {
    let one = parts(one)
    let other = parts(other)
    guard one.family == other.family else { return false }
    if one.given == other.given { return true }
    let count = min(one.initials.count, other.initials.count)
    let isCut = one.given.allSatisfy { $0.count == 1 } || other.given.allSatisfy { $0.count == 1 }
    return count > 0 && isCut && one.initials.prefix(count) == other.initials.prefix(count)
  }

  private static func parts(_ name: String) -> (family: String, given: [String], initials: [Character]) {
    let words = PersonName(name).display.split(separator: " ").map(String.init)
    guard let family = words.last else { return ("", [], []) }
    var given: [String] = []
    for word in words.dropLast() {
      if let initials = PersonName.initials(of: word) {
        given.append(contentsOf: initials.map { $0.lowercased() })
      } else {
        given.append(
          contentsOf: word.lowercased().split(separator: "-").map { $0.filter(\.isLetter) }.filter {
            !$0.isEmpty
          })
      }
    }
    return (family.lowercased(), given, given.compactMap(\.first))
  }

  /// A name in natural order, without regard to case.
  private static func key(_ name: String) -> String { PersonName(name).display.lowercased() }
}
