import CFuzzer
import Glibc

@testable import Ingest

/// Feeds a parser with what libFuzzer makes up; `FUZZ_TARGET` in the environment names it.
@main
enum Fuzz {
  static func main() {
    if CommandLine.arguments.contains("--targets") {
      print(Target.allCases.map(\.rawValue).joined(separator: " "))
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { start, size in
        Target.current.read(Array(UnsafeBufferPointer(start: start, count: size)))
        return 0
      })
  }
}

/// A parser of what comes from outside.
enum Target: String, CaseIterable {
  case feed, html, opml, json, date, page, mail, archive, table

  /// The one that the environment names.
  static let current: Target = {
    guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), let target = Target(rawValue: name)
    else {
      print("FUZZ_TARGET is one of \(allCases.map(\.rawValue).joined(separator: " "))")
      exit(2)
    }
    return target
  }()

  private static let feeds = FeedArticleReader()
  private static let webPages = WebPageReader()
  private static let pages = PageReader()
  private static let records = RecordReader()
  private static let mails = MailReader()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .feed: _ = try? Self.feeds.contents(of: bytes, address: "https://outlet.example/feed")
    case .html:
      _ = try? Self.webPages.article(from: bytes, contentType: nil, address: "https://outlet.example/a")
      _ = FeedDiscovery.feeds(in: bytes, address: "https://outlet.example/")
      _ = PageSequel(of: bytes, address: "https://outlet.example/a")
    case .opml:
      _ = SubscriptionList(opml: bytes)
      for form in SubscriptionList.Form.allCases { _ = SubscriptionList(bytes, form: form) }
    case .json:
      _ = JSONValue(bytes)
      _ = try? Self.records.article(json: bytes)
    case .date: _ = MachineDate(String(decoding: bytes, as: UTF8.self))
    case .page: _ = try? Self.pages.article(from: bytes)
    case .mail: _ = try? Self.mails.article(bytes)
    case .archive: _ = try? WARCRecord(bytes).page()
    case .table: Self.readTable(bytes)
    }
  }

  private static func readTable(_ bytes: [UInt8]) {
    let header = bytes.prefix { $0 != 0x0A }
    guard let form = try? TableForm(header: Array(header), columns: .builtin) else { return }
    _ = try? records.article(row: Array(bytes.dropFirst(header.count + 1)), of: form)
  }
}
