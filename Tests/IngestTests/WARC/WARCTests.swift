import CZlib
import Testing

@testable import Ingest

/// A record of a web archive.
func warcRecord(
  _ type: String, address: String = "https://kabarlembah.example/1",
  media: String = "application/http; msgtype=response", length: Int? = nil, _ block: [UInt8]
) -> [UInt8] {
  Array(
    """
    WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2026-03-02T03:00:00Z\r
    Content-Type: \(media)\r\nContent-Length: \(length ?? block.count)\r\n\r\n
    """.utf8.filter { $0 != 0 }) + block + Array("\r\n\r\n".utf8)
}

/// A record with an answer of a server.
func warcRecord(length: Int? = nil, _ block: [UInt8]) -> [UInt8] {
  warcRecord("response", length: length, block)
}

/// An answer of a server.
func answer(_ body: [UInt8], headers: String = "", status: String = "200 OK", media: String = "text/html")
  -> [UInt8]
{
  Array("HTTP/1.1 \(status)\r\nContent-Type: \(media)\r\n\(headers)\r\n".utf8) + body
}

/// Bytes packed as one member of gzip.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var state = z_stream()
  deflateInit2_(
    &state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 200)
  var input = bytes
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      state.next_in = source.baseAddress
      state.avail_in = UInt32(source.count)
      state.next_out = target.baseAddress
      state.avail_out = UInt32(target.count)
      deflate(&state, Z_FINISH)
      return Int(state.total_out)
    }
  }
  deflateEnd(&state)
  return Array(output[..<count])
}

private let savedPage = Array("<html><body><p>Air mulai surut.</p></body></html>".utf8)

@Suite struct WARCSplitterTests {
  private func numbers(_ bytes: [UInt8], chunk: Int = 11) -> [String] {
    pieces(of: bytes, by: WARCSplitter(), chunk: chunk).map { piece in
      if case .damaged = piece.content { "\(piece.number)!" } else { "\(piece.number)" }
    }
  }

