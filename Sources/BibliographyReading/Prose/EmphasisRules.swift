/// Markdown's emphasis: which `*` and `_` are markup and which are printed.
///
/// CommonMark's rule: a run opens where a word follows and closes where one precedes, so the star of
/// `Wei Li*, Bo Wu*` is printed and that of `*Wei Li*` is markup. At most `depth` runs are open at once, which
/// keeps the cost linear.
struct EmphasisRules {
  struct Run {
    /// Where the run stands in the text that was made so far.
    var start: Int
    var count: Int
    var scalar: Unicode.Scalar
    var opens: Bool
    var closes: Bool
  }

  private static let depth = 16

  /// Whether a run between two scalars (`nil` at the ends of the line) opens or closes.
  static func run(
    of scalar: Unicode.Scalar, count: Int, at start: Int, after: Unicode.Scalar?, before: Unicode.Scalar?
  ) -> Run {
    let blankBefore = after?.isBlank ?? true
    let blankAfter = before?.isBlank ?? true
    let punctuationBefore = after?.isPunctuation ?? false
    let punctuationAfter = before?.isPunctuation ?? false
    let left = !blankAfter && (!punctuationAfter || blankBefore || punctuationBefore)
    let right = !blankBefore && (!punctuationBefore || blankAfter || punctuationAfter)
    guard scalar == "_" else {
      return Run(start: start, count: count, scalar: scalar, opens: left, closes: right)
    }
    // An underscore inside a word is part of the word.
    return Run(
      start: start, count: count, scalar: scalar,
      opens: left && (!right || punctuationBefore), closes: right && (!left || punctuationAfter))
  }

  /// The text with the emphasis as style and without the runs that marked it.
  static func resolve(_ runs: [Run], in text: StyledText) -> StyledText {
    guard runs.count > 1 else { return text }
    var text = text
    var isMarkup = [Bool](repeating: false, count: text.count)
    var open: [Run] = []
    for run in runs {
      var closer = run
      var level = open.count - 1
      while closer.closes, closer.count > 0, level >= 0 {
        var opener = open[level]
        let sum = opener.count + closer.count
        let isOddMatch =
          (opener.closes || closer.opens) && sum % 3 == 0
          && !(opener.count % 3 == 0 && closer.count % 3 == 0)
        guard opener.scalar == closer.scalar, !isOddMatch else {
          level -= 1
          continue
        }
        let used = min(2, opener.count, closer.count)
        text.add(used == 2 ? .bold : .italic, to: opener.start + opener.count..<closer.start)
        for offset in 0..<used {
          isMarkup[opener.start + opener.count - 1 - offset] = true
          isMarkup[closer.start + offset] = true
        }
        opener.count -= used
        closer.start += used
        closer.count -= used
        open.removeSubrange((opener.count > 0 ? level + 1 : level)...)
        if opener.count > 0 { open[level] = opener } else { level -= 1 }
      }
      if closer.opens, closer.count > 0 {
        if open.count == depth { open.removeFirst() }
        open.append(closer)
      }
    }
    return text.removing { isMarkup[$0] }
  }
}
