/// Reads any bytes as a web archive, for tests with damaged input and for fuzzing.
public enum WARCProbe {
  /// Reads the bytes as an archive, packed or not; the number of pages found.
  @discardableResult
  public static func read(_ bytes: [UInt8]) -> Int {
    var plain = bytes
    if bytes.starts(with: [0x1F, 0x8B]) {
      let stream = GzipStream()
      stream.append(bytes[...])
      stream.finish()
      plain = []
      while plain.count < WARCSplitter.limit, let portion = stream.next() { plain += portion }
    }
    return RecordProbe.pieces(of: plain, by: WARCSplitter()).count { (try? WARCRecord($0).page()) != nil }
  }
}
