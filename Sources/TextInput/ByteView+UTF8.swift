internal import Dispatch
internal import Synchronization

extension ByteView {
  /// As ``firstIllFormedUTF8(from:)`` from the beginning, by several threads where the text is long.
  ///
  /// The pieces begin at bytes that go on no character. A reader of the whole comes to each of these places, or finds
  /// what is ill-formed before it: the first finding of all pieces is that of the whole.
  ///
  /// - Complexity: O(count / threads).
  func firstIllFormedUTF8(threads: Int, pieceLength: Int = 4 << 20) -> Int? {
    let pieces = (count + pieceLength - 1) / pieceLength
    guard threads > 1, pieces > 1 else { return firstIllFormedUTF8() }
    @Sendable func begin(_ piece: Int) -> Int {
      guard piece < pieces else { return count }
      var place = piece * pieceLength
      while place < count, self[place] & 0xC0 == 0x80, place < piece * pieceLength + 3 { place += 1 }
      return piece == 0 ? 0 : place
    }
    let next = Atomic(0)
    let found = Atomic(Int.max)
    DispatchQueue.concurrentPerform(iterations: min(threads, pieces)) { _ in
      // Pieces are taken in order: behind one with a finding there is nothing to look for.
      while found.load(ordering: .relaxed) == .max {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        if let place = firstIllFormedUTF8(from: begin(piece), to: begin(piece + 1)) {
          found.min(place, ordering: .relaxed)
        }
      }
    }
    let place = found.load(ordering: .relaxed)
    return place == .max ? nil : place
  }

  /// Where the first byte stands that is not part of well-formed UTF-8 (The Unicode Standard, table 3-7),
  /// at or after an index at which a character begins, and before another one.
  ///
  /// - Complexity: O(distance), eight bytes at a time where the text is ASCII.
  package func firstIllFormedUTF8(from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    var place = start
    while true {
      place = firstNonASCII(from: place, to: end)
      guard place < end else { return nil }
      let length = lengthOfWellFormedSequence(at: place)
      if length == 0 { return place }
      place += length
    }
  }

  /// The length of the character of two to four bytes at an index, 0 where it is ill-formed.
  private func lengthOfWellFormedSequence(at place: Int) -> Int {
    func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      place + offset < count && self[place + offset] >= low && self[place + offset] <= high
    }
    switch self[place] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, to: 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, to: 0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
