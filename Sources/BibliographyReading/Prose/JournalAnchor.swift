/// Where a title ends that a journal follows as medical styles print it: `Title. Subtitle. J Name. 2004 Mar;69(2):26-34.`
///
/// The year with the volume behind its semicolon says that the sentence before it is the journal, so the title is all before
/// that sentence, whatever full stops it has itself.
enum JournalAnchor {
  /// The place of the full stop (or the place behind another sign) that ends the title which begins at `start`; `nil` where no
  /// such journal follows.
  ///
  /// - Complexity: O(limit - start).
  static func titleEnd(in text: StyledText, from start: Int, to limit: Int) -> Int? {
    for index in start..<max(start, limit) where text.scalars[index] == ";" {
      guard let stop = journalEnd(text, before: index, from: start) else { continue }
      return sentenceBefore(stop, text, from: start)
    }
    return nil
  }

  /// The full stop behind the journal, where a year, perhaps with a month and a day, stands between it and the semicolon, and
  /// a volume behind that.
  private static func journalEnd(_ text: StyledText, before semicolon: Int, from start: Int) -> Int? {
    let volume = text.scalars[(semicolon + 1)...].prefix(2).first { !$0.isBlank }
    guard let volume, volume.isASCIIDigit || volume.isUpper else { return nil }
    for year in stride(from: semicolon - 4, through: max(start + 2, semicolon - 16), by: -1) {
      guard text.scalars[year].isASCIIDigit, text.scalars[year - 1].isBlank,
        let value = Int(text.string(year..<year + 4)), DateRules.years.contains(value),
        !text.scalars[year + 4].isASCIIDigit
      else { continue }
      let stop = year - 2
      return text.scalars[stop] == "." || text.scalars[stop] == ")" ? stop : nil
    }
    return nil
  }

  /// The end of the sentence before the journal's. Words of one sentence that are cut by full stops (`Eur. J. Biochem.`) are
  /// one journal.
  private static func sentenceBefore(_ stop: Int, _ text: StyledText, from start: Int) -> Int? {
    var end = stop
    var found: Int?
    while let begin = sentenceStart(end, text, from: start) {
      let isFirst = found == nil
      guard isFirst || text.wordCount(begin..<end) == 1 && end - begin <= 10 else { break }
      found = begin
      end = text.trimmed(start..<begin).upperBound - 1
      guard end > start, text.scalars[end] == "." else { break }
    }
    guard let journal = found else { return nil }
    let last = text.trimmed(start..<journal).upperBound - 1
    guard last > start else { return nil }
    return text.scalars[last] == "." ? last : last + 1
  }

  /// Where the sentence begins that ends at `end`: behind the full stop, question or exclamation mark before it.
  private static func sentenceStart(_ end: Int, _ text: StyledText, from start: Int) -> Int? {
    var index = end - 1
    while index > start {
      if [".", "?", "!"].contains(text.scalars[index]), index + 1 < end, text.scalars[index + 1].isBlank {
        return text.trimmed(index + 1..<end).lowerBound
      }
      index -= 1
    }
    return nil
  }
}
