import Fetch
import Glibc
import TestServer
import Testing

/// Encrypted connections to `openssl s_server`; skipped where openssl is not installed.
@Suite(.enabled(if: access("/usr/bin/openssl", X_OK) == 0, "openssl is not installed"))
struct CertificateTests {
  @Test("A certificate that nobody vouches for is refused")
  func unknown() throws {
    let server = try SecureServer(name: "localhost")
    let error = try server.error(certificates: nil)
    guard case .untrusted(let address) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(address.host == "localhost")
    #expect(error?.description.contains("certificate") == true)
  }

  @Test("A certificate of an authority that is trusted, for the right name, is taken")
  func trusted() throws {
    let server = try SecureServer(name: "localhost")
    #expect(try server.error(certificates: server.certificate) == nil)
  }

  @Test("A certificate for another name is refused")
  func otherName() throws {
    let server = try SecureServer(name: "other.example")
    guard case .untrusted = try server.error(certificates: server.certificate) else {
      Issue.record("it was taken")
      return
    }
  }

  @Test("A server without encryption is no https server")
  func plain() throws {
    let site = try Site { _ in TestReply() }
    let address = try #require(WebAddress("https://127.0.0.1:\(site.server.port)/"))
    do throws(FetchError) {
      _ = try site.fetcher.fetch(FetchRequest(address, trust: .typed(address)))
      Issue.record("it was taken")
    } catch {
      guard case .unreachable(_, .encryption) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("A redirect from https to http is refused, at the typed host too")
  func downgrade() throws {
    let plain = try Site { _ in TestReply(text: "plain") }
    let server = try SecureServer(name: "localhost", location: plain.server.address("/"))
    guard case .redirect(_, .downgrade(let target)) = try server.error(certificates: server.certificate)
    else {
      Issue.record("it was followed")
      return
    }
    #expect(target.text == plain.server.address("/"))
    #expect(plain.server.counts.requests == 0)
  }
}
