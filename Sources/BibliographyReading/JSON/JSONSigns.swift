internal import TextInput

/// How to recognize a producer by the keys of its first records.
struct JSONSigns: Sendable {
  /// Keys that a record has, with how certain they make it.
  struct Sign: Sendable {
    let certainty: Double
    /// Paths of keys, all of which are there.
    let keys: [String]
    /// Paths of keys none of which is there.
    let without: [String]

    init(_ certainty: Double, _ keys: String, without: String = "") {
      self.certainty = certainty
      self.keys = keys.split(separator: " ").map(String.init)
      self.without = without.split(separator: " ").map(String.init)
    }
  }

  /// The paths under which records stand, `""` for the document itself or its elements.
  let roots: [String]
  let signs: [Sign]

  init(roots: [String] = [""], _ signs: Sign...) {
    self.roots = roots
    self.signs = signs
  }

  /// How certain the keys of a document make it.
  func certainty(of shape: JSONShape) -> Double {
    var best = 0.0
    for root in roots {
      let prefix = root.isEmpty ? "" : root + "/"
      for sign in signs where sign.certainty > best {
        if sign.keys.allSatisfy({ shape.paths.contains(prefix + $0) }),
          !sign.without.contains(where: { shape.paths.contains(prefix + $0) })
        {
          best = sign.certainty
        }
      }
    }
    return best
  }
}

/// The keys of the beginning of a JSON document, as paths.
struct JSONShape: Sendable {
  private(set) var paths: Set<String> = []

  /// Deeper keys and longer lists than these tell nothing new.
  private static let maximumDepth = 6
  private static let maximumElements = 3
  /// An object with more keys holds data under its keys, such as an index of words.
  private static let maximumKeys = 100

  /// Looks at the values at the beginning of a document, up to a place where it is cut or malformed.
  init(_ head: ByteView) {
    let head = head.trimmed
    guard !head.isEmpty, head[0] == UInt8(ascii: "{") || head[0] == UInt8(ascii: "[") else { return }
    var json = JSONCursor(head)
    var count = 0
    while count < Self.maximumElements, json.failure == nil, !json.isAtEnd() {
      look(&json, prefix: "", depth: 0)
      count += 1
    }
  }

  private mutating func look(_ json: inout JSONCursor, prefix: String, depth: Int) {
    guard depth < Self.maximumDepth else { return json.skip() }
    switch json.kind() {
    case .object:
      guard json.enterObject() else { return }
      var count = 0
      while json.nextKey() {
        count += 1
        guard count <= Self.maximumKeys else {
          json.skip()
          continue
        }
        let path = prefix + json.keyString
        paths.insert(path)
        look(&json, prefix: path + "/", depth: depth + 1)
      }
    case .array:
      guard json.enterArray() else { return }
      var count = 0
      while json.nextElement() {
        if count < Self.maximumElements {
          look(&json, prefix: prefix, depth: depth)
        } else {
          json.skip()
        }
        count += 1
      }
    default: json.skip()
    }
  }
}
