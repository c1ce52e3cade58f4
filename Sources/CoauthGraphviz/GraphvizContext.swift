internal import CGraphviz

/// Owns the library's context: the plugins that were found.
@safe struct GraphvizContext: ~Copyable {
  let handle: OpaquePointer?

  init() { unsafe handle = gvContext() }

  deinit {
    if let handle = unsafe handle { unsafe gvFreeContext(handle) }
  }
}
