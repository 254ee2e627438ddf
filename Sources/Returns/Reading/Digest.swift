import CCrypto

/// SHA-256 by the system's cryptographic library.
enum Digest {
  /// Lower-case hexadecimal SHA-256; `nil` only if the library fails, which is an error of the system.
  static func sha256(_ bytes: [UInt8]) -> String? {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else {
      return nil
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.prefix(Int(length)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
