/// The text parts of a mail, outermost first, in the order in which they stand.
///
/// Attachments, forwarded mails and whatever is no text are left out.
///
/// - SeeAlso: RFC 2046.
struct MailParts: Sendable {
  /// Multiparts inside one another that are opened.
  static let deepest = 10
  /// Parts that are looked at.
  static let most = 300

  /// A part with text.
  struct Text: Sendable {
    /// The media type with its parameters.
    let type: MailParameters
    /// The header `Content-Type` as it was, for its character set.
    let contentType: String
    /// The bytes, their transfer encoding undone.
    let bytes: [UInt8]

    /// The text in UTF-8, whatever it was written in.
    var decoded: [UInt8] {
      let charset = type["charset"]?.lowercased() ?? "utf-8"
      if charset == "utf-8" || charset == "us-ascii", String(validating: bytes, as: UTF8.self) != nil {
        return bytes
      }
      return DecodedText(bytes, contentType: contentType, kind: isHTML ? .html : .text).bytes
    }

    /// Whether it is HTML.
    var isHTML: Bool { type.value == "text/html" || type.value == "application/xhtml+xml" }
  }

  /// The text parts.
  private(set) var texts: [Text] = []
  private var looked = 0

  /// Opens the body of a mail.
  ///
  /// - Complexity: O(*n*) in the bytes for each level of multiparts, of which there are at most ten.
  init(_ bytes: [UInt8], header: MailHeader) {
    read(bytes, header: header, end: bytes.count, depth: 0)
  }

  private mutating func read(_ bytes: [UInt8], header: MailHeader, end: Int, depth: Int) {
    looked += 1
    guard looked <= Self.most else { return }
    let type = header.parameters("content-type")
    if type.value.hasPrefix("multipart/") {
      guard depth < Self.deepest, let boundary = type["boundary"], !boundary.isEmpty else { return }
      for range in Self.parts(of: bytes, in: header.bodyStart..<end, boundary: Array("--\(boundary)".utf8)) {
        let inner = MailHeader(bytes, in: range)
        read(bytes, header: inner, end: range.upperBound, depth: depth + 1)
      }
      return
    }
    let isText = ["", "text", "text/plain", "text/html", "application/xhtml+xml"].contains(type.value)
    guard isText, header.parameters("content-disposition").value != "attachment", header.bodyStart < end
    else {
      return
    }
    let name = header.parameters("content-transfer-encoding").value
    let body = TransferEncoding.decoded(bytes[header.bodyStart..<end], as: name)
    let contentType = header.value("content-type").map { String(decoding: $0, as: UTF8.self) } ?? "text/plain"
    texts.append(Text(type: type, contentType: contentType, bytes: body))
  }

  /// The ranges between lines that begin with the boundary; the last part may lack its closing line.
  private static func parts(of bytes: [UInt8], in range: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var place = range.lowerBound
    while place < range.upperBound, parts.count < most {
      let isBoundary =
        place + boundary.count <= range.upperBound
        && bytes[place..<(place + boundary.count)].elementsEqual(boundary)
      if isBoundary {
        if let start, start < place { parts.append(start..<place) }
        let behind = place + boundary.count
        if behind + 1 < range.upperBound, bytes[behind] == 0x2D, bytes[behind + 1] == 0x2D { return parts }
        start = range.upperBound
      }
      while place < range.upperBound, bytes[place] != 0x0A { place += 1 }
      place = min(place + 1, range.upperBound)
      if isBoundary { start = place }
    }
    if let start, start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
