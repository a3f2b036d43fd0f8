internal import Dispatch
internal import Foundation
internal import Synchronization

/// Whether the person pressed Control-C: long work looks here between two steps and stops in order.
final class Interruption {
  private let flag = Flag()
  private let source: any DispatchSourceSignal

  /// Takes SIGINT over from the shell's default, which would end the program in the middle of a step.
  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag] in flag.isRaised.store(true, ordering: .relaxed) }
    source.resume()
  }

  /// Whether to stop.
  var isRequested: Bool { flag.isRaised.load(ordering: .relaxed) }

  private final class Flag: Sendable {
    let isRaised = Atomic(false)
  }
}
