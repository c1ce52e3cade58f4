import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

/// The `.bbl` files of biber.
@Suite struct BibLaTeXListTests {
  static let fixtures = Fixture.files(in: "bibtex", extensions: ["bbl"])

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: BibLaTeXListReader())
  }

  @Test(arguments: fixtures) func survivesCutsAndMutations(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    expectSurvivalOfMutations(bytes, with: BibLaTeXListReader(), alphabet: "{}\\%=,entryfildvb \n")
  }

  @Test(arguments: fixtures) func isRecognizedByItsContent(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    for fileExtension in ["bbl", "tex", ""] {
      let found = bytes.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      #expect(found?.reader.format.id == "biblatex-bbl")
    }
  }

  @Test func aListOfBibTeXIsAnotherFormat() {
    let certainty = "\\begin{thebibliography}{9}\\bibitem{a} A. Roe. Tides. 2001.\\end{thebibliography}"
      .withByteView {
        BibLaTeXListReader().certainty(of: FormatSample(head: $0, fileExtension: "bbl"))
      }
    #expect(certainty == 0)
  }
}
