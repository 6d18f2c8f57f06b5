import Foundation

/// A file operation that the system refused.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried, as a verb: `read`, `write`.
  public let action: String
  /// The path on which it was tried.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// Makes a failure.
  public init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Whether the file was larger than the reader allows.
  public var isTooLarge: Bool { code == EFBIG }

  /// The system's reason in plain words.
  public var reason: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ENOSPC: "no space left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the disk is read-only"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is not a folder"
    case ELOOP: "it is a symbolic link"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "the disk reported an error"
    case ENODEV: "it is neither a file nor a folder"
    default: String(cString: strerror(code))
    }
  }
}
