/// A value of JSON, read as leniently as the web writes it.
///
/// - SeeAlso: RFC 8259; what is accepted beyond it is told at `JSONReader`.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number as it was written: neither digits nor exponents are lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text; a name may come twice, and the first one counts.
  case object([Member])

  /// One name of an object and its value.
  struct Member: Equatable, Sendable {
    /// The name, unescaped.
    let name: String
    /// What it names.
    let value: JSONValue
  }

  /// The value that a text holds; `nil` where it does not begin with one.
  ///
  /// - Parameter text: UTF-8; invalid sequences become U+FFFD.
  /// - Complexity: O(*n*) in the bytes.
  init?(_ text: [UInt8]) {
    let value = text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return reader.value()
    }
    guard let value else { return nil }
    self = value
  }

  /// The first member of an object with a name; `nil` for other values.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string; `nil` for other values.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The text of a string or number, as identities are written either way; `nil` for other values.
  var word: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// A number; `nil` for other values.
  var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }

  /// The elements of an array, the value itself where one stands in place of a list, none for null.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
