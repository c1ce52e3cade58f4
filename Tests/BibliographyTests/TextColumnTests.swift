import Testing
import TextInput

@testable import Bibliography

@Suite struct TextColumnTests {
  private let texts = ["one", "", "zwölf", "🧮", ""]

  @Test func keepsItsRows() {
    var column = TextColumn()
    for text in texts { column.append(text) }
    #expect((0..<column.count).map { column[$0] } == texts)
    #expect((0..<column.count).map { column.isEmpty($0) } == texts.map(\.isEmpty))
    #expect(!column.isFull)
  }

  @Test func allWaysOfAppendingAgree() {
    var a = TextColumn()
    var b = TextColumn()
    var c = TextColumn()
    for text in texts {
      a.append(text)
      text.withByteView { b.append($0) }
      c.append { $0.append(contentsOf: text.utf8) }
    }
    #expect(a == b)
    #expect(a == c)
  }

  @Test func joins() {
    var a = TextColumn()
    var b = TextColumn()
    var both = TextColumn()
    for text in texts { a.append(text); both.append(text) }
    for text in texts.reversed() { b.append(text); both.append(text) }
    a.append(contentsOf: b)
    #expect(a == both)
  }

  @Test func sparseRowsHaveNoneOrSeveralTexts() {
    var column = SparseTextColumn()
    #expect(column.values(of: 0) == [])
    column.append("a", to: 1)
    column.append("b", to: 1)
    column.append("c", to: 4)
    #expect((0...5).map { column.values(of: $0) } == [[], ["a", "b"], [], [], ["c"], []])
    var joined = column
    joined.append(contentsOf: column, rowOffset: 5)
    #expect(joined.values(of: 4) == ["c"])
    #expect(joined.values(of: 6) == ["a", "b"])
    #expect(joined.values(of: 9) == ["c"])
  }
}
