internal import CCurl
internal import Glibc

/// libcurl, loaded at the first use.
struct CurlLibrary: @unchecked Sendable {
  /// The table of its functions, filled once and never changed or freed.
  let calls: UnsafePointer<curl_calls>

  /// Whether the authorities that it trusts stand in one file that can be read.
  let hasAuthorityFile: Bool

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
    let knowsFile = version.age.rawValue >= CURLVERSION_SEVENTH.rawValue
    hasAuthorityFile = knowsFile && version.cainfo.map { access($0, R_OK) == 0 } == true
  }
}
