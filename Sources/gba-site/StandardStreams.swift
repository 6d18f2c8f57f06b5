import Foundation

/// The three descriptors that a program is started with.
enum StandardStreams {
  /// Makes sure that a reader who is gone, or never was there, does no harm.
  static func protect() {
    // The reader's end would otherwise end the program as well, even in the middle of writing the site.
    signal(SIGPIPE, SIG_IGN)
    // A descriptor that is closed would be given to the next file that is opened, and the program's words go into it.
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }
}
