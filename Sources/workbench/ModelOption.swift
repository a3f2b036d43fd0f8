internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `--model FILE`: another model of names than the one that comes with the program.
struct ModelOption: ParsableArguments {
  @Option(help: "A model of names that `workbench train` wrote; the built-in one unless told.")
  var model: String?

  /// An analyzer with the model.
  ///
  /// - Throws: One sentence that names the file where it cannot be read.
  func analyzer() throws -> Analyzer {
    guard let model else { return Analyzer() }
    guard let bytes = FileManager.default.contents(atPath: model) else {
      throw ValidationError("\(model) cannot be read; write one with: workbench train --output \(model)")
    }
    do throws(ModelError) {
      return Analyzer(names: try NameModel([UInt8](bytes)))
    } catch {
      throw ValidationError("\(model) \(error); write it anew with: workbench train --output \(model)")
    }
  }
}
