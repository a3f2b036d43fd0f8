internal import CCurl

/// libcurl, loaded at the first use.
struct CurlLibrary: @unchecked Sendable {
  /// The table of its functions, filled once and never changed or freed.
  let calls: UnsafePointer<curl_calls>

  /// The library; `nil` if it is not installed or older than 7.85.
  static let shared = CurlLibrary()

  private init?() {
    let calls = UnsafeMutablePointer<curl_calls>.allocate(capacity: 1)
    calls.initialize(to: curl_calls())
    guard curl_calls_load(calls), let version = calls.pointee.version_info?(CURLVERSION_FIRST)?.pointee,
      version.version_num >= 0x075500
    else {
      calls.deallocate()
      return nil
    }
    self.calls = UnsafePointer(calls)
  }
}
