#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Owns the bytes of an input: a mapped file, or memory that grows in place while a pipe or a compressed
/// file is read.
///
/// Growing goes through `realloc`, which moves pages instead of copying bytes, so that the peak is the size
/// of the text and not twice that.
@safe
final class InputMemory: @unchecked Sendable {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  /// Whether it is the pages of a file.
  let isMapped: Bool
  private(set) var count = 0

  /// Empty memory that can grow.
  init() {
    unsafe base = nil
    isMapped = false
  }

  /// A copy of some bytes with one byte in place of another.
  convenience init(replacing old: UInt8, with new: UInt8, in view: ByteView) {
    self.init()
    append(view)
    guard let base = unsafe base, count == view.count else { return }
    let bytes = unsafe base.assumingMemoryBound(to: UInt8.self)
    for place in 0..<count where unsafe bytes[place] == old { unsafe bytes[place] = new }
  }

  /// Maps a file of a known size; `nil` where the system cannot.
  init?(mapping descriptor: Int32, count: Int) {
    guard count > 0, let pages = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe pages != MAP_FAILED
    else { return nil }
    unsafe madvise(pages, count, MADV_SEQUENTIAL)
    unsafe base = pages
    self.count = count
    isMapped = true
  }

  deinit {
    if isMapped { unsafe munmap(base, count) } else { unsafe free(base) }
  }

  /// The bytes, valid while this object lives.
  var view: ByteView { unsafe ByteView(unsafe: UnsafeRawBufferPointer(start: base, count: count)) }

  /// Lends spare room of at least `minimum` bytes; `body` says how many it filled.
  ///
  /// - Returns: `nil` where there is no memory, else the result of `body`.
  func fill<Failure: Error>(
    minimum: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int? {
    if capacity - count < minimum {
      let wanted = max(count + minimum, capacity + capacity / 2)
      guard let moved = unsafe realloc(base, wanted) else { return nil }
      unsafe base = moved
      capacity = wanted
    }
    guard let base = unsafe base else { return nil }
    let filled = unsafe try body(
      UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count))
    count += filled
    return filled
  }

  /// Takes the bytes away and keeps the room.
  func removeAll() { count = 0 }

  /// Takes bytes out and moves those behind them up.
  func remove(_ range: Range<Int>) {
    guard let base = unsafe base, !isMapped, range.upperBound <= count else { return }
    unsafe memmove(base + range.lowerBound, base + range.upperBound, count - range.upperBound)
    count -= range.count
  }

  /// Adds one byte.
  func append(_ byte: UInt8) {
    if count == capacity { _ = unsafe fill(minimum: 4096) { _ in 0 } }
    guard count < capacity else { return }
    unsafe base.unsafelyUnwrapped.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Adds a run of bytes.
  func append(_ view: ByteView) {
    guard !view.isEmpty else { return }
    _ = unsafe fill(minimum: view.count) { spare in
      unsafe view.copy(to: spare)
      return view.count
    }
  }

  /// Adds a character in UTF-8.
  func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 { return append(UInt8(scalar.value)) }
    for unit in scalar.utf8 { append(unit) }
  }
}
