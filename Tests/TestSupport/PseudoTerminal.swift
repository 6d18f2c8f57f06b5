import Foundation

/// A pseudo-terminal that the program takes for a person's.
final class PseudoTerminal: ProgramStreams {
  private let ours: FileHandle
  private let theirs: FileHandle
  private let (received, continuation) = AsyncStream.makeStream(of: [UInt8].self)

  init() throws {
    let (descriptor, other) = try Self.pair()
    ours = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    theirs = FileHandle(fileDescriptor: other, closeOnDealloc: true)
  }

  func attach(to process: Process) {
    process.standardOutput = theirs
    process.standardError = theirs
  }

  /// Reads all along, since a terminal holds only a few kilobytes, until the program's side is closed.
  func hasStarted() {
    try? theirs.close()
    let descriptor = ours.fileDescriptor
    Thread.detachNewThread { [ours, continuation] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        continuation.yield(Array(buffer.prefix(count)))
      }
      try? ours.close()
      continuation.finish()
    }
  }

  func text() async throws -> (output: String, errors: String) {
    var bytes: [UInt8] = []
    for await part in received { bytes += part }
    return (String(decoding: bytes, as: UTF8.self), "")
  }

  #if os(Linux)
  /// Opens the two sides; the C library's functions for it are hidden from Swift behind a feature macro.
  private static func pair() throws -> (ours: Int32, theirs: Int32) {
    // TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, which Swift can't import.
    let unlock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    let ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard ours >= 0, ioctl(ours, unlock, &isLocked) == 0, ioctl(ours, getNumber, &number) == 0 else {
      throw Program.Failure.noTerminal
    }
    let theirs = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard theirs >= 0 else { throw Program.Failure.noTerminal }
    return (ours, theirs)
  }
  #else
  /// Opens the two sides.
  private static func pair() throws -> (ours: Int32, theirs: Int32) {
    let ours = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard ours >= 0, grantpt(ours) == 0, unlockpt(ours) == 0, let name = ptsname(ours) else {
      throw Program.Failure.noTerminal
    }
    let theirs = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard theirs >= 0 else { throw Program.Failure.noTerminal }
    return (ours, theirs)
  }
  #endif
}
