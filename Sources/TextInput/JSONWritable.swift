/// What ``JSONWriter`` can write as a value.
package protocol JSONWritable {
  /// Writes the value, once.
  func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.text(self) }
}

extension Bool: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.token(self ? "true" : "false") }
}

extension Int: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.token(description) }
}

extension UInt64: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.token(description) }
}

extension Double: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    guard isFinite else { return writer.null() }
    let shortest = description
    writer.token(shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest)
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.inline { writer in
      writer.array { for element in self { element.write(to: &$0) } }
    }
  }
}
