internal import CCurl

extension Transfer {
  /// Tells curl all that it must know, and keeps the headers' list, which is freed after the transfer.
  func prepare(_ library: CurlLibrary, fetcher: Fetcher) -> UnsafeMutablePointer<curl_slist>? {
    let calls = library.calls
    func set(_ option: CURLoption, _ value: Int) { curl_calls_set_number(calls, easy, option, value) }
    func set(_ option: CURLoption, _ value: String?) { curl_calls_set_text(calls, easy, option, value) }

    set(CURLOPT_URL, job.address.text)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_NOSIGNAL, 1)
    // A name server that does not answer must not hold up the end of a run.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_USERAGENT, fetcher.agent)
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_PROXY, fetcher.proxies.proxy(for: job.address) ?? "")
    if let file = fetcher.certificates { set(CURLOPT_CAINFO, file) }
    // Only a file without a folder beside it is kept once it is read; else each connection reads 140 certificates.
    if fetcher.certificates != nil || library.hasAuthorityFile { set(CURLOPT_CAPATH, nil) }
    let left = max(0.001, fetcher.limits.whole - job.spent)
    set(CURLOPT_CONNECTTIMEOUT_MS, Int(max(1, min(fetcher.limits.connection, left) * 1000)))
    set(CURLOPT_LOW_SPEED_LIMIT, fetcher.limits.slowBytes)
    set(CURLOPT_LOW_SPEED_TIME, fetcher.limits.slowSeconds)
    if let credentials = job.credentials {
      let parts = credentials.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      set(CURLOPT_HTTPAUTH, 1)
      set(CURLOPT_USERNAME, Self.decoded(parts[0]))
      set(CURLOPT_PASSWORD, parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
    setCallbacks(calls)

    var list: UnsafeMutablePointer<curl_slist>?
    func add(_ name: String, _ value: String) {
      // What was stored may have been written by another program: no line break gets into a header.
      guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return }
      if let longer = calls.pointee.slist_append?(list, "\(name): \(value)") { list = longer }
    }
    add("Accept", job.request.kind.accepted)
    if let tag = job.request.validators.entityTag { add("If-None-Match", tag) }
    if let date = job.request.validators.lastModified { add("If-Modified-Since", date) }
    curl_calls_set_pointer(calls, easy, CURLOPT_HTTPHEADER, list)
    return list
  }

  private func setCallbacks(_ calls: UnsafePointer<curl_calls>) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA] {
      curl_calls_set_pointer(calls, easy, option, own)
    }
    curl_calls_set_writer(calls, easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, own in
      let total = size * count
      let isTaken = Transfer.of(own)?.takeBody(Transfer.buffer(bytes, total)) == true
      // Anything but the full count ends the transfer; so must a part of no bytes.
      return isTaken ? total : total + 1
    }
    curl_calls_set_writer(calls, easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, own in
      let total = size * count
      let isTaken = Transfer.of(own)?.takeHeader(Transfer.buffer(bytes, total)) == true
      return isTaken ? total : total + 1
    }
    curl_calls_set_socket_opener(calls, easy) { own, _, address in
      guard let address, let transfer = Transfer.of(own) else { return -1 }
      var count: Int32 = 0
      let network = curl_address_bytes(address, &count).flatMap {
        NetworkAddress(bytes: UnsafeBufferPointer(start: $0, count: Int(count)))
      }
      return transfer.mayConnect(to: network) ? curl_open_socket(address) : -1
    }
    curl_calls_set_request_gate(calls, easy) { own, reached, _, _, _ in
      let network = reached.flatMap { NetworkAddress(String(cString: $0)) }
      return Transfer.of(own)?.maySend(to: network) == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }

  private static func buffer(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<
    UInt8
  > {
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    return raw.bindMemory(to: UInt8.self)
  }

  /// Text with its percent-encoded bytes decoded; a NUL among them ends it, as in any C string.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
