import FuzzedReaders

/// Hands whatever libFuzzer makes up to one of the readers: what must hold holds, or the process ends and libFuzzer keeps
/// the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try Fuzzed.reader?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

private enum Fuzzed {
  /// The reader of the run, set before the fuzzer starts.
  nonisolated(unsafe) static var reader: FuzzedReader?
}

/// libFuzzer's own start.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// `Fuzz READER [libFuzzer's options and folders]`; without arguments it lists the readers. The package manager gives
/// `main` this name on Linux and so hides libFuzzer's.
@_cdecl("Fuzz_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  guard count > 1, let arguments, let word = arguments[1] else {
    for reader in FuzzedReader.all { print(reader.name, reader.corpus) }
    return 0
  }
  Fuzzed.reader = FuzzedReader.all.first { $0.name == String(cString: word) }
  if Fuzzed.reader == nil { return 64 }
  arguments[1] = arguments[0]
  var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
  var number = count - 1
  return runDriver(&number, &rest, fuzz)
}
