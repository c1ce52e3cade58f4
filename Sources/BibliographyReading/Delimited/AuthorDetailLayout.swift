/// How a cell with something about each author says whose it is.
enum AuthorDetailLayout: Sendable {
  /// One piece an author in the authors' order, `A; B; C` or `A|B|C`: taken where there are as many as authors.
  case inOrder
  /// One piece an author in order, each after its name: `Smith, J., Univ. of X; Doe, A., Univ. of Y` (Scopus).
  case afterName
  /// One piece an author in order, in parentheses after the name: `Smith, John (Univ. of X; Lab Y)` (Dimensions).
  case inParentheses
  /// Groups of names in brackets before what they share: `[Smith, John; Doe, Ann] Univ. of X` (Web of Science).
  case afterBracketedNames
  /// A name with a stroke before the value: `Smith, John/0000-0002-1825-0097` (Web of Science).
  case afterStroke
}
