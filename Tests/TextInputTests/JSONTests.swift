import Testing
import TextInput

/// `#expect` for conditions that move a cursor, which the macro does not take.
func expect(_ condition: Bool, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  #expect(condition, sourceLocation: sourceLocation)
}

@Suite struct JSONCursorTests {
  func with<R>(_ text: String, _ body: (inout JSONCursor) -> R) -> R {
    text.withByteView { bytes in
      var json = JSONCursor(bytes)
      return body(&json)
    }
  }

  @Test func valuesAreRead() {
    with(#" {"a": [1, -2.5e3, "x", true, null], "b": {}, "c\u0041": false} "#) { json in
      expect(json.enterObject())
      expect(json.nextKey() && json.key("a"))
      expect(json.enterArray())
      expect(json.nextElement() && json.int() == 1)
      expect(json.nextElement() && json.double() == -2500)
      expect(json.nextElement() && json.string() == "x")
      expect(json.nextElement() && json.bool() == true)
      expect(json.nextElement() && json.string() == nil)
      expect(!json.nextElement())
      expect(json.nextKey() && json.keyString == "b")
      expect(json.enterObject())
      expect(!json.nextKey())
      expect(json.nextKey() && json.key("cA"))
      expect(json.bool() == false)
      expect(!json.nextKey())
      expect(json.isAtEnd() && json.failure == nil)
    }
  }

  @Test(arguments: [
    (#""\u00e9\n\t\"\\\/""#, "é\n\t\"\\/"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
    (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u12""#, "\u{FFFD}12"),
    (#""\q\é""#, "qé"), (#""\\\\""#, #"\\"#), (#""\\n""#, #"\n"#), (#""""#, ""),
  ])
  func escapesAreReplaced(text: String, expected: String) {
    #expect(with(text) { $0.string() } == expected)
  }

  @Test func otherValuesArePassedOver() {
    with(#"[{"x": ["]", {"y": "\""}]}, "7", 8]"#) { json in
      expect(json.enterArray())
      expect(json.nextElement() && json.string() == nil)
      expect(json.nextElement() && json.int() == nil)
      expect(json.nextElement() && json.int() == 8)
      expect(!json.nextElement() && json.failure == nil)
    }
  }

  @Test(arguments: [
    ("", 0, true), ("{", 1, true), ("[1", 2, true), ("[1 2]", 3, false), ("{\"a\" 1}", 5, false),
    ("{a:1}", 1, false), ("\"abc", 0, true), ("[1,]", 3, false), ("nul", 0, false), ("[", 1, true),
  ])
  func malformedTextIsAFailure(text: String, offset: Int, isCut: Bool) {
    let failure = with(text) { json -> JSONCursor.Failure? in
      func value() {
        switch json.kind() {
        case .object:
          _ = json.enterObject()
          while json.nextKey() { value() }
        case .array:
          _ = json.enterArray()
          while json.nextElement() { value() }
        case .string: _ = json.string()
        case .number: _ = json.double()
        default: json.skip()
        }
      }
      value()
      return json.failure
    }
    #expect(failure?.offset == offset)
    #expect(failure?.isCut == isCut)
  }

  @Test func deepNestingIsSkippedAndRefused() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    with(deep) { json in
      json.skip()
      expect(json.isAtEnd() && json.failure == nil)
    }
    with(deep) { json in
      while json.enterArray(), json.nextElement() {}
      expect(json.failure?.message == "values are nested more than 512 deep")
    }
  }
}

@Suite struct JSONWriterTests {
  @Test func prettyAndCompact() {
    func write(_ layout: JSONWriter.Layout) -> String {
      var json = JSONWriter(layout)
      json.object {
        $0.field("a", 1)
        $0.field("none", Int?.none)
        $0.field("list", [1.5, 2])
        $0.field("empty", [String]())
        $0.object("o") { $0.field("t", true) }
        $0.object("e") { _ in }
        $0.array("rows") { json in
          for name in ["x", "y"] {
            json.inline { json in
              json.object {
                $0.field("name", name)
                $0.field("v", [1])
              }
            }
          }
          json.array { $0.value("z") }
        }
      }
      return json.string
    }
    #expect(
      write(.compact)
        == #"{"a":1,"none":null,"list":[1.5,2],"empty":[],"o":{"t":true},"e":{},"rows":[{"name":"x","v":[1]},{"name":"y","v":[1]},["z"]]}"#
    )
    #expect(
      write(.pretty) == """
        {
          "a": 1,
          "none": null,
          "list": [1.5, 2],
          "empty": [],
          "o": {
            "t": true
          },
          "e": {},
          "rows": [
            {"name": "x", "v": [1]},
            {"name": "y", "v": [1]},
            [
              "z"
            ]
          ]
        }
        """)
  }

  @Test(arguments: [
    ("\"\\", #""\"\\""#), ("\u{1B}[0m\n\t\r", #""\u001b[0m\n\t\r""#), ("\u{7F}\u{85}é", #""\u007f\u0085é""#),
    ("a/b", #""a/b""#), ("😀", "\"😀\""),
  ])
  func textIsEscaped(text: String, expected: String) {
    var json = JSONWriter(.compact)
    json.value(text)
    #expect(json.string == expected)
    let back = json.string.withByteView { bytes in
      var cursor = JSONCursor(bytes)
      return cursor.string()
    }
    #expect(back == text)
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (-0.0, "-0"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"),
    (1.0 / 3, "0.3333333333333333"),
    (.nan, "null"), (.infinity, "null"), (123_456_789, "123456789"),
  ])
  func numbersAreShortest(value: Double, expected: String) {
    var json = JSONWriter(.compact)
    json.value(value)
    #expect(json.string == expected)
    let back = json.string.withByteView { bytes in
      var cursor = JSONCursor(bytes)
      return cursor.double()
    }
    #expect(back == (value.isFinite ? value : nil))
  }

  @Test func piecesAddUp() {
    var json = JSONWriter(.pretty)
    var pieces: [UInt8] = []
    json.array {
      for number in 0..<3 {
        $0.value(number)
        pieces += $0.take()
      }
    }
    pieces += json.take()
    #expect(String(decoding: pieces, as: UTF8.self) == "[\n  0,\n  1,\n  2\n]")
  }
}
