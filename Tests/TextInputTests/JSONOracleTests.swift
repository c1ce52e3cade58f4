import Foundation
import Testing
import TextInput

/// The cursor against Foundation's parser, on documents changed at random with a fixed seed.
@Suite struct JSONOracleTests {
  /// A JSON value; truth values are the numbers 1 and 0, because Foundation does not always tell them apart.
  indirect enum Tree: Equatable {
    case null
    case number(Double)
    /// A number that is none of `Double`, or an object with a key twice: parsers differ.
    case undetermined
    case text(String)
    case list([Tree])
    case object([String: Tree])

    init(_ value: Any) {
      switch value {
      case let text as String: self = .text(text)
      case let list as [Any]: self = .list(list.map { Tree($0) })
      case let object as [String: Any]: self = .object(object.mapValues { Tree($0) })
      case let number as NSNumber: self = .number(number.doubleValue)
      default: self = .null
      }
    }

    /// Reads a whole document; `nil` where the cursor refuses it.
    init?(document bytes: ByteView) {
      var json = JSONCursor(bytes)
      self = Tree.read(&json)
      guard json.failure == nil, json.isAtEnd() else { return nil }
    }

    private static func read(_ json: inout JSONCursor) -> Tree {
      switch json.kind() {
      case .object:
        guard json.enterObject() else { return .null }
        var object: [String: Tree] = [:]
        var isTwice = false
        while json.nextKey() {
          let key = json.keyString
          if object.updateValue(read(&json), forKey: key) != nil { isTwice = true }
        }
        return isTwice ? .undetermined : .object(object)
      case .array:
        guard json.enterArray() else { return .null }
        var list: [Tree] = []
        while json.nextElement() { list.append(read(&json)) }
        return .list(list)
      case .string: return .text(json.string() ?? "")
      case .number: return json.double().map { .number($0) } ?? .undetermined
      case .bool: return .number(json.bool() == true ? 1 : 0)
      case .null:
        json.skip()
        return .null
      case nil: return .null
      }
    }

    /// Whether both are the same value, as far as it is determined.
    func agrees(with other: Tree) -> Bool {
      switch (self, other) {
      case (.undetermined, _): true
      case (.number(let a), .number(let b)): a == b || abs(a - b) <= 1e-9 * abs(b)
      case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1) }
      case (.object(let a), .object(let b)):
        a.count == b.count && a.allSatisfy { key, value in b[key].map { value.agrees(with: $0) } ?? false }
      default: self == other
      }
    }
  }

  /// What the cursor lets pass and the standard does not: control characters and unknown escapes in texts, ill-formed
  /// UTF-8, zeros before a number, numbers too large.
  func isLenient(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 < 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: "\\") }
      || zip(bytes, bytes.dropFirst()).contains { $0 == 0x30 && $1 >= 0x30 && $1 <= 0x39 }
      || bytes.contains(UInt8(ascii: "e")) && bytes.contains { $0 == UInt8(ascii: "9") }
  }

  /// Whether a comma may stand before the end of an object or array.
  func hasTrailingComma(_ text: String) -> Bool {
    let dense = text.filter { !$0.isWhitespace }
    return dense.contains(",]") || dense.contains(",}")
  }

  static let seeds = [
    #"{"id":"W1","list":[1,-2.5,3e4,0],"deep":{"a":{"b":[[],{}]},"t":true,"f":false,"n":null},"text":"some words here"}"#,
    #"[{"title":"A longer text, which is more than sixteen bytes, with: [brackets] {in} it","x":[1,[2,[3]]]},{"y":""}]"#,
    #" {"escapes" : "\u00e9\n\t\"\\\/ \ud83d\ude00 é 日本語" , "k\u0065y" : [ 1.5E+2 , -0.0 , 123456789012345 ] } "#,
    #"[["a","b\\"],["c\"d","\\\"] ,["],{"{":"}","[":"]"},"a text that goes on for more than sixty-four bytes, so that it is not read by words \" to its end"]"#,
  ]

  @Test func valuesAgreeWithFoundation() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
    let signs = Array("{}[]\",:\\/ue0159-+.tfn \n".utf8) + [0xC3, 0xFF, 0x00]
    var accepted = 0
    for seed in Self.seeds {
      let original = Array(seed.utf8)
      for round in 0..<1500 {
        var bytes = original
        for _ in 0..<(round == 0 ? 0 : 1 + random(3)) where !bytes.isEmpty {
          let place = random(bytes.count)
          switch random(4) {
          case 0: bytes[place] = signs[random(signs.count)]
          case 1: bytes.insert(signs[random(signs.count)], at: place)
          case 2: bytes.remove(at: place)
          default: bytes.removeSubrange(place..<min(bytes.count, place + random(12)))
          }
        }
        let expected = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        let found = bytes.withByteView { Tree(document: $0) }
        let text = String(decoding: bytes, as: UTF8.self)
        if expected != nil, hasTrailingComma(text) {
          // Foundation lets it pass; the standard does not.
          continue
        }
        if let expected {
          accepted += 1
          #expect(found.map { $0.agrees(with: Tree(expected)) } == true, "\(text)")
        } else if !isLenient(bytes) {
          #expect(found == nil, "\(text)")
        }
        // Passing over finds the same end as reading, and never crashes.
        let ends = bytes.withByteView { view in
          var json = JSONCursor(view)
          json.skip()
          return json.failure == nil && json.isAtEnd()
        }
        if found != nil { #expect(ends, "\(text)") }
      }
    }
    #expect(accepted > 500)
  }

  @Test func bracketsAreFoundAtEveryPlaceOfAWord() {
    for before in 0..<20 {
      for inside in ["", "[]", "{\"]\":\"[\"}", "\"\\\"]\"", "[[[1],2],{\"a\":[]}]", "\"x\\\\\",[]"] {
        let value = "[" + inside + "]"
        let text = String(repeating: " ", count: before) + value + ",1"
        text.withByteView { bytes in
          var json = JSONCursor(bytes)
          json.skip()
          #expect(json.failure == nil && json.position == before + value.utf8.count, "\(text)")
        }
      }
    }
  }

  @Test func textsOfEveryLengthAreFound() {
    for length in 0..<150 {
      for escape in ["", "\\\"", "\\\\"] {
        let content =
          String(repeating: "x", count: length) + escape + String(repeating: "y", count: length / 2)
        ("\"" + content + "\" \"").withByteView { bytes in
          var json = JSONCursor(bytes)
          let text = json.text()
          #expect(text?.raw.string == content && text?.isEscaped == !escape.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    ("NaN", "NaN and Infinity are no numbers of JSON"),
    ("-Infinity", "NaN and Infinity are no numbers of JSON"),
    ("-", "a number that is none"), ("1.", "a number that is none"), ("1e", "a number that is none"),
  ])
  func wrongNumbersAreRefused(text: String, message: String) {
    text.withByteView { bytes in
      var json = JSONCursor(bytes)
      #expect(json.double() == nil)
      #expect(json.failure?.message == message)
    }
  }

  @Test func hugeNumbersAndMarksArePassedOver() {
    "\u{FEFF}[1e999, 36893488147419103232, 7]".withByteView { bytes in
      var json = JSONCursor(bytes)
      expect(json.enterArray())
      expect(json.nextElement() && json.double() == nil)
      expect(json.nextElement() && json.double() == 36_893_488_147_419_103_232)
      expect(json.nextElement() && json.int() == 7)
      expect(!json.nextElement() && json.failure == nil)
    }
  }

  @Test func aMalformedObjectIsLeftBehind() {
    #"[{"a": NaN, "b": ["]"]}, 8]"#.withByteView { bytes in
      var json = JSONCursor(bytes)
      expect(json.enterArray() && json.nextElement())
      let mark = json.mark()
      expect(json.enterObject() && json.nextKey() && json.double() == nil && json.failure != nil)
      expect(json.resume(behind: mark))
      expect(json.nextElement() && json.int() == 8 && !json.nextElement() && json.failure == nil)
    }
  }
}
