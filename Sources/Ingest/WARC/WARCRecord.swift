/// A page that a record of a web archive holds, as the server sent it.
public struct WARCPage: Equatable, Sendable {
  /// Address that it was fetched from; `nil` when the record names none.
  public let address: String?
  /// Media type with its parameters; `nil` when neither server nor record name one.
  public let contentType: String?
  /// The bytes, unpacked.
  public let content: [UInt8]
  /// What the bytes are.
  public let kind: Kind

  /// Kinds of content that hold articles.
  public enum Kind: Equatable, Sendable {
    case webPage, text, feed
  }
}

/// One record of a web archive.
///
/// When it was fetched is not when an article ran: WARC-Date is read by nobody.
public struct WARCRecord: Sendable {
  private let fields: [String: String]
  private let block: ArraySlice<UInt8>

  /// The record in these bytes, header and block.
  public init(_ bytes: [UInt8]) {
    let end = Self.headerEnd(bytes[...])
    fields = Self.fields(of: Array(bytes[..<end]))
    block = bytes[end...]
  }

  /// The page in it; `nil` for pictures, scripts, errors and whatever else is no page.
  ///
  /// - Throws: `.archive`, when the page is packed in a way that is not read.
  public func page() throws(IngestError) -> WARCPage? {
    let address = fields["warc-target-uri"].map { $0.trimmingPrefix("<") }.map {
      String($0.last == ">" ? $0.dropLast() : $0)
    }
    switch fields["warc-type"]?.lowercased() {
    case "response":
      guard fields["content-type"]?.lowercased().hasPrefix("application/http") != false else {
        return page(Array(block), type: fields["content-type"], address: address)
      }
      return try answer(address: address)
    case "resource":
      return page(Array(block), type: fields["content-type"], address: address)
    case "conversion":
      return page(Array(block), type: fields["content-type"] ?? "text/plain", address: address)
    default: return nil
    }
  }

  /// The fields of a header by their names in lower case; a line that begins with a blank goes on.
  static func fields(of header: [UInt8]) -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    for line in header.split(separator: 0x0A).dropFirst().prefix(1_000) {
      let text = FieldText.string(of: Array(line.last == 0x0D ? line.dropLast() : line))
      if line.first == 0x20 || line.first == 0x09 {
        if let last { fields[last, default: ""] += " \(text.trimmed)" }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let name = text[..<colon].trimmed.lowercased()
      if fields[name] == nil { fields[name] = text[text.index(after: colon)...].trimmed }
      last = name
    }
    return fields
  }
}

extension WARCRecord {
  /// Index behind the first blank line, or the end.
  private static func headerEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x0A {
        if index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { return index + 2 }
        if index + 2 < bytes.endIndex, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return index + 3 }
      }
      index += 1
    }
    return bytes.endIndex
  }

  /// The page of an answer that a server gave.
  private func answer(address: String?) throws(IngestError) -> WARCPage? {
    let end = Self.headerEnd(block)
    let header = Array(block[..<end])
    let status = header.prefix(64).split(separator: 0x20).dropFirst().first.map(Array.init) ?? []
    guard status.count >= 3, status[0] == UInt8(ascii: "2") else { return nil }
    let answer = Self.fields(of: header)
    guard Self.kind(of: answer["content-type"], content: block[end...].prefix(512)) != nil else { return nil }
    var body = Array(block[end...])
    if answer["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Chunks.joined(body)
    }
    let method = answer["content-encoding"]?.lowercased() ?? "identity"
    if ["gzip", "x-gzip", "deflate"].contains(method), !Self.isPlain(body) {
      guard let unpacked = Inflation.unpacked(body, limit: WARCSplitter.limit) else {
        throw .archive(.packed("\(method) in a way that is broken or larger than 16 MiB"))
      }
      body = unpacked
    } else if ["br", "zstd", "compress"].contains(method), !Self.isPlain(body) {
      throw .archive(.packed(method))
    }
    return page(body, type: answer["content-type"], address: address)
  }

  /// Whether a body is markup although its header says that it is packed: some crawlers store it unpacked.
  private static func isPlain(_ body: [UInt8]) -> Bool {
    body.first { $0 > 0x20 } == UInt8(ascii: "<") && !body.prefix(64).contains { $0 < 9 }
  }

  private func page(_ content: [UInt8], type: String?, address: String?) -> WARCPage? {
    guard !content.isEmpty, let kind = Self.kind(of: type, content: content.prefix(512)) else { return nil }
    return WARCPage(address: address, contentType: type, content: content, kind: kind)
  }

  /// What content of a media type is; without a type it has to look like a web page.
  private static func kind(of type: String?, content: ArraySlice<UInt8>) -> WARCPage.Kind? {
    let media = type?.prefix { $0 != ";" }.trimmed.lowercased() ?? ""
    switch media {
    case "text/html", "application/xhtml+xml": return .webPage
    case "text/plain": return .text
    case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json":
      return .feed
    case "", "application/octet-stream":
      let opening = String(decoding: content, as: UTF8.self).lowercased()
      return opening.contains("<html") || opening.contains("<!doctype html") ? .webPage : nil
    default: return nil
    }
  }
}

/// Bodies of HTTP in chunks.
enum Chunks {
  /// The chunks' bytes in one; the bytes as they are where they do not begin with a chunk.
  ///
  /// - SeeAlso: RFC 9112 section 7.1.
  static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let (length, start) = size(in: bytes, at: index) else { return index == 0 ? bytes : joined }
      guard length > 0 else { break }
      let end = min(bytes.count, start + length)
      joined += bytes[start..<end]
      index = end
      while index < bytes.count, bytes[index] == 0x0D || bytes[index] == 0x0A { index += 1 }
    }
    return joined
  }

  /// The length that the line at `index` tells, and the first byte behind that line.
  private static func size(in bytes: [UInt8], at index: Int) -> (length: Int, start: Int)? {
    var length = 0
    var place = index
    while place < bytes.count, place < index + 7, let digit = hexDigit(bytes[place]) {
      length = length << 4 | digit
      place += 1
    }
    guard place > index else { return nil }
    while place < bytes.count, bytes[place] != 0x0A, place < index + 200 { place += 1 }
    guard place < bytes.count, bytes[place] == 0x0A else { return nil }
    return (length, place + 1)
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x37)
    case 0x61...0x66: Int(byte - 0x57)
    default: nil
    }
  }
}
