import Testing

@testable import Ingest

@Suite struct JSONReaderTests {
  @Test("Values of every kind are read")
  func kinds() {
    let value = JSONValue(Array(#"{"a":[1,-2.5e3,true,false,null],"b":{"c":"d"},"e":""}"#.utf8))
    #expect(
      value?["a"]?.elements == [.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null])
    #expect(value?["a"]?.elements[1].double == -2500)
    #expect(value?["b"]?["c"]?.string == "d")
    #expect(value?["e"]?.string == "")
    #expect(value?["z"] == nil)
  }

  @Test(
    "Escapes become what they stand for",
    arguments: [
      (#""a\"b\\c\/d\n\t""#, "a\"b\\c/d\n\t"), (#""\u0041\u00e9""#, "Aé"), (#""\ud83d\ude00""#, "😀"),
      (#""\ud83d x""#, "\u{FFFD} x"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
      (#""\u00""#, "\u{FFFD}00"), ("\"a\nb\"", "a\nb"), ("'it'", "it"), ("\"cut", "cut"), (#""cut\"#, "cut"),
    ])
  func escapes(text: String, value: String) {
    #expect(JSONValue(Array(text.utf8))?.string == value)
  }

  @Test(
    "What the web writes around and inside is read over",
    arguments: [
      "\u{FEFF}{\"a\":\"b\"}", "{\"a\":\"b\",}", "// <![CDATA[\n{\"a\":\"b\"}\n// ]]>", "{a:'b'}",
      "<!-- {\"a\":\"b\"} -->", "/* x */ {\"a\" /* y */ : \"b\"} ;", "{,,\"a\":\"b\"", "{\"a\":\"b\"}}}",
      "{\"a\":\"b\",\"c\":[1,2", "{\"a\":\"b\" \"c\":1}",
    ])
  func lenient(text: String) {
    #expect(JSONValue(Array(text.utf8))?["a"]?.string == "b")
  }

  @Test("What holds no value is none", arguments: ["", "   ", "]", "}", ",", "// only a comment"])
  func none(text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }

  @Test("A million opening brackets end in a value", arguments: ["[", "{\"a\":", "[{\"a\":["])
  func deep(opening: String) {
    let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    #expect(JSONValue(Array(text.utf8)) != nil)
  }

  @Test("Elements and members are read one at a time")
  func pulled() {
    let text = Array(#"{"version":"1","items":[{"id":1},{"id":2},],"home":"x"}"#.utf8)
    var names: [String] = []
    var identities: [String?] = []
    text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      let isObject = reader.enterObject()
      #expect(isObject)
      while let name = reader.nextName() {
        names.append(name)
        guard name == "items", reader.enterArray() else {
          _ = reader.value()
          continue
        }
        while let element = reader.nextElement() { identities.append(element["id"]?.word) }
      }
    }
    #expect(names == ["version", "items", "home"])
    #expect(identities == ["1", "2"])
  }

  @Test("Any bytes at all are read without a trap", arguments: 0..<64)
  func anyBytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let alphabet = Array("{}[]\",':\\u/*<!-- tfn0123.eE\u{0}\u{1F}é\n".utf8)
    for _ in 0..<200 {
      let text = (0..<Int(next() % 80)).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }
      let value = JSONValue(text)
      #expect(value == JSONValue(text))
    }
  }
}
