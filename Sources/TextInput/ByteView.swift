#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A borrowed run of bytes: what every cursor walks over.
///
/// The only place of this module and of the readers where bytes are reached without a bounds check; the
/// checks are there in debug builds. A view is valid while its owner lives: an ``InputFile``, an array inside
/// its `withByteView`. Nothing keeps one.
///
/// `@usableFromInline` beside `package` is what lets the other modules of the package inline the members marked
/// `@inlinable`: without it their bodies are left out of the module, and each byte costs them a call.
@safe
@usableFromInline
package struct ByteView: @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<UInt8>?

  /// The number of bytes.
  @usableFromInline package let count: Int

  /// An empty view.
  @inlinable
  package init() {
    unsafe self.base = nil
    self.count = 0
  }

  /// Views memory that the caller keeps alive.
  @inlinable
  package init(unsafe buffer: UnsafeRawBufferPointer) {
    unsafe self.base = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    self.count = buffer.count
  }

  /// Whether there is no byte.
  @inlinable
  package var isEmpty: Bool { count == 0 }

  /// Views a text of the program, which lives forever.
  @inlinable
  package init(_ text: StaticString) {
    unsafe self.base = text.utf8Start
    self.count = text.utf8CodeUnitCount
  }

  /// The byte at an index from 0 to `count - 1`.
  @inlinable
  package subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      assert(index >= 0 && index < count, "byte \(index) of \(count)")
      return unsafe base.unsafelyUnwrapped[index]
    }
  }

  /// A part of the view, sharing its memory.
  @inlinable
  package subscript(range: Range<Int>) -> ByteView {
    @inline(__always) get {
      assert(range.lowerBound >= 0 && range.upperBound <= count, "bytes \(range) of \(count)")
      guard let base = unsafe base else { return ByteView() }
      return unsafe ByteView(
        unsafe: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }
  }

  /// Where a byte next stands, at or after an index.
  ///
  /// - Complexity: O(distance), at the speed of `memchr`.
  @usableFromInline
  package func index(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    assert(start >= 0 && end <= count, "bytes \(start) to \(end) of \(count)")
    guard start < end, let base = unsafe base else { return nil }
    guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where a sequence of bytes next stands whole, at or after an index; the sequence is not empty.
  ///
  /// - Complexity: O(distance) where the first byte of the sequence is rare.
  package func index(of needle: StaticString, from start: Int = 0, to end: Int? = nil) -> Int? {
    let last = (end ?? count) - needle.utf8CodeUnitCount
    let first = unsafe needle.utf8Start.pointee
    var place = start
    while place <= last, let found = index(of: first, from: place, to: last + 1) {
      if has(needle, at: found) { return found }
      place = found + 1
    }
    return nil
  }

  /// How often a byte occurs in a range.
  package func occurrences(of byte: UInt8, in range: Range<Int>) -> Int {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "bytes \(range) of \(count)")
    guard let base = unsafe base else { return 0 }
    let raw = unsafe UnsafeRawPointer(base)
    let wanted = SIMD16<UInt8>(repeating: byte)
    var found = 0
    var place = range.lowerBound
    while place &+ 32 <= range.upperBound {
      // Two times sixteen counters of one byte each, added up before one of them can pass 255. Where a byte is the wanted
      // one the comparison gives all bits, which is -1.
      let end = min(range.upperBound, place &+ 32 &* 255)
      var (first, second) = (SIMD16<UInt8>(), SIMD16<UInt8>())
      while place &+ 32 <= end {
        let blocks = unsafe (
          raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self),
          raw.loadUnaligned(fromByteOffset: place &+ 16, as: SIMD16<UInt8>.self)
        )
        unsafe first &-= unsafeBitCast(blocks.0 .== wanted, to: SIMD16<UInt8>.self)
        unsafe second &-= unsafeBitCast(blocks.1 .== wanted, to: SIMD16<UInt8>.self)
        place &+= 32
      }
      // Pairs are added in numbers of two bytes: the sum of all counters would not fit into one byte.
      let (low, high) = unsafe (
        unsafeBitCast(first, to: SIMD8<UInt16>.self), unsafeBitCast(second, to: SIMD8<UInt16>.self)
      )
      found &+= Int(((low & 0xFF) &+ (low &>> 8) &+ (high & 0xFF) &+ (high &>> 8)).wrappedSum())
    }
    while place < range.upperBound {
      if unsafe base[place] == byte { found += 1 }
      place += 1
    }
    return found
  }

  /// Where the next brace, quotation mark or line end stands, at or after an index; `count` where there is none.
  ///
  /// Eight bytes a step: what a reader of values in braces or quotation marks looks at.
  package func firstStructural(from start: Int, lineEnd: UInt8) -> Int {
    guard let base = unsafe base else { return count }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let openings = ones &* UInt64(UInt8(ascii: "{"))
    let closings = ones &* UInt64(UInt8(ascii: "}"))
    let quotes = ones &* UInt64(UInt8(ascii: "\""))
    let lineEnds = ones &* UInt64(lineEnd)
    var place = start
    while place &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      let (a, b, c, d) = (word ^ openings, word ^ closings, word ^ quotes, word ^ lineEnds)
      // The highest bit of each byte that is zero, and perhaps of one behind it: the lowest is right.
      let found =
        ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c | (d &- ones) & ~d) & highs
      if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count {
      switch unsafe base[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), lineEnd: return place
      default: place += 1
      }
    }
    return count
  }

  /// Where the first byte from 0x80 on stands, at or after an index and before another one; `end` where there is
  /// none.
  func firstNonASCII(from start: Int, to end: Int) -> Int {
    guard let base = unsafe base else { return end }
    let raw = unsafe UnsafeRawPointer(base)
    let highs: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place &+ 32 <= end {
      let pair = unsafe raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      if (pair[0] | pair[1] | pair[2] | pair[3]) & highs != 0 { break }
      place &+= 32
    }
    while place &+ 8 <= end {
      let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let marks = UInt64(littleEndian: word) & highs
      if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    while place < end, unsafe base[place] < 0x80 { place += 1 }
    return place
  }

  /// The first eight bytes and the last eight as numbers. The bytes of a shorter view are all in the first
  /// number: no two views of the same length up to sixteen have the same ends.
  @inlinable
  package var ends: (first: UInt64, last: UInt64) {
    @inline(__always) get {
      guard let base = unsafe base else { return (0, 0) }
      let raw = unsafe UnsafeRawPointer(base)
      if count >= 8 {
        return unsafe (
          raw.loadUnaligned(as: UInt64.self),
          raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        )
      }
      if count >= 4 {
        let low = unsafe raw.loadUnaligned(as: UInt32.self)
        let high = unsafe raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        return (UInt64(low) | UInt64(high) &<< 32, 0)
      }
      if count == 0 { return (0, 0) }
      let (low, middle) = unsafe (UInt64(base[0]), UInt64(base[count &>> 1]))
      return unsafe (low | middle &<< 8 | UInt64(base[count &- 1]) &<< 16, 0)
    }
  }

  /// Whether the bytes at an index are these.
  @inlinable @inline(__always)
  package func has(_ text: StaticString, at start: Int = 0) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= count, let base = unsafe base else { return false }
    return unsafe Self.areEqual(base + start, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Whether both views hold the same bytes.
  @inlinable
  package static func == (a: ByteView, b: ByteView) -> Bool {
    guard a.count == b.count else { return false }
    guard let left = unsafe a.base, let right = unsafe b.base else { return true }
    return unsafe areEqual(left, right, a.count)
  }

  /// Whether the view is exactly this text.
  @inlinable
  package static func == (view: ByteView, text: StaticString) -> Bool {
    view.count == text.utf8CodeUnitCount && view.has(text)
  }

  /// Whether two runs of bytes are the same: a few comparisons of numbers where they are short, as they mostly are.
  @inlinable @inline(__always)
  @unsafe
  static func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (left, right) = unsafe (UnsafeRawPointer(a), UnsafeRawPointer(b))
    if count >= 8 {
      var place = 0
      while place &+ 8 < count {
        let (first, second) = unsafe (
          left.loadUnaligned(fromByteOffset: place, as: UInt64.self),
          right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        )
        if first != second { return false }
        place &+= 8
      }
      // The last eight, of which some may have been compared.
      return unsafe left.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
    for place in 0..<count where unsafe a[place] != b[place] { return false }
    return true
  }

  /// The view without white space and control characters at its ends.
  @inlinable
  package var trimmed: ByteView {
    var low = 0
    var high = count
    while low < high, self[low] <= 0x20 { low += 1 }
    while high > low, self[high - 1] <= 0x20 { high -= 1 }
    return self[low..<high]
  }

  /// The number of zero bytes at the end.
  var zerosAtEnd: Int {
    var end = count
    while end > 0, self[end - 1] == 0 { end -= 1 }
    return count - end
  }

  /// A 64-bit hash of the bytes, the same in every process.
  ///
  /// Eight bytes a step, mixed by the two halves of a 128-bit product as wyhash does.
  package var stableHash: UInt64 {
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: count) &* multiplier ^ 0xA076_1D64_78BD_642F
    guard let base = unsafe base else { return hash }
    let raw = unsafe UnsafeRawPointer(base)
    var place = 0
    while place &+ 8 <= count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let product = (hash ^ UInt64(littleEndian: word)).multipliedFullWidth(by: multiplier)
      hash = product.high ^ product.low
      place &+= 8
    }
    var tail: UInt64 = 0
    while place < count {
      tail = tail &<< 8 | UInt64(self[place])
      place &+= 1
    }
    let product = (hash ^ tail).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// A copy as text; ill-formed UTF-8 is repaired.
  package var string: String {
    guard let base = unsafe base else { return "" }
    return unsafe String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Lends the memory to a C function.
  @unsafe
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Copies the bytes to the beginning of memory that has room for them.
  @unsafe
  func copy(to memory: UnsafeMutableRawBufferPointer) {
    unsafe memory.copyMemory(from: UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Appends a copy of the bytes to an array.
  package func append(to bytes: inout [UInt8]) {
    guard let base = unsafe base, count > 0 else { return }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }
}

extension Array<UInt8> {
  /// Lends the array's bytes.
  @safe
  package func withByteView<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBytes { try unsafe body(ByteView(unsafe: $0)) }
  }
}

extension String {
  /// Lends the text's UTF-8 bytes.
  @safe
  package func withByteView<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    var copy = self
    return try copy.withUTF8 { try unsafe body(ByteView(unsafe: UnsafeRawBufferPointer($0))) }
  }
}
