import Foundation

/// A headless Chromium, driven as a person drives it: pages, keys, and what is then on the screen.
///
/// It speaks the browser's own debugging protocol over two named pipes, so nothing has to be installed
/// beside the browser.
public final class Browser {
  /// The browser's program, or `nil` where none is installed.
  public static let path: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-headless-shell", "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  public static var isPresent: Bool { path != nil }
  /// Why a test is skipped.
  public static let absence =
    "no Chromium is installed: Scripts/setup --tests installs Debian's"

  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let process = Process()
  private let toBrowser: Int32
  private let fromBrowser: Int32
  private var unread: [UInt8] = []
  private var lastNumber = 0
  private var session: String?
  /// Errors and warnings that pages wrote, and exceptions that their scripts threw.
  public private(set) var complaints: [String] = []

  public init(in folder: TemporaryFolder) throws {
    guard let path = Self.path else { throw Failure(description: Self.absence) }
    let pipes = ["to-browser", "from-browser"].map { folder($0) }
    for pipe in pipes where mkfifo(pipe, 0o600) != 0 {
      throw Failure(description: "cannot make the pipe \(pipe)")
    }
    // Opened for both directions, an end of a named pipe waits for nobody.
    toBrowser = open(pipes[0], O_RDWR)
    fromBrowser = open(pipes[1], O_RDWR)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$@\" 3<\"$0/to-browser\" 4>\"$0/from-browser\"", folder.path, path,
      "--headless",
      "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--hide-scrollbars", "--remote-debugging-pipe",
      "--user-data-dir=\(folder("profile"))",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    session =
      try call("Target.attachToTarget", ["targetId": target ?? "", "flatten": true])["sessionId"]
      as? String
    for domain in ["Page", "Runtime", "Log"] { _ = try call(domain + ".enable") }
    try resize(width: 1280, height: 900)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    close(toBrowser)
    close(fromBrowser)
  }

  /// Opens a page and waits until it is loaded.
  public func visit(_ file: String, fragment: String = "") throws {
    let url = URL(fileURLWithPath: file).absoluteString + fragment
    // Away first: a new fragment of the page that is open loads nothing.
    _ = try call("Page.navigate", ["url": "about:blank"])
    _ = try wait { $0["method"] as? String == "Page.loadEventFired" }
    _ = try call("Page.navigate", ["url": url])
    _ = try wait { $0["method"] as? String == "Page.loadEventFired" }
  }

  /// The value of an expression of JavaScript on the open page.
  public func value<Value>(_ expression: String) throws -> Value {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    guard let value = (answer["result"] as? [String: Any])?["value"] as? Value else {
      throw Failure(description: "\(expression): \(answer)")
    }
    return value
  }

  /// Waits until an expression is true.
  public func waitUntil(_ expression: String) throws {
    for _ in 0..<200 {
      if try value("Boolean(\(expression))") { return }
      usleep(50_000)
    }
    throw Failure(description: "never came true: \(expression)")
  }

  /// Presses and releases a key by its name, such as `Tab`, `Enter` or `/`.
  public func press(_ key: String) throws {
    let codes = [
      "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowUp": 38, "ArrowDown": 40, "/": 191,
    ]
    let text = key == "Enter" ? "\r" : key.count == 1 ? key : nil
    var event: [String: Any] = [
      "type": "keyDown", "key": key, "code": key == "/" ? "Slash" : key == " " ? "Space" : key,
      "windowsVirtualKeyCode": codes[key] ?? 0,
    ]
    if let text { event["text"] = text }
    _ = try call("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    _ = try call("Input.dispatchKeyEvent", event)
  }

  /// Types a text where the caret is.
  public func type(_ text: String) throws { _ = try call("Input.insertText", ["text": text]) }

  public func resize(width: Int, height: Int) throws {
    _ = try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  public func switchScripts(on: Bool) throws {
    _ = try call("Emulation.setScriptExecutionDisabled", ["value": !on])
  }

  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastNumber += 1
    let number = lastNumber
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let count = write(toBrowser, bytes, bytes.count)
      guard count > 0 else { throw Failure(description: "the browser does not listen") }
      bytes.removeFirst(count)
    }
    let answer = try wait { $0["id"] as? Int == number }
    if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
    return answer["result"] as? [String: Any] ?? [:]
  }

  /// Reads messages until one is wanted; complaints of the page are kept.
  private func wait(for isWanted: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      let message = try next()
      switch message["method"] as? String {
      case "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening":
        complaints.append("\(message["params"] ?? "")")
      case "Runtime.consoleAPICalled":
        let kind = (message["params"] as? [String: Any])?["type"] as? String
        if kind == "error" || kind == "warning" { complaints.append("\(message)") }
      default: break
      }
      if isWanted(message) { return message }
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var descriptor = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 60_000) > 0 else {
        throw Failure(description: "the browser has been silent for a minute")
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(fromBrowser, &buffer, buffer.count)
      guard count > 0 else { throw Failure(description: "the browser is gone") }
      unread += buffer[..<count]
    }
  }
}
