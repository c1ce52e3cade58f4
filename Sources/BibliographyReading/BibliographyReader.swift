package import Bibliography
package import TextInput

/// A way of writing lists of papers down: its name and how to recognize it.
public struct BibliographyFormat: Hashable, Sendable {
  /// The word for `--from`, lower case, for example `bibtex`.
  public let id: String
  /// The name for people, for example `BibTeX and BibLaTeX`.
  public let name: String
  /// The usual extensions, lower case, without the full stop and without `gz`.
  public let extensions: [String]

  /// Names a format.
  public init(id: String, name: String, extensions: [String]) {
    self.id = id
    self.name = name
    self.extensions = extensions
  }
}

/// What the user says about how to read.
public struct ReadingOptions: Hashable, Sendable {
  /// The identifier of the format, `nil` to recognize it.
  public var format: String?

  /// The encoding of inputs without a byte order mark, for example `GB18030`; `nil` to work it out.
  public var encoding: String?

  /// Column names of delimited text by field, for example `["authors": "Creators"]`; fields not named
  /// are recognized by their usual names.
  public var columns: [String: String]

  /// The year of dates on pages that give none, `nil` to work it out from the newest year around them.
  public var referenceYear: Int?

  /// The number of threads, `nil` for one a core. Never changes what is read.
  public var threads: Int?

  /// Whether a page that states figures of its owner and lists no paper is enough.
  public var acceptsFiguresAlone = false

  /// States how to read.
  public init(
    format: String? = nil, encoding: String? = nil, columns: [String: String] = [:],
    referenceYear: Int? = nil, threads: Int? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.columns = columns
    self.referenceYear = referenceYear
    self.threads = threads
  }
}

extension ReadingOptions {
  /// Whether text in an encoding of this name can be read.
  public static func isEncoding(_ name: String) -> Bool { EncodingName(name).isKnown }
}

/// What a reader may look at to say whether a document is of its format.
package struct FormatSample: Sendable {
  /// The first bytes of the document, up to 64 KB, uncompressed.
  package let head: ByteView
  /// The extension, lower case, without `gz`; empty for standard input.
  package let fileExtension: String
  /// The keys at the beginning, where the document is JSON: looked up once for all readers of JSON.
  let shape: JSONShape

  package init(head: ByteView, fileExtension: String) {
    self.head = head
    shape = JSONShape(head)
    self.fileExtension = fileExtension
  }
}

/// Reads one syntax. A reader keeps nothing, throws nothing, and never crashes: whatever it cannot take is a
/// diagnostic in the builder's document, counted in its ledger, and reading goes on.
package protocol BibliographyReader: Sendable {
  /// What it reads.
  var format: BibliographyFormat { get }

  /// How sure it is that a document is of its format: 0 certainly not, 1 certainly.
  /// Says 0 only when certain; the best result of all readers wins, ties by their order in the catalogue.
  func certainty(of sample: FormatSample) -> Double

  /// Reads a whole document of UTF-8 bytes, without a byte order mark.
  ///
  /// Fills the builder with the papers in the order of the document and completes the builder's
  /// `document`: owner, stated figures, ledger (`records == papers + rejected + skipped`) and diagnostics
  /// with file (`builder.document.path`) and line.
  func read(_ bytes: ByteView, options: ReadingOptions, into builder: inout PaperListBuilder)

  /// The reader with what it has to know of a whole document before it reads parts of it.
  func prepared(for bytes: ByteView, options: ReadingOptions) -> Self

  /// Where the first record begins at or after an offset of a long document, so that the document can be cut
  /// there and its parts be read at the same time; `nil` where it cannot be cut. A cut stands at the beginning
  /// of a line.
  func cut(_ bytes: ByteView, from offset: Int) -> Int?

  /// The same for a piece of a document that comes as a stream: the piece begins where the document does or at a cut, and
  /// what follows it is not known yet. `nil` always for a reader that has to see the whole document.
  ///
  /// - Parameter head: the beginning of the document, up to 64 KB, for what only that can tell.
  func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int?

  /// Reads one part of a document that was cut where ``cut(_:from:)`` said, as `read` reads a whole one; lines
  /// are counted from the beginning of the part. What depends on other parts goes into the builder's `account`.
  func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder)

  /// Whether a stream is read in parts even where its beginning holds no place for a cut.
  var cutsEveryStream: Bool { get }

  /// The most bytes of a document that the reader takes: of a stream that it has to see whole, more is not read.
  var longestDocument: Int { get }

  /// Whether the reader goes through a stream with this beginning by itself, once and in order, because it has to carry
  /// from record to record what it knows.
  func readsInOrder(beginning: ByteView) -> Bool

  /// Reads a document through a window, as `read` reads a whole one; where ``readsInOrder(beginning:)`` says so.
  func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder)

  /// Checks, when all parts have been read and joined, what no part can know.
  func check(_ builder: inout PaperListBuilder)
}

extension BibliographyReader {
  package func prepared(for bytes: ByteView, options: ReadingOptions) -> Self { self }

  package func cut(_ bytes: ByteView, from offset: Int) -> Int? { nil }

  package func cut(_ bytes: ByteView, from offset: Int, head: ByteView) -> Int? { nil }

  package func read(
    _ bytes: ByteView, part: DocumentPart, options: ReadingOptions, into builder: inout PaperListBuilder
  ) {
    read(bytes, options: options, into: &builder)
  }

  package var cutsEveryStream: Bool { false }

  package var longestDocument: Int { .max }

  package func readsInOrder(beginning: ByteView) -> Bool { false }

  package func read(_ window: TextWindow, options: ReadingOptions, into builder: inout PaperListBuilder) {}

  package func check(_ builder: inout PaperListBuilder) {}
}

/// Which part of a document a reader is given.
package struct DocumentPart: Sendable {
  /// Whether the document begins with this part.
  package let isFirst: Bool
  /// Whether the document ends with this part.
  package let isLast: Bool
  /// The document; empty where the reader was given no part.
  let document: ByteView
  /// Where the part stands in the document.
  let range: Range<Int>

  package init(isFirst: Bool, isLast: Bool) {
    self.isFirst = isFirst
    self.isLast = isLast
    document = ByteView()
    range = 0..<0
  }

  /// The part of a document that stands at a range.
  init(of document: ByteView, at range: Range<Int>) {
    isFirst = range.lowerBound == 0
    isLast = range.upperBound == document.count
    self.document = document
    self.range = range
  }
}
