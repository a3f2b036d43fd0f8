/// Why a command stops: one sentence for stderr and the exit code for scripts.
struct Failure: Error {
  /// What went wrong, with the file or address, and what to do.
  let message: String
  /// What the shell sees.
  let code: Code

  init(_ message: String, code: Code) {
    self.message = message
    self.code = code
  }

  /// Exit codes; from 64 on as in sysexits.h.
  enum Code: Int32 {
    case nothingMatched = 1
    case usage = 2
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case inputOutput = 74
    case configuration = 78
    case interrupted = 130
  }
}
