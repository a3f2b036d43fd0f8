/// Why a mail is no article.
public enum MailFault: Equatable, Sendable, CustomStringConvertible {
  /// No header that mails have.
  case noHeader
  /// No subject, which would be the headline.
  case noSubject
  /// No text beside attachments.
  case noText
  /// More bytes than a mail may have.
  case tooLong(limit: Int)

  public var description: String {
    switch self {
    case .noHeader: "this is no mail; a header with From, Date and Subject is expected"
    case .noSubject: "the mail has no subject, so there is no headline"
    case .noText: "the mail has no text that can be read"
    case .tooLong(let limit): "the mail has more than \(limit >> 20) MiB; save its text alone"
    }
  }
}
