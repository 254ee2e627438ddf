import CCrypto

/// SHA-256 of bytes in memory, by the system's libcrypto.
public enum SHA256 {
  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexDigest(of: $0) }
  }

  /// Lower-case hexadecimal digest.
  public static func hexDigest(of bytes: UnsafeRawBufferPointer) -> String {
    hexDigest { digest in
      EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, nil, EVP_sha256(), nil) == 1
    }
  }

  /// Lower-case hexadecimal digest of pieces that follow each other.
  public static func hexDigest(of pieces: [[UInt8]]) -> String {
    if pieces.count == 1 { return hexDigest(of: pieces[0]) }
    return hexDigest { digest in
      let context = EVP_MD_CTX_new()
      defer { EVP_MD_CTX_free(context) }
      return EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
        && pieces.allSatisfy { piece in
          piece.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
        } && EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1
    }
  }

  /// - Parameter fill: puts the digest into 32 bytes; true where it has.
  private static func hexDigest(_ fill: (UnsafeMutableBufferPointer<UInt8>) -> Bool) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      // It fails only when memory runs out or the algorithm is missing from the build.
      precondition(fill(digest), "libcrypto without SHA-256")
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
