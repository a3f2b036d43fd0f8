internal import Fetch
internal import Ingest
internal import News

/// Finds the feed that a person means by an address: the feed there, or the one that the page there names.
struct FeedFinder {
  /// Who fetches.
  let fetcher: Fetcher

  /// A feed and what its server answered.
  struct Found {
    /// The feed as its own head describes it.
    let outline: FeedOutline
    /// Its contents; `nil` where it was not asked for them.
    var answer: FetchAnswer?
  }

  /// The address that a person wrote, with `https://` where none was.
  static func address(_ text: String) throws(Failure) -> WebAddress {
    let isWhole = text.contains("://")
    guard let address = WebAddress(written: isWhole ? text : "https://\(text)") else {
      throw Failure("\(text): is no address of the web; write it as https://outlet.example/", code: .usage)
    }
    return address
  }

  /// The feed at an address, or the first one that the page there names.
  func feed(at address: WebAddress) throws(Failure) -> Found {
    let answer = try self.answer(to: FetchRequest(address, trust: .typed(address)))
    let place = answer.movedTo ?? address
    if let outline = outline(of: answer, at: place) { return Found(outline: outline, answer: answer) }
    let found = FeedDiscovery.feeds(
      in: answer.bytes, contentType: answer.contentType, address: answer.address.text)
    guard let first = found.first, let feed = WebAddress(first.address) else {
      throw Failure(
        "\(address): is no feed and names none; look for the site's RSS or Atom address", code: .badData)
    }
    for other in found.dropFirst() {
      Output.note("also there: \(other.address)\(other.title.map { " (\($0))" } ?? "")")
    }
    let request = FetchRequest(feed, trust: answer.isPrivate ? .typed(address) : .net)
    let second = try self.answer(to: request)
    guard let outline = outline(of: second, at: second.movedTo ?? feed) else {
      throw Failure("\(feed): the site names it as its feed, but it is none", code: .badData)
    }
    return Found(outline: outline, answer: second)
  }

  private func outline(of answer: FetchAnswer, at address: WebAddress) -> FeedOutline? {
    FeedArticleReader().outline(of: answer.bytes, contentType: answer.contentType, address: address.text)
  }

  private func answer(to request: FetchRequest) throws(Failure) -> FetchAnswer {
    do {
      guard let answer = try fetcher.fetch(request) else {
        throw Failure("interrupted", code: .interrupted)
      }
      return answer
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)", code: .unavailable)
    }
  }
}
