/// Takes the clock out of a PDF: the same text is to give the same bytes.
enum PDFDate {
  /// The document with a fixed date of creation of the same length, so that no offset in it moves.
  static func removed(from pdf: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (D:".utf8)
    let fixed = Array("19700101000000".utf8)
    var pdf = pdf
    var place = 0
    while let found = pdf[place...].firstIndex(of: key[0]) {
      place = found + 1
      let digits = found + key.count
      guard digits + fixed.count <= pdf.count, pdf[found..<digits].elementsEqual(key) else { continue }
      pdf.replaceSubrange(digits..<digits + fixed.count, with: fixed)
      break
    }
    return pdf
  }
}
