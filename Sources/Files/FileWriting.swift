import Foundation
import Synchronization

/// Writing files so that a reader, or a killed program, never sees half of one.
public enum FileWriting {
  /// Names of files that are being written begin with this; one that is left over belongs to a killed run.
  public static let temporaryPrefix = ".gba-site-writing-"
  private static let temporaryCount = Atomic(0)

  /// Writes a file beside its target and renames it over the target.
  ///
  /// - Throws: ``FileFailure`` that names the target; the target is then as it was, and nothing is left beside it.
  public static func replace(folder: String, name: String, with bytes: [UInt8]) throws(FileFailure) {
    let path = folder + "/" + name
    // Not made from the target's name, which may be as long as a name can be; and two programs never share one.
    let number = temporaryCount.add(1, ordering: .relaxed).newValue
    let temporary = "\(folder)/\(temporaryPrefix)\(getpid())-\(number)"
    var descriptor = openNew(temporary)
    if descriptor < 0, errno == EEXIST, unlink(temporary) == 0 { descriptor = openNew(temporary) }
    guard descriptor >= 0 else { throw FileFailure("write", path, code: errno) }
    var code = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw FileFailure("write", path, code: code)
    }
  }

  /// Makes a folder and those above it; one that is there already is fine, a symbolic link is not.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      switch FileReading.entry(at: path) {
      case .folder: return
      case .symbolicLink: throw FileFailure("write", path, code: ELOOP)
      default: throw FileFailure("write", path, code: ENOTDIR)
      }
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw FileFailure("write", path, code: ENOENT)
      }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure("write", path, code: errno) }
    default:
      throw FileFailure("write", path, code: errno)
    }
  }

  /// Removes a file; one that is gone already is fine.
  public static func removeFile(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure("remove", path, code: errno) }
  }

  /// Removes a folder if it is empty; says whether it did.
  public static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Writes to the standard output or error, whatever happens to its reader.
  ///
  /// Foundation's file handles stop the program when the disk behind a redirection is full.
  ///
  /// - Returns: Whether all of it was written.
  @discardableResult
  public static func print(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8), to: descriptor) == 0
  }

  private static func openNew(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  }

  /// Returns 0, or the error number.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let amount = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if amount < 0, errno == EINTR { continue }
        if amount <= 0 { return amount < 0 ? errno : EIO }
        offset += amount
      }
      return 0
    }
  }
}
