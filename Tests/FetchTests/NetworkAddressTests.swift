import Testing

@testable import Fetch

@Suite struct NetworkAddressTests {
  @Test(
    "Addresses of somebody's own machine or network, and those that stand for one, are not public",
    arguments: [
      "127.0.0.1", "127.1", "0", "0x7f.1", "2130706433", "017700000001", "10.0.0.1", "172.16.0.1",
      "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0",
      "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.0.8", "192.0.2.1",
      "::", "::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1",
      "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1",
      "64:ff9b:1::1", "2002:7f00:1::", "2002:0a00:0001::1", "2001::1", "2001:db8::1", "100::1", "3fff::1",
      "4000::1",
    ])
  func closed(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == false)
  }

  @Test(
    "Addresses of the net are public",
    arguments: [
      "1.1.1.1", "8.8.8.8", "11.0.0.1", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1",
      "192.167.1.1", "169.253.1.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1",
      "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:0808:0808::1",
    ])
  func open(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test(
    "Names are no addresses",
    arguments: ["a.example", "localhost", "", "1.2.3.4.5", "1.2.3.4 ", "::1%lo", "face"])
  func names(text: String) {
    #expect(NetworkAddress(text) == nil)
  }

  @Test("An address is written as usual")
  func written() {
    #expect(NetworkAddress("0x7f.1")?.description == "127.0.0.1")
    #expect(NetworkAddress("0:0:0::1")?.description == "::1")
    #expect(NetworkAddress(bytes: [1, 2, 3]) == nil)
  }

  @Test("Prefixes end within bytes too")
  func prefixes() throws {
    let address = try #require(NetworkAddress("172.31.0.1"))
    #expect(address.hasPrefix([172, 16], bits: 12))
    #expect(!address.hasPrefix([172, 16], bits: 13))
    #expect(!address.hasPrefix([172], bits: 12))
    #expect(address.hasPrefix([], bits: 0))
  }
}
