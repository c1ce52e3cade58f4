/// A read-only window on an array for an inner loop: checked in debug builds, unchecked in release builds.
///
/// Valid only inside the closure of `withView`, like the buffer it stands for. This file is the only one of the
/// module in which memory is reached without checks, so that no algorithm has to.
@safe
package struct View<Element: BitwiseCopyable>: @unchecked Sendable {
  private let buffer: UnsafeBufferPointer<Element>

  fileprivate init(_ buffer: UnsafeBufferPointer<Element>) {
    unsafe self.buffer = buffer
  }

  /// The number of elements.
  @inline(__always) package var count: Int { unsafe buffer.count }

  /// An element; `index` must be in `0 ..< count`.
  @inline(__always) package subscript(index: Int) -> Element { unsafe buffer[index] }
}

/// A window for reading and writing. Threads may share it when they write to different elements.
@safe
package struct MutableView<Element: BitwiseCopyable>: @unchecked Sendable {
  fileprivate let buffer: UnsafeMutableBufferPointer<Element>

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    unsafe self.buffer = buffer
  }

  /// The number of elements.
  @inline(__always) package var count: Int { unsafe buffer.count }

  /// An element; `index` must be in `0 ..< count`.
  @inline(__always) package subscript(index: Int) -> Element {
    get { unsafe buffer[index] }
    nonmutating set { unsafe buffer[index] = newValue }
  }

  /// Sets every element.
  package func fill(_ value: Element) {
    unsafe buffer.update(repeating: value)
  }

  /// The elements as an array of its own.
  package func array() -> [Element] { unsafe Array(buffer) }
}

extension MutableView where Element: Comparable {
  /// Sorts the elements of a range.
  package func sort(_ range: Range<Int>) {
    if range.count > 24 {
      unsafe buffer[range].sort()
      return
    }
    // Most rows are short, and insertion beats everything there.
    for i in range.dropFirst() {
      let value = self[i]
      var place = i
      while place > range.lowerBound, self[place - 1] > value {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = value
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Opens a window on the array for the time of the closure.
  package func withView<Result>(_ body: (View<Element>) throws -> Result) rethrows -> Result {
    try unsafe withUnsafeBufferPointer { try unsafe body(View($0)) }
  }

  /// Opens a window for writing for the time of the closure.
  package mutating func withMutableView<Result>(
    _ body: (MutableView<Element>) throws -> Result
  ) rethrows -> Result {
    try unsafe withUnsafeMutableBufferPointer { try unsafe body(MutableView($0)) }
  }
}

/// Working memory of an algorithm: hands out arrays and frees all of them when it is released.
///
/// A worker that keeps windows keeps the space they came from beside them.
@safe
package final class ScratchSpace {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []

  package init() {}

  deinit {
    unsafe blocks.forEach { unsafe $0.deallocate() }
  }

  /// A new array, filled; it lives as long as the space.
  package func array<Element: BitwiseCopyable>(
    _ count: Int, repeating value: Element
  ) -> MutableView<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(count, 1))
    unsafe buffer.initialize(repeating: value)
    if let base = buffer.baseAddress { unsafe blocks.append(UnsafeMutableRawPointer(base)) }
    return unsafe MutableView(UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
  }

  /// Runs a closure with a space of its own.
  package static func with<Result>(_ body: (ScratchSpace) throws -> Result) rethrows -> Result {
    let space = ScratchSpace()
    return try withExtendedLifetime(space) { try body(space) }
  }
}
