import CArena
import CCMark

/// Where the nodes of trees come from: each from the system, or all that a thread makes for a while from one region, which
/// is given back at once.
///
/// cmark asks for more than a thousand pieces of memory for a page, and a tree is dead when its page is rendered.
public enum NodeRegion {
  /// Runs work on documents whose nodes come from a region of this thread.
  ///
  /// No document that the work makes may live on behind it, and none that was made before may be changed by it.
  ///
  /// - Parameter body: The work, which stays on its thread since it is synchronous.
  /// - Returns: What it returns, which holds no document and no node.
  public static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    arena_enter()
    defer { arena_leave() }
    return try body()
  }

  /// Whether nodes made now need not be freed.
  static var isOpen: Bool { arena_is_open() }

  /// Makes a node that has no place in a tree yet.
  static func makeNode(_ type: cmark_node_type) -> OpaquePointer {
    // cmark stops the program when there is no memory; it never returns null.
    isOpen ? cmark_node_new_with_mem(type, functions) : cmark_node_new(type)
  }

  /// Parses a text; the caller owns the tree.
  static func parse(_ text: UnsafeRawBufferPointer) -> OpaquePointer {
    let bytes = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard isOpen else { return cmark_parse_document(bytes, text.count, CMARK_OPT_DEFAULT) }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, functions)
    defer { cmark_parser_free(parser) }
    cmark_parser_feed(parser, bytes, text.count)
    return cmark_parser_finish(parser)
  }

  /// Frees a tree that was made since the region was begun, or outside of any.
  static func free(_ root: OpaquePointer) {
    if !isOpen { cmark_node_free(root) }
  }

  private static var functions: UnsafeMutablePointer<cmark_mem> {
    arena_functions().assumingMemoryBound(to: cmark_mem.self)
  }
}
