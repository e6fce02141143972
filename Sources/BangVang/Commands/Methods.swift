import ArgumentParser
import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Methods: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Words(
        "Xem các cách tính điểm và cách tổng hợp, hoặc mọi điều về một cách.",
        "List the scoring methods and combinations, or tell all about one.")[.ofUser])
  }

  @Argument(
    help: ArgumentHelp(
      Words("Tên một cách, như bands hoặc geometric.", "The name of one, such as bands or geometric.")[.ofUser]),
    completion: .list(MethodReference.names))
  var name: String?
  @Flag(
    help: ArgumentHelp(
      Words("In các bảng của Criteria/README.md.", "Print the tables of Criteria/README.md.")[.ofUser]))
  var markdown = false
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard markdown, name != nil else { return }
    throw ValidationError(
      Words("`--markdown` in mọi cách, không đi cùng tên", "`--markdown` prints all, and takes no name")[.ofUser])
  }

  func run() throws {
    let language = language.language
    let reference = MethodReference(language: language, inColour: Shell.isInColour(STDOUT_FILENO))
    guard let name else { return Shell.print(markdown ? reference.markdown : reference.list) }
    guard let entry = reference.entry(name) else { Shell.failUsage(UnknownMethod(name: name), language) }
    Shell.print(entry)
  }
}

/// No scoring method or combination has the name.
struct UnknownMethod: Problem {
  let name: String

  var code: String { "U004" }
  var message: Words {
    Words("không có cách tính điểm hay cách tổng hợp `\(name)`", "there is no method or combination `\(name)`")
  }
  var help: Words? {
    .alternatives(
      to: name, among: MethodReference.names, called: Words("cách", "of them"), listedIn: "bangvang methods")
  }
}
