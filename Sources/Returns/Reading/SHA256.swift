import CCrypto

/// SHA-256 of bytes in memory, by the system's libcrypto.
public enum SHA256 {
  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexDigest(of: $0) }
  }

  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    // The one-shot call fails only when memory runs out or the algorithm is missing from the build.
    let status = EVP_Digest(bytes.baseAddress, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(status == 1, "libcrypto without SHA-256")
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
