/// Forms of address before a name, which are no part of it: `Dr.`, `Prof`, `Sir`. (`Lord Byron` is what some people are called by.)
package enum NameTitles {
  /// Without the full stop at their end.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "professor", "dr.-ing", "dipl.-ing", "dr.ir",
  ]

  /// The bytes of the longest, with a full stop.
  package static let longest = 10

  /// Forms that stand before a given name, never before the family name alone.
  private static let givenTitles: Set<String> = ["sir", "dame"]

  /// Whether the first word of a name is a title. `rest` is the number of words behind it: without any it is the name.
  ///
  /// In capitals and without a full stop, or before one word alone, a short title may be initials: `DR Smith`, `Smith, MS.`
  package static func isTitle(_ word: some StringProtocol, before rest: Int) -> Bool {
    guard rest > 0, word.utf8.count <= longest, let first = word.utf8.first,
      [0x64, 0x6D, 0x70, 0x73].contains(first | 0x20)
    else { return false }
    let hasStop = word.last == "."
    let key = (hasStop ? word.dropLast() : word[...]).lowercased()
    if givenTitles.contains(key) { return rest > 1 }
    guard titles.contains(key) else { return false }
    let mayBeInitials = key.utf8.count <= 3 && !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    return !mayBeInitials || hasStop && rest > 1
  }
}
