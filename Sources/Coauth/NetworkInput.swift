internal import BibliographyReading
internal import Collaboration
internal import NetworkFiles
internal import TextInput

/// What some inputs hold: papers, or a network.
package enum NetworkInput {
  /// Whether the inputs are the files of a network rather than lists of papers.
  ///
  /// A format that is named decides. Else each file is looked at: it is a network where a reader of networks is at
  /// least as certain of it as every reader of papers. Folders and archives of several files hold papers.
  ///
  /// - Throws: ``MixedInputError`` where some inputs are networks and others are not.
  package static func isNetwork(_ inputs: [String], format: String?) throws(MixedInputError) -> Bool {
    if let format {
      return NetworkCatalogue.reader(of: format) != nil && ReaderCatalogue.reader(of: format) == nil
    }
    let networks = inputs.filter(isNetwork)
    guard let network = networks.first else { return false }
    if let other = inputs.first(where: { !networks.contains($0) }) {
      throw MixedInputError(network: network, other: other)
    }
    return true
  }

  /// Whether a file can be read as a network, however uncertain that is.
  package static func mayBeNetwork(_ path: String) -> Bool {
    guard path != "-", FolderListing.kind(of: path) == .file, let head = InputHead(of: path) else {
      return false
    }
    return FileNetwork.certainty(of: head) > 0
  }

  private static func isNetwork(_ path: String) -> Bool {
    guard FolderListing.kind(of: path) == .file, let head = InputHead(of: path) else { return false }
    let certainty = FileNetwork.certainty(of: head)
    guard certainty > 0 else { return false }
    return head.file.withBytes { bytes in
      let sample = FormatSample(
        head: bytes[0..<min(bytes.count, 1 << 16)],
        fileExtension: FileNetwork.fileExtension(of: head.file.name))
      return certainty >= ReaderCatalogue.recognize(sample)?.certainty ?? 0
    }
  }
}

/// Networks and lists of papers among the inputs of one run.
package struct MixedInputError: Error {
  /// An input that is a network.
  package let network: String
  /// One that is none.
  package let other: String
}
