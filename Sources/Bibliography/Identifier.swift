internal import TextInput

/// A name that a registry or a source gave to a paper or a person, unique in its scheme.
public struct Identifier: Hashable, Sendable, CustomStringConvertible {
  /// Who gave it, in lower case: `doi`, `arxiv`, `pmid`, `acl`, `dblp`, `orcid`, `url`, ...
  public let scheme: String

  /// The identifier without its scheme or web address; never empty.
  public let value: String

  /// Names an identifier; `nil` when the value is empty, because an empty identifier identifies nothing.
  ///
  /// DOIs are folded to lower case and freed of `https://doi.org/` and `doi:`; arXiv numbers lose their
  /// version, their web address and their `arXiv:`; ORCIDs lose their web address.
  public init?(_ scheme: String, _ value: String) {
    let scheme = scheme.lowercased()
    let value = Self.normalized(value, scheme: scheme)
    guard !scheme.isEmpty, !value.isEmpty else { return nil }
    self.scheme = scheme
    self.value = value
  }

  /// Reads the form that ``description`` writes, `scheme:value`.
  public init?(parsing text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    self.init(String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  /// `scheme:value`.
  public var description: String { "\(scheme):\(value)" }

  private static func normalized(_ text: String, scheme: String) -> String {
    var value = Substring(text)
    while let first = value.first, first.isWhitespace { value.removeFirst() }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    return scheme.withByteView { scheme in
      let cased =
        switch letterCase(of: scheme) {
        case .asPrinted: String(value)
        case .small: value.lowercased()
        case .capital: value.uppercased()
        }
      return cased.withByteView { core(of: $0, scheme: scheme).string }
    }
  }
}
