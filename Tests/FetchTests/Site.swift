import Fetch
import TestServer
import Testing

/// A test server together with a fetcher whose user typed the server's address.
struct Site {
  let server: TestServer
  let fetcher: Fetcher

  init(
    hosts: Int = 1, proxies: ProxySettings = .none, limits: (inout FetchLimits) -> Void = { _ in },
    answer: @escaping @Sendable (TestRequest) -> TestReply
  ) throws {
    server = try TestServer(hosts: hosts, answer: answer)
    var bounds = FetchLimits()
    bounds.pause = 0.01
    limits(&bounds)
    fetcher = Fetcher(version: "1.2", limits: bounds, proxies: proxies)
  }

  /// A request that the user typed.
  func typed(_ path: String, host: Int = 1, validators: FetchValidators = FetchValidators()) throws
    -> FetchRequest
  {
    let address = try #require(WebAddress(server.address(path, host: host)))
    return FetchRequest(address, validators: validators, trust: .typed(address))
  }

  /// The answer for a path whose address the user typed.
  func fetch(_ path: String, validators: FetchValidators = FetchValidators()) throws -> FetchAnswer {
    try #require(try fetcher.fetch(typed(path, validators: validators)))
  }

  /// The error for a path whose address the user typed; `nil` if there is an answer.
  func error(_ path: String) throws -> FetchError? {
    let request = try typed(path)
    do throws(FetchError) {
      _ = try fetcher.fetch(request)
      return nil
    } catch {
      return error
    }
  }
}

extension FetchAnswer {
  /// The document as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
