/// What stands in a page and is no text of it: front matter, blocks of code, comments.
extension MarkupScanner {
  mutating func readFrontMatter(_ line: [Unicode.Scalar]) -> Bool {
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

  mutating func readFence(_ line: [Unicode.Scalar]) -> Bool {
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

  mutating func withoutComments(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
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
}
