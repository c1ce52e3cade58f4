internal import TextInput

extension ByteView {
  /// The number that the bytes are, in decimal with an optional exponent; `nil` where they are none or not finite.
  ///
  /// Up to 15 digits and 22 places of decimals the quotient of two exact numbers is the nearest one (W. D. Clinger, "How to
  /// read floating point numbers accurately", PLDI 1990, doi:10.1145/93542.93557); all else goes the long way.
  var number: Double? {
    var place = 0
    let isNegative = count > 0 && self[0] == UInt8(ascii: "-")
    if isNegative || count > 0 && self[0] == UInt8(ascii: "+") { place = 1 }
    var digits = 0
    var value = 0
    var decimals = 0
    var hasPoint = false
    while place < count {
      let byte = self[place]
      if byte.isASCIIDigit {
        value = value &* 10 &+ Int(byte &- 0x30)
        digits += 1
        if hasPoint { decimals += 1 }
        if digits > 15 { return slowNumber }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return digits > 0 && byte | 0x20 == UInt8(ascii: "e") ? slowNumber : nil
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let magnitude = Double(value) / Self.powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private var slowNumber: Double? {
    // Nothing but what a decimal number is made of: no `nan`, `inf` or hexadecimal.
    guard count < 400 else { return nil }
    for place in 0..<count {
      switch self[place] {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        break
      default: return nil
      }
    }
    guard let value = Double(string), value.isFinite else { return nil }
    return value
  }

  private static let powersOfTen: [Double] = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

extension NodeValue {
  /// The value that a text is: a whole number, another number, or the text.
  init(_ text: ByteView) {
    // A number with leading zeros is a name: a postal code, a key.
    let isName = text.count > 1 && text[0] == UInt8(ascii: "0") && text[1].isASCIIDigit
    if !isName, let number = text.number {
      if text.count <= 15, text.index(of: UInt8(ascii: ".")) == nil, let whole = Int(exactly: number) {
        self = .integer(whole)
      } else {
        self = .real(number)
      }
    } else {
      self = .text(text.string)
    }
  }
}
