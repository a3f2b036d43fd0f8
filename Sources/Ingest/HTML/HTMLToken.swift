/// A piece of a page in the order of its bytes.
struct HTMLToken: Sendable, Equatable {
  /// What it is.
  var kind: Kind
  /// The element of a tag, or the element whose raw text it is; `other` for text and for unknown elements.
  var tag: HTMLTag = .other
  /// The text, the comment without its marks, or the tag's name.
  var range: Range<Int>
  /// All bytes of it, angle brackets included.
  var span: Range<Int>
  /// Whether a start tag ends in "/>".
  var closesItself = false

  /// Sorts of token.
  enum Kind: Sendable {
    /// Text in which character references stand for characters.
    case text
    /// Text that stands for itself: a script, a style sheet, CDATA.
    case rawText
    case startTag, endTag, comment, doctype
  }
}

/// Where an attribute stands in a page.
struct HTMLAttribute: Sendable, Equatable {
  /// Bytes of the name.
  var name: Range<Int>
  /// Bytes of the value without its quotation marks; empty when there is none.
  var value: Range<Int>
}
