import Foundation
import SiteModel

/// Turns degrees into units of a drawing: equirectangular, true to shape in the middle of the box.
struct MapProjection: Sendable {
  /// The part of the earth that is drawn.
  let box: GeoBox
  /// The width of the view box.
  let width: Int
  /// The height of the view box.
  let height: Int
  private let scale: (x: Double, y: Double)

  /// Fits a box into a width.
  init(_ box: GeoBox, width: Int) {
    self.box = box
    self.width = width
    let x = Double(width) / (box.east - box.west)
    let y = x / cos((box.south + box.north) / 2 * .pi / 180)
    height = Int((y * (box.north - box.south)).rounded())
    scale = (x, y)
  }

  /// Where a point of the earth lies in the drawing.
  func point(_ point: GeoPoint) -> GridPoint {
    GridPoint(
      x: Int(((point.longitude - box.west) * scale.x).rounded()),
      y: Int(((box.north - point.latitude) * scale.y).rounded()))
  }
}
