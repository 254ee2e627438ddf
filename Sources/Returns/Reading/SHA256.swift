import CCrypto

/// SHA-256 of bytes in memory, by the system's libcrypto.
public enum SHA256 {
  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexDigest(of: $0) }
  }

  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: UnsafeRawBufferPointer) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      // The one-shot call fails only when memory runs out or the algorithm is missing from the build.
      let status = EVP_Digest(
        bytes.baseAddress, bytes.count, digest.baseAddress, nil, EVP_sha256(), nil)
      precondition(status == 1, "libcrypto without SHA-256")
      let digits: StaticString = "0123456789abcdef"
      return String(unsafeUninitializedCapacity: 64) { text in
        for (place, byte) in digest.enumerated() {
          text[2 * place] = digits.utf8Start[Int(byte >> 4)]
          text[2 * place + 1] = digits.utf8Start[Int(byte & 15)]
        }
        return 64
      }
    }
  }
}
