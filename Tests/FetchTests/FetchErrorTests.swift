import Testing

@testable import Fetch

@Suite struct FetchErrorTests {
  @Test("Every error names the address, without password, and says what to do in one line")
  func sentences() throws {
    let address = try #require(WebAddress("https://ann:secret@news.example/feed#top"))
    let target = try #require(WebAddress("http://bob:secret@other.example/"))
    let errors: [FetchError] = [
      .unknownHost(address), .timedOut(address, phase: .firstByte, seconds: 15), .untrusted(address),
      .timedOut(address, phase: .speed, seconds: 0.5), .proxy(address),
      .unreachable(address, detail: .refused), .unreachable(address, detail: .encryption),
      .privateNetwork(address, reached: "10.0.0.1"), .redirect(address, .tooMany), .redirect(address, .loop),
      .redirect(address, .downgrade(target)), .redirect(address, .notWeb), .redirect(address, .missing),
      .tooLarge(address, limit: 16 << 20), .headersTooLarge(address), .truncated(address, received: 7),
      .malformed(address), .unauthorized(address), .gone(address),
      .status(address, code: 404, retryAfter: nil), .status(address, code: 429, retryAfter: 90),
      .status(address, code: 503, retryAfter: nil), .status(address, code: 418, retryAfter: nil),
    ]
    for error in errors {
      let text = error.description
      #expect(text.hasPrefix("https://news.example/feed: "))
      #expect(!text.contains("secret"))
      #expect(text.contains(";"), "\(text)")
      #expect(!text.contains("\n"))
      #expect(error.address == address)
    }
    #expect(errors.map(\.description).contains { $0.contains("in 90 s") })
    #expect(FetchError.noLibrary.description.contains("libcurl4"))
  }

  @Test("What may pass is told from what stays")
  func passing() throws {
    let address = try #require(WebAddress("https://news.example/"))
    #expect(FetchError.unknownHost(address).isPassing)
    #expect(FetchError.status(address, code: 503, retryAfter: nil).isPassing)
    #expect(!FetchError.status(address, code: 404, retryAfter: nil).isPassing)
    #expect(!FetchError.gone(address).isPassing)
    #expect(!FetchError.untrusted(address).isPassing)
  }
}
