#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor cores that this machine lets us use.
public enum Cores {
  public static let count = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
