internal import Bibliography
internal import TextInput

/// Reads the dates that sources print: `2019`, `2019-05-12`, `12 May 2019`, `May 12, 2019`, `2019 May`,
/// `[c2019]`, `2019/2021` (its beginning).
enum DateText {
  /// What a diagnostic advises of a date that is none.
  static let hint = "it was left out; a date is written as 2019, 2019-05-12 or 12 May 2019"

  /// The date in a text, `nil` where there is no year from 1000 to 2999 in it.
  static func date(_ text: ByteView) -> PublicationDate? {
    var year: Int?
    var month: Int?
    var numbers: (before: Int?, after: Int?, second: Int?) = (nil, nil, nil)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if isDigit(byte) {
        var end = place
        var value = 0
        while end < text.count, isDigit(text[end]) {
          value = min(value * 10 + Int(text[end] & 15), 1_000_000_000)
          end += 1
        }
        if end - place == 4, (1000...2999).contains(value) {
          // A second year ends a range; the date is its beginning.
          if year != nil { break }
          year = value
        } else if end - place == 8, year == nil, (1000...2999).contains(value / 10_000) {
          year = value / 10_000
          numbers.after = value / 100 % 100
          numbers.second = value % 100
        } else if end - place <= 2 {
          if year == nil {
            if numbers.before == nil { numbers.before = value } else { numbers.second = value }
          } else if numbers.after == nil {
            numbers.after = value
          } else if numbers.second == nil {
            numbers.second = value
          }
        }
        place = end
        // `T12:30`: the time of day is no part of the date.
        if place < text.count, text[place] == UInt8(ascii: "T") { break }
      } else if TeXText.isLetter(byte) {
        var end = place
        while end < text.count, TeXText.isLetter(text[end]) { end += 1 }
        if month == nil { month = self.month(text[place..<end]) }
        place = end
      } else {
        place += 1
      }
    }
    guard let year else { return nil }
    if let month {
      return PublicationDate(year: year, month: month, day: numbers.before ?? numbers.after)
    }
    if let month = numbers.after, (1...12).contains(month), numbers.before == nil {
      return PublicationDate(year: year, month: month, day: numbers.second)
    }
    return PublicationDate(year: year)
  }

  /// The month of a word that begins with an English month's first three letters, or of a number from 1 to 12.
  static func month(_ text: ByteView) -> Int? {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    if isDigit(text[0]) {
      var value = 0
      for index in 0..<min(text.count, 2) {
        guard isDigit(text[index]) else { break }
        value = value * 10 + Int(text[index] & 15)
      }
      return (1...12).contains(value) ? value : nil
    }
    return EnglishMonth.named(text)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
