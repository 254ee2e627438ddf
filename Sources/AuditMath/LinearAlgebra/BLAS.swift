import COpenBLAS

/// The one door to OpenBLAS: it runs one thread, since the program is parallel above it and because
/// the low bits of a product depend on the number of BLAS threads.
enum BLAS {
  /// Runs once, before the first routine; whether the library took the setting.
  ///
  /// The threads that it started when it was loaded are ended: they look for work without resting for some
  /// 25 milliseconds, on processors that our own workers need from the first moment. And where the library is
  /// older than the processor, it is told which kernels fit.
  private static let isPinned: Bool = {
    openblas_set_num_threads(1)
    openblas_end_threads()
    openblas_choose_kernels()
    return openblas_get_num_threads() == 1
  }()

  /// Call before any routine of the library, and before the first worker.
  static func prepare() {
    precondition(isPinned, "OpenBLAS refused to run one thread; results would not repeat")
  }

  /// A dimension as the library takes it. Its integers have 32 bits; an array that large would not fit
  /// in memory as a matrix anyway.
  static func dimension(_ value: Int) -> Int32 {
    precondition(value <= Int(Int32.max), "matrix dimension beyond 2^31")
    return Int32(value)
  }
}
