import Glibc
import Testing

/// A port on which nobody takes connections and the queue is full, so that no further one ever stands.
final class FullPort {
  private(set) var port: UInt16 = 0
  private var sockets: [Int32] = []

  init() throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = try socket()
    try withUnsafeMutableBytes(of: &address) { bytes in
      let base = try #require(bytes.baseAddress).assumingMemoryBound(to: sockaddr.self)
      try #require(bind(listener, base, size) == 0 && listen(listener, 0) == 0)
      try #require(getsockname(listener, base, &size) == 0)
      for _ in 0..<4 { _ = connect(try socket(), base, size) }
    }
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { sockets.forEach { close($0) } }

  private func socket() throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = Glibc.socket(AF_INET, kind, 0)
    try #require(descriptor >= 0)
    sockets.append(descriptor)
    return descriptor
  }
}
