/// Which bracket closes which, for one line, found in one pass.
struct BracketPairs {
  private var closing: [Int32]

  init(_ text: [Unicode.Scalar]) {
    closing = [Int32](repeating: -1, count: text.count)
    var square: [Int] = []
    var round: [Int] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case "\\": index += 1
      case "[": square.append(index)
      case "(": round.append(index)
      case "]": if let open = square.popLast() { closing[open] = Int32(clamping: index) }
      case ")": if let open = round.popLast() { closing[open] = Int32(clamping: index) }
      default: break
      }
      index += 1
    }
  }

  func closing(of open: Int) -> Int? {
    guard open < closing.count, closing[open] >= 0 else { return nil }
    return Int(closing[open])
  }
}
