/// Finds the name that somebody probably meant.
public enum NearMiss {
  /// Returns the candidate nearest to `name`, or nil when none is near.
  ///
  /// Nearness is the number of single-character edits (insert, remove, replace, swap two neighbours), letter case
  /// ignored for Latin letters. Allowed are one edit for names of 2 to 4 characters, two up to 8, three beyond: arbitrary
  /// limits that keep `hkust` from becoming `nansha`. A name of two to four characters must also share a character with
  /// the candidate, so that 南沙 is near 南山 and not near 前海. Names of which one begins with the other are near too,
  /// if the shorter has at least four characters. Ties go to the first candidate in alphabetical order.
  ///
  /// Whoever looks up many names among the same candidates makes a ``NearNames`` once.
  public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    NearNames(candidates).nearest(to: name)
  }
}
