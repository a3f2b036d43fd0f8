/// A value that JSON has as null where it is absent, instead of without its key.
@propertyWrapper struct OrNull<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  func encode(to encoder: any Encoder) throws {
    var form = encoder.singleValueContainer()
    if let wrappedValue { try form.encode(wrappedValue) } else { try form.encodeNil() }
  }
}
