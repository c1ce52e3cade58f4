package import TextInput

/// A way of writing networks down: its name and how to recognize it.
public struct NetworkFileFormat: Hashable, Sendable {
  /// The word for `--from`, lower case, for example `gml`.
  public let id: String
  /// The name for people.
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

/// What a reader may look at to say whether a document is of its format.
package struct NetworkSample: Sendable {
  /// The first bytes of the document, up to 64 KB, uncompressed.
  package let head: ByteView
  /// Whether the document goes on behind the head.
  package let isCut: Bool
  /// The extension, lower case, without `gz`; empty for standard input.
  package let fileExtension: String

  /// Takes the head of a document.
  package init(_ bytes: ByteView, isWhole: Bool = true, fileExtension: String) {
    head = bytes[0..<min(bytes.count, 1 << 16)]
    isCut = !isWhole || bytes.count > head.count
    self.fileExtension = fileExtension
  }
}

/// Reads networks of one syntax. A reader keeps nothing, throws nothing and never crashes: whatever it cannot take is a
/// diagnostic of the document, and reading goes on.
package protocol NetworkReader: Sendable {
  /// What it reads.
  var format: NetworkFileFormat { get }

  /// How sure it is that a document is of its format: 0 certainly not, 1 certainly.
  /// Says 0 only when certain; the best result of all readers wins, ties by their order in the catalogue.
  func certainty(of sample: NetworkSample) -> Double

  /// Reads a whole document of UTF-8 bytes, without a byte order mark.
  func read(_ bytes: ByteView, into builder: inout NetworkBuilder)
}
