import Foundation

/// Keeps two runs from publishing the same folder. The kernel drops the lock when its holder dies.
package struct FolderLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// - Parameter target: the folder, named in the error.
  init(path: String, target: String) throws(PublishingError) {
    self.path = path
    while true {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw .last("create", path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw code == EWOULDBLOCK ? .locked(path: target) : .last("lock", path, code: code)
      }
      // The holder before us removes the file when it is done: a lock on a removed file keeps nobody
      // out, so make sure that ours is the one that others will open.
      var held = stat()
      var present = stat()
      if fstat(descriptor, &held) == 0, lstat(path, &present) == 0,
        held.st_ino == present.st_ino, held.st_dev == present.st_dev
      {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Lets others in; call it once.
  package func release() {
    unlink(path)
    close(descriptor)
  }
}
