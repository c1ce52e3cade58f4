import Bibliography
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct AuthorColumnStyleTests {
  private func style(_ cells: [String]) -> AuthorColumnStyle {
    var evidence = AuthorColumnEvidence()
    for cell in cells { cell.withByteView { evidence.add($0) } }
    return evidence.style
  }

  private func names(_ cells: [String]) -> [[String]] {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "delimited"))
    var cell = AuthorCell(style(cells))
    for text in cells {
      builder.beginPaper(line: 1)
      text.withByteView { cell.append($0, to: &builder) }
      builder.endPaper()
    }
    return PaperList(joining: [builder]).map { $0.authorships.map(\.name) }
  }

  @Test(
    arguments: [
      (["Smith, J.; Doe, A.", "Smith, J."], .semicolon), (["A B;C D", "E F"], .semicolon),
      (["A B|C D"], .pipe),
      (["A B\nC D", "E F"], .newline), (["A B, C D"], .comma), (["A B, C D and E F", "A B and C D"], .comma),
      (["Smith, J. and Doe, A.", "Smith, J."], .and), (["A B and C D and E F", "A B and C D"], .and),
      (["A B"], .comma), ([], .comma),
      // One stray semicolon among many commas decides nothing.
      (["A B, C D, E F", "A B, C D, G H", "A B; C D"], .comma),
      // Many single authors do not hide the semicolons of the others.
      (["Smith, J.", "Doe, A.", "Poe, E.", "Roe, R.", "Smith, J.; Doe, A."], .semicolon),
    ] as [([String], AuthorColumnStyle.Separator)])
  func findsTheSeparator(_ cells: [String], _ separator: AuthorColumnStyle.Separator) {
    #expect(style(cells).separator == separator)
  }

  @Test(arguments: [
    (["Smith, J., Doe, A. B.", "Poe, E."], [["Smith, J.", "Doe, A. B."], ["Poe, E."]]),
    (["Smith, John, Doe, Ann", "Poe, Edgar"], [["Smith, John", "Doe, Ann"], ["Poe, Edgar"]]),
    (["John Smith, Ann Doe", "Edgar Poe"], [["John Smith", "Ann Doe"], ["Edgar Poe"]]),
    (
      ["Heldens S., Hijma P., van Werkhoven B.V.", "Maassen J."],
      [["Heldens, S.", "Hijma, P.", "van Werkhoven, B.V."], ["Maassen, J."]]
    ),
    (["Smith JK; Doe A", "Poe E"], [["Smith, JK", "Doe, A"], ["Poe, E"]]),
    (
      ["J. K. Smith, A. Doe & E. Poe", "R. Roe & A. Doe"],
      [["J. K. Smith", "A. Doe", "E. Poe"], ["R. Roe", "A. Doe"]]
    ),
    (["A B|C D||E F|", "|"], [["A B", "C D", "E F"], []]),
    (["A. One ,B. Two,  and C. Three"], [["A. One", "B. Two", "C. Three"]]),
    (["Al Bo (X, Y (Z)), Cy Do (X)", "Ed Fo (a) (b)"], [["Al Bo", "Cy Do"], ["Ed Fo"]]),
  ])
  func splits(_ cells: [String], _ expected: [[String]]) {
    #expect(names(cells) == expected)
  }

  @Test func longCellsAreReadInLinearTime() {
    for piece in ["A and ", "A, ", "(", "et al. ", "A & ", "Smith JK; ", "\\'{", "|", "Jr, "] {
      let cell = String(repeating: piece, count: 50_000)
      #expect(names([cell, "A. One"]).count == 2)
    }
  }
}
