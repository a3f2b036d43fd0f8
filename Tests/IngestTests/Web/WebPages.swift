import Foundation
import News

@testable import Ingest

/// Web pages that tests read: our own writing, in the manner of real ones.
enum WebPages {
  /// Bytes of the page with this name.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/Pages/Web/\(name).html")))
  }

  /// The article of a page that is given as text.
  static func article(_ page: String, address: String? = nil) throws -> Article {
    try WebPageReader().article(from: Array(page.utf8), address: address)
  }
}
