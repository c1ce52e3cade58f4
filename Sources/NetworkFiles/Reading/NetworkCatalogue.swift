/// The formats of networks that can be read. A new reader is one line here.
public enum NetworkCatalogue {
  /// The readers; where two are equally certain of a document the earlier one reads it.
  package static let readers: [any NetworkReader] = [
    GraphMLReader(),
    GEXFReader(),
    NodeLinkReader(),
    GMLReader(),
    PajekReader(),
    METISReader(),
    NodeTableReader(),
    EdgeListReader(),
  ]

  /// The formats, in the order in which they are tried.
  public static var all: [NetworkFileFormat] { readers.map(\.format) }

  /// The reader of a format, by its identifier.
  package static func reader(of format: String) -> (any NetworkReader)? {
    let id = format.lowercased()
    return readers.first { $0.format.id == id }
  }

  /// The reader that is most certain that a document is of its format; `nil` where all are certain that it is not.
  package static func recognize(_ sample: NetworkSample) -> (reader: any NetworkReader, certainty: Double)? {
    var best: (reader: any NetworkReader, certainty: Double)?
    for reader in readers {
      let certainty = reader.certainty(of: sample)
      if certainty > (best?.certainty ?? 0) { best = (reader, min(certainty, 1)) }
    }
    return best
  }
}