  @Test("Records with pages come one by one, the others are read over", arguments: [1, 2, 11, 100_000])
  func records(chunk: Int) {
    let bytes =
      warcRecord("warcinfo", media: "application/warc-fields", Array("software: x".utf8))
      + warcRecord(answer(savedPage)) + warcRecord("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + warcRecord("revisit", []) + warcRecord("metadata", Array("a: b".utf8))
      + warcRecord("resource", media: "text/html", savedPage)
      + warcRecord("conversion", media: "text/plain", savedPage)
    #expect(numbers(bytes, chunk: chunk) == ["2", "6", "7"])
  }

  @Test("A record with a wrong length costs itself", arguments: [1, 11, 100_000])
  func wrongLength(chunk: Int) {
    let good = warcRecord(answer(savedPage))
    let long = warcRecord(length: answer(savedPage).count + 200, answer(savedPage))
    let short = warcRecord(length: 20, answer(savedPage))
    #expect(numbers(good + long + good, chunk: chunk) == ["1", "2!", "3"])
    #expect(numbers(good + short + good, chunk: chunk) == ["1", "2!", "3"])
  }

  @Test("What is no record is told once, and the next record is found")
  func noise() {
    let good = warcRecord(answer(savedPage))
    #expect(numbers(Array("noise noise\nnoise".utf8) + good) == ["1!", "2"])
    #expect(numbers(good + Array(good.dropLast(30))) == ["1", "2!"])
    #expect(
      numbers(good + Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nxxxx".utf8) + good) == ["1", "2!", "3"])
  }

  @Test("A header in which another record begins is left for that record")
  func broken() {
    let good = warcRecord(answer(savedPage))
    #expect(numbers(Array("WARC/1.0\r\nWARC-Type: response\r\n".utf8) + good) == ["1!", "2"])
    #expect(numbers(Array(String(repeating: "WARC/1.0\r\n", count: 50).utf8)).count == 50)
  }

  @Test("A record over the limit is told and read over")
  func tooLong() {
    let long = warcRecord(answer([UInt8](repeating: 0x20, count: WARCSplitter.limit + 1)))
    #expect(numbers(long + warcRecord(answer(savedPage)), chunk: 1 << 18) == ["1!", "2"])
  }
}

@Suite struct WARCRecordTests {
  private func page(_ answer: [UInt8]) throws -> WARCPage? { try WARCRecord(warcRecord(answer)).page() }

  @Test("An answer is a page with its address and media type")
  func plain() throws {
    let found = try #require(try page(answer(savedPage)))
    #expect(found.address == "https://kabarlembah.example/1")
    #expect(found.contentType == "text/html")
    #expect(found.kind == .webPage)
    #expect(found.content.starts(with: savedPage))
  }

  @Test("Chunked and packed bodies are unpacked")
  func packed() throws {
    let size = String(savedPage.count, radix: 16)
    let chunked = Array("\(size);x=y\r\n".utf8) + savedPage + Array("\r\n0\r\n\r\n".utf8)
    #expect(try page(answer(chunked, headers: "Transfer-Encoding: chunked\r\n"))?.content == savedPage)
    let packed = try page(answer(gzipped(savedPage), headers: "Content-Encoding: gzip\r\n"))
    #expect(packed?.content.starts(with: savedPage) == true)
    // Some crawlers store what they unpacked under the old header.
    let stale = try page(
      answer(savedPage, headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"))
    #expect(stale?.content.starts(with: savedPage) == true)
  }

  @Test(
    "Pictures, errors and redirects are no pages", arguments: ["image/png", "text/css", "application/json"])
  func others(media: String) throws {
    #expect(try page(answer([1, 2, 3], media: media)) == nil)
    #expect(try page(answer(savedPage, status: "404 Not Found")) == nil)
    #expect(try page(answer(savedPage, status: "301 Moved")) == nil)
  }

  @Test("Brotli is told, and a bomb is refused")
  func refused() {
    #expect(throws: IngestError.archive(.packed("br"))) {
      try page(answer([0x8B, 1, 2], headers: "Content-Encoding: br\r\n"))
    }
    let bomb = gzipped([UInt8](repeating: 0x20, count: 40 << 20))
    #expect(throws: IngestError.self) { try page(answer(bomb, headers: "Content-Encoding: gzip\r\n")) }
  }
}

@Suite struct GzipStreamTests {
  private func unpacked(_ bytes: [UInt8], chunk: Int = 100) -> (bytes: [UInt8], damages: Int) {
    let stream = GzipStream()
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      stream.append(bytes[start..<min(start + chunk, bytes.count)])
      while let portion = stream.next() { output += portion }
    }
    stream.finish()
    while let portion = stream.next() { output += portion }
    return (output, stream.damages)
  }

  @Test("Members are joined, padding between them is read over", arguments: [1, 7, 100_000])
  func members(chunk: Int) {
    let bytes = gzipped(Array("satu".utf8)) + [0, 0] + gzipped(Array(" dua".utf8))
    let (text, damages) = unpacked(bytes, chunk: chunk)
    #expect(String(decoding: text, as: UTF8.self) == "satu dua")
    #expect(damages == 0)
  }

  @Test("A damaged member is left for the next one")
  func damaged() {
    var first = gzipped(Array((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }))
    first[first.count / 2] ^= 0xFF
    first[first.count / 2 + 1] ^= 0xFF
    let (text, damages) = unpacked(first + gzipped(Array("dua".utf8)))
    #expect(String(decoding: text.suffix(3), as: UTF8.self) == "dua")
    #expect(damages > 0)
    #expect(unpacked(Array(gzipped(Array("satu".utf8)).dropLast(6))).damages == 1)
  }

  @Test("A bomb comes in portions and is known as one")
  func bomb() {
    let packed = gzipped([UInt8](repeating: 0x41, count: 80 << 20))
    let stream = GzipStream()
    stream.append(packed[...])
    var largest = 0
    while !stream.isBomb, let portion = stream.next() { largest = max(largest, portion.count) }
    #expect(stream.isBomb)
    #expect(largest <= GzipStream.portion)
  }
}

@Suite("Laws that hold for any web archive")
struct WARCLawTests {
  @Test("Damaged archives are read or refused, never a trap", arguments: 0..<16)
  func damaged(seed: Int) {
    var mutator = Mutator(seed: UInt64(seed))
    let chunked = Array("5\r\n<html\r\n0\r\n\r\n".utf8)
    let archive =
      warcRecord(answer(savedPage)) + warcRecord(answer(chunked, headers: "Transfer-Encoding: chunked\r\n"))
      + warcRecord(answer(gzipped(savedPage), headers: "Content-Encoding: gzip\r\n"))
      + warcRecord("resource", media: "text/html", savedPage)
    for _ in 0..<40 {
      WARCProbe.read(mutator.mutated(archive))
      WARCProbe.read(mutator.mutated(gzipped(archive)))
    }
  }
}
