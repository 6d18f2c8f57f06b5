import Foundation

/// Reading files and folders with plain system calls: one `open`, one `fstat`, one `read` for each file.
public enum FileReading {
  /// What a path names.
  public enum Entry: Hashable, Sendable {
    case file
    case folder
    case symbolicLink
    /// A device, pipe or socket, or a name that is not UTF-8.
    case other
  }

  /// Returns a file's bytes.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - limit: The largest size that is read; a larger file is refused with `EFBIG`.
  /// - Returns: All bytes of the file.
  /// - Throws: ``FileFailure`` with the system's reason.
  public static func bytes(of path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure("read", path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure("read", path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFailure("read", path, code: EISDIR)
    default: throw FileFailure("read", path, code: ENODEV)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileFailure("read", path, code: EFBIG) }
    var code: Int32 = 0
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let amount = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if amount < 0, errno == EINTR { continue }
        if amount < 0 { code = errno }
        if amount <= 0 { break }
        count += amount
      }
    }
    guard code == 0 else { throw FileFailure("read", path, code: code) }
    return result
  }

  /// What a path names, symbolic links not followed; nil when there is nothing.
  public static func entry(at path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// Every file below a folder, with paths relative to it, in the order of their UTF-8 bytes on every system.
  ///
  /// - Parameters:
  ///   - folder: The folder's path.
  ///   - isSkipped: Says by its name whether a file or a whole folder is left out.
  /// - Returns: Relative paths and what they name; folders are walked and not listed.
  /// - Throws: ``FileFailure`` when a folder can't be read.
  public static func tree(
    below folder: String, skipping isSkipped: (String) -> Bool = { _ in false }
  ) throws(FileFailure) -> [(path: String, entry: Entry)] {
    var result: [(path: String, entry: Entry)] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      let path = prefix.isEmpty ? folder : folder + "/" + prefix
      for (name, known) in try list(path) where !isSkipped(name) {
        let relative = prefix.isEmpty ? name : prefix + "/" + name
        // A file that went away while we looked is no matter.
        guard let entry = known ?? entry(at: path + "/" + name) else { continue }
        if entry == .folder {
          pending.append(relative)
        } else {
          result.append((relative, entry))
        }
      }
    }
    // Not `<` on strings: it takes two spellings of one name (NFC, NFD) for equal.
    return result.sorted { precedes($0.path, $1.path) }
  }

  /// Whether a path's bytes come before another's.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    // Whole buffers at a time; the views' own comparison goes byte by byte through their indices.
    var left = left
    var right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let shared = min(left.count, right.count)
        guard shared > 0, let first = left.baseAddress, let second = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(first, second, shared)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }

  /// The names in a folder, unsorted, without `.` and `..`.
  public static func names(in folder: String) throws(FileFailure) -> [String] {
    try list(folder).map(\.name)
  }

  /// The names in a folder, with what each of them names; nil where the file system keeps that in the file only.
  private static func list(_ folder: String) throws(FileFailure) -> [(name: String, entry: Entry?)] {
    guard let stream = opendir(folder) else { throw FileFailure("read", folder, code: errno) }
    defer { closedir(stream) }
    var result: [(name: String, entry: Entry?)] = []
    while let item = readdir(stream) {
      let entry = entry(ofType: Int32(item.pointee.d_type))
      withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { bytes in
          if let name = String(validatingCString: bytes) {
            if name != ".", name != ".." { result.append((name, entry)) }
          } else {
            // By a name that is not UTF-8 nothing can be looked up again.
            result.append((String(cString: bytes), entry == .folder ? .folder : .other))
          }
        }
      }
    }
    return result
  }

  /// What a type in a folder's listing stands for; nil for one that says nothing.
  private static func entry(ofType type: Int32) -> Entry? {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .symbolicLink
    case Int32(DT_UNKNOWN): nil
    default: .other
    }
  }
}
