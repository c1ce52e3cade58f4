import Testing

@testable import NetworkDrawing

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("Ada Lovelace", "Ada Lovelace"), ("  Ada \t\n Lovelace ", "Ada Lovelace"), ("", ""), ("\u{7}\u{0}", ""),
    ("\u{1B}[31mred", "[31mred"), ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
    ("x\u{FFFE}\u{FFFF}\u{1FFFE}y", "xy"),
    ("a\u{85}b\u{2028}c", "a b c"), ("é e\u{301} 李 🦊", "é e\u{301} 李 🦊"), ("\u{9B}1mz", "1mz"),
  ])
  func controlCharactersGo(text: String, clean: String) {
    #expect(PrintableText.cleaned(text) == clean)
  }

  @Test(arguments: [
    ("Ada", 5, "Ada"), ("Ada Lovelace", 12, "Ada Lovelace"), ("Ada Lovelace", 8, "Ada Lov…"),
    ("Lovelace, Ada", 10, "Lovelace…"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍…"),
  ])
  func longTextsAreCut(text: String, limit: Int, cut: String) {
    #expect(PrintableText.shortened(text, to: limit) == cut)
  }

  @Test func combiningMarksDoNotGrowWithoutEnd() {
    let tower = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(PrintableText.shortened(tower, to: 32).unicodeScalars.count <= 65)
  }

  @Test(arguments: [
    ("Ada Wu", ["Ada Wu"]), ("Ada Lovelace", ["Ada", "Lovelace"]), ("Lovelace, A", ["Lovelace, A"]),
    ("Pastorsatorras, R", ["Pastorsatorras, R"]), ("Jan van den Berg", ["Jan van", "den Berg"]),
    ("Rodriguez-Iturbe", ["Rodriguez-Iturbe"]),
  ])
  func longNamesStandOnTwoLines(name: String, lines: [String]) {
    #expect(PrintableText.nameLines(name) == lines)
  }

  @Test func linesAreWrappedBetweenWords() {
    #expect(PrintableText.wrapped("one two three four", to: 9) == ["one two", "three", "four"])
    #expect(PrintableText.wrapped("", to: 9) == [])
    #expect(PrintableText.wrapped("abcdefghijklmnop x", to: 8) == ["abcdefg…", "x"])
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
  func thousandsAreSeparated(number: Int, text: String) {
    #expect(PrintableText.grouped(number) == text)
  }
}

@Suite struct DOTTextTests {
  @Test(arguments: [
    ("a", "\"a\""), ("", "\"\""), ("say \"x\"", "\"say \\\"x\\\"\""), ("end\\", "\"end\\\\\""),
    ("node", "\"node\""),
    ("R&D", "\"R&D\""), ("a:b", "\"a:b\""), ("two\nlines", "\"two lines\""),
  ])
  func identifiers(text: String, written: String) {
    #expect(DOTText.identifier(text) == written)
  }

  @Test func labelsAreLiteral() {
    #expect(DOTText.label("R&D \\N &lt;") == "\"R&amp;D \\\\N &amp;lt;\"")
    #expect(DOTText.label(lines: ["a", "\"b\""]) == "\"a\\n\\\"b\\\"\"")
    #expect(DOTText.html("<b> & \"c\" \\") == "&lt;b&gt; &amp; &quot;c&quot; \\\\")
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (0.5, "0.5"), (1.0 / 3, "0.333"), (-2.25, "-2.25"), (1e-9, "0"),
      (10.0005, "10.001"),
      (123_456, "123456"), (.infinity, "0"), (.nan, "0"), (2.04, "2.04"),
    ] as [(Double, String)])
  func numbersHaveNoExponent(value: Double, text: String) {
    #expect(DOTText.decimal(value) == text)
  }
}
