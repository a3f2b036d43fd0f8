/// Reads any bytes as mail, for tests with damaged input and for fuzzing.
public enum MailProbe {
  private static let reader = MailReader()

  /// Reads the bytes as one mail, as a mailbox and as a header's value; the number of articles found.
  @discardableResult
  public static func read(_ bytes: [UInt8]) -> Int {
    _ = EncodedWords.decoded(Array(bytes.prefix(64 << 10)))
    _ = MailParameters(bytes)
    return (RecordProbe.pieces(of: bytes, by: MailboxSplitter()) + [bytes])
      .count { (try? reader.article($0)) != nil }
  }
}
