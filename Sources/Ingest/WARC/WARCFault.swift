/// Why a record of a web archive yields no page.
public enum WARCFault: Equatable, Sendable, CustomStringConvertible {
  /// Bytes where a record should begin.
  case noRecord
  /// A record whose length is missing, or does not lead to the next record.
  case wrongLength
  /// The file ends inside the record.
  case cutOff
  /// More bytes than a page may have.
  case tooLong(limit: Int)
  /// A body packed with a method that is not read.
  case packed(String)

  public var description: String {
    switch self {
    case .noRecord: "no record of a web archive begins here; what follows was searched for the next one"
    case .wrongLength: "the record's length is wrong; it was left out"
    case .cutOff: "the record is cut off; the end of the file is missing"
    case .tooLong(let limit): "the record has more than \(limit >> 20) MiB, which no article page has"
    case .packed(let method): "the page is packed with \(method), which is not read; store it unpacked"
    }
  }
}
