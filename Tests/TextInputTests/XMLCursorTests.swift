import Testing
import TextInput

@Suite struct XMLCursorTests {
  /// The tokens of a text, one letter and name or text each, and the failure that ends them.
  func walk(_ text: String) -> (tokens: [String], failure: XMLCursor.Failure?) {
    text.withByteView { bytes in
      var cursor = XMLCursor(bytes)
      var tokens: [String] = []
      while true {
        switch cursor.next() {
        case .startTag: tokens.append("+" + cursor.name.string)
        case .endTag: tokens.append("-" + cursor.name.string)
        case .text: tokens.append("=" + cursor.rawText.string)
        case .end: return (tokens, cursor.failure)
        }
      }
    }
  }

  @Test func tokensComeInOrder() {
    let (tokens, failure) = walk("<?xml version='1.0'?><a x='1'>t<b/><!-- <c> -->u<![CDATA[<&>]]></a >\n")
    #expect(tokens == ["+a", "=t", "+b", "-b", "=u", "=<&>", "-a", "=\n"])
    #expect(failure == nil)
  }

  @Test func documentTypesArePassedOver() {
    let text = "<!DOCTYPE a SYSTEM \"x>y\" [ <!ENTITY e \"]>\"> <!-- ]> ' --> ]><a/>"
    #expect(walk(text).tokens == ["+a", "-a"])
  }

  @Test func attributesAreFoundByName() {
    "<a one='1' two = \"2>\" bare three='a&amp;b'>".withByteView { bytes in
      var cursor = XMLCursor(bytes)
      expect(cursor.next() == .startTag)
      #expect(cursor.attribute("one")?.string == "1")
      #expect(cursor.attribute("two")?.string == "2>")
      #expect(cursor.attribute("three")?.string == "a&amp;b")
      #expect(cursor.attribute("bare") == nil)
      #expect(cursor.attribute("on") == nil)
    }
  }

  @Test(arguments: [
    ("<a></b>", "</b> where </a> is due", 3, false), ("</a>", "</a> closes nothing", 0, false),
    ("<a>", "the text ends before </a>", 3, true), ("<a", "the text ends inside <a>", 0, true),
    ("<a x='1", "an attribute of <a> is not closed", 0, true), ("x <", "the text ends inside a tag", 2, true),
    ("<a>1 < 2</a>", "a < that begins no tag", 5, false), ("<!-- x", "the text ends before -->", 0, true),
    ("<a <b>", "a < inside the tag <a>", 0, false),
    ("<!DOCTYPE a [", "the text ends inside a declaration", 0, true),
    ("<a><![CDATA[ ]]", "the text ends before ]]>", 3, true),
  ])
  func malformedTextIsAFailure(text: String, message: String, offset: Int, isCut: Bool) {
    let failure = walk(text).failure
    #expect(failure?.message == message)
    #expect(failure?.offset == offset)
    #expect(failure?.isCut == isCut)
  }

  @Test func nestingHasALimit() {
    #expect(walk(String(repeating: "<a>", count: 512)).failure?.isCut == true)
    let failure = walk(String(repeating: "<a>", count: 100_000)).failure
    #expect(failure?.message == "elements are nested more than 512 deep")
  }

  /// The flattened text of the first element.
  func text(_ xml: String) -> String? {
    xml.withByteView { bytes in
      var cursor = XMLCursor(bytes)
      guard cursor.next() == .startTag else { return nil }
      return cursor.withElementText(skipping: { $0 == "skip" }, \.string)
    }
  }

  @Test(arguments: [
    ("<t>plain</t>", "plain"), ("<t/>", ""), ("<t></t>", ""), ("<t>  two \n\t words </t>", "two words"),
    ("<t>a<b>b</b> <i>c <b>d</b></i>!</t>", "ab c d!"),
    ("<t>R&amp;D &#65;&#x42; &eacute;&Uuml;</t>", "R&D AB éÜ"),
    ("<t>&unknown; & &; &#; &#x110000; &#0; &amp</t>", "&unknown; & &; &#; &#x110000; &#0; &amp"),
    ("<t><![CDATA[&amp; <b>]]></t>", "&amp; <b>"), ("<t>a<skip>not <b>this</b></skip>c</t>", "ac"),
    ("<t>一二<!-- x -->三</t>", "一二三"),
  ])
  func elementTextIsFlattened(xml: String, expected: String) { #expect(text(xml) == expected) }

  @Test func cutElementTextIsNil() { #expect(text("<t>never <b>closed</b>") == nil) }

  @Test func skippingPassesNestedElementsOfTheSameName() {
    "<a><a x='1'/><b></a2><!-- </a> --><a></a><![CDATA[</a>]]></b></a><c/>".withByteView { bytes in
      var cursor = XMLCursor(bytes)
      _ = cursor.next()
      cursor.skipElement()
      #expect(cursor.depth == 0)
      expect(cursor.next() == .startTag)
      #expect(cursor.name == "c")
    }
  }

  @Test func walkingGoesOnBehindAFailure() {
    "<r><p>1</q></p><p>2</p></r>".withByteView { bytes in
      var cursor = XMLCursor(bytes)
      while cursor.next() != .end {}
      #expect(cursor.failure?.message == "</q> where </p> is due")
      cursor.recover { $0 == "p" ? 1 : nil }
      expect(cursor.next() == .startTag)
      expect(cursor.withElementText(\.string) == "2")
      expect(cursor.next() == .endTag)
      expect(cursor.next() == .end)
      #expect(cursor.failure == nil)
    }
  }
}
