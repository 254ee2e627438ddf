/// The texts that a workbook's cells share, by number.
final class SharedStrings: XMLHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isInText = false
  private var phoneticDepth = 0
  let failure: InputError? = nil

  /// The text of a number; empty for a number that there is none of.
  func text(_ number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.is("t") {
      isInText = phoneticDepth == 0
    } else if name.is("rPh") {
      // How a text is read aloud: not part of it.
      phoneticDepth += 1
    }
  }

  func end(_ name: XMLName) {
    if name.is("t") {
      isInText = false
    } else if name.is("rPh") {
      phoneticDepth -= 1
    } else if name.is("si") {
      ends.append(bytes.count)
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: text) }
  }
}
