import Bibliography
import BibliographyReading
import CoauthTestSupport
import Foundation
import TextInput

/// Reads bytes as the document `path` by one reader.
func read(
  _ bytes: [UInt8], as path: String, by reader: any BibliographyReader,
  options: ReadingOptions = ReadingOptions()
) -> PaperListBuilder {
  var builder = PaperListBuilder(document: SourceDocument(path: path, format: reader.format.id))
  bytes.withByteView { reader.read($0, options: options, into: &builder) }
  return builder
}

/// Reads text as the document `path` by one reader.
func read(_ text: String, as path: String = "x", by reader: any BibliographyReader) -> PaperList {
  PaperList(joining: [read(Array(text.utf8), as: path, by: reader)])
}

/// Reads a fixture under its last name, so that nothing depends on where the fixtures lie.
func readFixture(_ path: String, by reader: any BibliographyReader) throws -> PaperList {
  let url = Fixture.url(path)
  return PaperList(joining: [read(Array(try Data(contentsOf: url)), as: url.lastPathComponent, by: reader)])
}

/// The fixtures that some reader recognizes, each with the reader that it is read by, by path.
func recognizedFixtures() -> [RecognizedFixture] { RecognizedFixtures.all }

typealias RecognizedFixture = (path: String, bytes: [UInt8], reader: any BibliographyReader)

/// Looked up once: every test of every format goes through all of them.
private enum RecognizedFixtures {
  static let all: [RecognizedFixture] = {
    let files = (try? FolderListing.files(below: Fixture.root.path)) ?? []
    return files.compactMap { path in
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)), data.count < 1 << 17 else {
        return nil
      }
      let bytes = Array(data)
      let fileExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let best = bytes.withByteView {
        ReaderCatalogue.recognize(FormatSample(head: $0, fileExtension: fileExtension))
      }
      return best.map { (path, bytes, $0.reader) }
    }
  }()
}
