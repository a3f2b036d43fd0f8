internal import Glibc

/// Sockets that listen on one port of several hosts of 127.0.0.0/8.
struct Listeners: Sendable {
  /// In the order of the hosts: the first is that of 127.0.0.1.
  let sockets: [Int32]
  let port: UInt16

  /// Takes a free port of the first host, and another if one of the others has it in use.
  init(hosts: Int) throws(TestServerError) {
    for _ in 0..<16 {
      var sockets: [Int32] = []
      var port: UInt16 = 0
      for host in 1...hosts {
        guard let (socket, chosen) = Self.listen(host: host, port: port) else { break }
        sockets.append(socket)
        port = chosen
      }
      if sockets.count == hosts {
        self.sockets = sockets
        self.port = port
        return
      }
      for socket in sockets { close(socket) }
    }
    throw .noSocket(errno)
  }

  /// The host 127.0.0.N as the system takes it.
  static func address(host: Int, port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0000 + UInt32(host)).bigEndian
    return address
  }

  private static func listen(host: Int, port: UInt16) -> (socket: Int32, port: UInt16)? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = Self.address(host: host, port: port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutableBytes(of: &address) { bytes -> Bool in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
      return bind(descriptor, base, size) == 0 && Glibc.listen(descriptor, 256) == 0
        && getsockname(descriptor, base, &size) == 0
    }
    guard isBound else {
      close(descriptor)
      return nil
    }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
