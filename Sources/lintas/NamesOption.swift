internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `--model PATH`: another model of names than the one in the program.
struct NamesOption: ParsableArguments {
  @Option(help: ArgumentHelp("A model of names to use instead of the built-in one.", valueName: "path"))
  var model: String?

  /// The analyzer to read articles with.
  ///
  /// A model that cannot be used costs the highlights and nothing else; one sentence on stderr says so.
  func analyzer() -> Analyzer {
    guard let model else { return Analyzer() }
    guard let bytes = FileManager.default.contents(atPath: model) else {
      Self.explain("\(model) cannot be read")
      return Analyzer(names: nil)
    }
    do throws(ModelError) {
      return Analyzer(names: try NameModel([UInt8](bytes)))
    } catch {
      Self.explain("\(model) \(error)")
      return Analyzer(names: nil)
    }
  }

  private static func explain(_ problem: String) {
    Output.error("\(problem), so names stay without highlights; leave --model out to use the built-in one")
  }
}
