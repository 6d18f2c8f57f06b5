import Foundation

/// What a file system knows of a file without reading it: enough to tell that it hasn't changed.
///
/// The time of the last change of any kind (`ctime`) can't be set by programs, so a file whose stamp is the same has the
/// same bytes, unless it was changed again within the clock's grain. Ask ``isSettled(before:)`` about that.
public struct FileStamp: Hashable, Sendable {
  /// Tells the file from another of the same name.
  public let inode: UInt64
  /// The size in bytes.
  public let size: Int64
  /// The time of the last change in nanoseconds since 1970.
  public let changed: Int64

  /// The stamp of a file, symbolic links not followed; nil when there is nothing.
  public init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
    changed = Self.nanoseconds(status.st_ctimespec)
    #else
    changed = Self.nanoseconds(status.st_ctim)
    #endif
  }

  /// How long before a moment a file must have been changed for a later change to give it another stamp.
  ///
  /// Kernels stamp files with the time of their last tick, which is up to ten milliseconds old.
  private static let grain: Int64 = 100_000_000

  /// Whether the file was last changed so long before a moment that a later change would have given it another stamp.
  public func isSettled(before moment: Int64) -> Bool { changed + Self.grain < moment }

  /// The present moment in nanoseconds since 1970, by the clock that stamps are made with.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// The stamp as text.
  public var text: String { "\(inode) \(size) \(changed)" }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
