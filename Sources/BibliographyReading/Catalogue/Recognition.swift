internal import TextInput

/// Why a document was read in its format.
public struct Recognition: Hashable, Sendable {
  /// A format that might have been meant as well.
  public struct Alternative: Hashable, Sendable {
    /// The identifier of the format.
    public let format: String
    /// How sure its reader was, from 0 to 1.
    public let certainty: Double
  }

  /// The reason, some words: what spoke for the format, and how the document begins.
  public let reason: String

  /// The best of the other formats; `nil` where all others are certain that the document is not theirs, or
  /// were not asked.
  public let nextBest: Alternative?

  /// Finds the reason by asking the reader again without the extension, and the next best by asking all others.
  init(of reader: any BibliographyReader, in sample: FormatSample, isNamed: Bool, asksOthers: Bool) {
    let whole = reader.certainty(of: sample)
    let content = reader.certainty(of: FormatSample(head: sample.head, fileExtension: ""))
    let ending = ".\(sample.fileExtension)"
    let ground =
      if isNamed {
        "named by the user"
      } else if sample.fileExtension.isEmpty || content >= whole {
        "by its content"
      } else if content > 0 {
        "by its content and the extension \(ending)"
      } else {
        "by the extension \(ending)"
      }
    reason = ground + ", begins with \(Self.beginning(of: sample.head))"
    var best: Alternative?
    for other in asksOthers ? ReaderCatalogue.readers : [] where other.format.id != reader.format.id {
      let certainty = min(1, other.certainty(of: sample))
      if certainty > (best?.certainty ?? 0) {
        best = Alternative(format: other.format.id, certainty: certainty)
      }
    }
    nextBest = best
  }

  /// The first line that is not empty, cut to 48 characters, in quotation marks.
  private static func beginning(of head: ByteView) -> String {
    let text = head.trimmed
    let piece = text[0..<min(text.count, 400)].string.split(whereSeparator: \.isNewline).first ?? ""
    let line = piece.trimming { $0.isWhitespace }
    return line.count > 48 ? "“\(line.prefix(47))…”" : "“\(line)”"
  }
}

extension Substring {
  fileprivate func trimming(_ isOuter: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isOuter(last) { text.removeLast() }
    return text
  }
}
