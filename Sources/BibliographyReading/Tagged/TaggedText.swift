internal import TextInput

/// The text of fields: lines joined, character references replaced, marks of fonts taken out.
enum TaggedText {
  /// Appends lines with one space between them and for every run of white space.
  static func append(_ lines: ArraySlice<Range<Int>>, of bytes: ByteView, to text: inout [UInt8]) {
    for line in lines {
      if !text.isEmpty, text.last != 0x20 { text.append(0x20) }
      AuthorCell.appendCollapsed(bytes[line], to: &text)
    }
    while text.last == 0x20 { text.removeLast() }
  }

  /// Whether a text can be taken as it stands.
  @inline(__always)
  static func isPlain(_ view: ByteView) -> Bool {
    !view.hasIrregularSpace && view.firstIndex(of: UInt8(ascii: "&"), or: UInt8(ascii: "<")) == view.count
  }

  /// Replaces character references and takes tags of fonts out (`<i>`, `</sub>`); other angle brackets stay.
  static func clean(_ text: inout [UInt8]) {
    guard text.withByteView({ $0.firstIndex(of: UInt8(ascii: "&"), or: UInt8(ascii: "<")) < $0.count }) else {
      return
    }
    var output: [UInt8] = []
    text.withByteView { view in
      var place = 0
      while let open = view.index(of: UInt8(ascii: "<"), from: place) {
        XMLEntities.appendDecoded(view[place..<open], to: &output)
        if let end = endOfFontTag(view, open) {
          place = end
        } else {
          output.append(UInt8(ascii: "<"))
          place = open + 1
        }
      }
      XMLEntities.appendDecoded(view[place..<view.count], to: &output)
    }
    text = output
  }

  private static let fonts = PackedWordTable(
    set: "i b u em strong sub sup inf scp sc tt italic bold it rm br span")

  /// The place after a tag such as `<i>` or `</sup>`; `nil` where it is something else.
  private static func endOfFontTag(_ view: ByteView, _ open: Int) -> Int? {
    guard let close = view.index(of: UInt8(ascii: ">"), from: open, to: min(view.count, open + 80)) else {
      return nil
    }
    var start = open + 1
    if view[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < close, TeXText.isLetter(view[end]) { end += 1 }
    guard end == close || view[end] <= 0x20 || view[end] == UInt8(ascii: "/"),
      let word = PackedWord(lowercasing: view[start..<end]), fonts.contains(word)
    else { return nil }
    return close + 1
  }
}
