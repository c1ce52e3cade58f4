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
    switch scheme {
    case "doi":
      var lower = Substring(value.lowercased())
      for prefix in ["https://", "http://", "www.", "dx.doi.org/", "doi.org/", "doi:"]
      where lower.hasPrefix(prefix) {
        lower.removeFirst(prefix.count)
      }
      while lower.first == " " { lower.removeFirst() }
      return lower.hasPrefix("10.") ? String(lower) : ""
    case "arxiv":
      var lower = Substring(value.lowercased())
      for prefix in ["https://", "http://", "www.", "export.", "arxiv.org/", "abs/", "pdf/", "arxiv:"]
      where lower.hasPrefix(prefix) {
        lower.removeFirst(prefix.count)
      }
      if lower.hasSuffix(".pdf") { lower.removeLast(4) }
      if let v = lower.lastIndex(of: "v"), v != lower.startIndex {
        let version = lower[lower.index(after: v)...]
        if !version.isEmpty, version.allSatisfy(\.isNumber), lower[lower.index(before: v)].isNumber {
          lower = lower[..<v]
        }
      }
      return String(lower)
    case "orcid":
      let last = value.split(separator: "/").last.map(String.init) ?? ""
      return last.uppercased()
    default:
      return String(value)
    }
  }
}
