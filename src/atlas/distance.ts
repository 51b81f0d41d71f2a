type Point = { readonly lat: number; readonly lon: number }

const earthKm = 6371
const radians = Math.PI / 180

/** Great-circle distance in km (haversine). */
export function distanceKm(one: Point, other: Point): number {
  const half = (a: number, b: number) => Math.sin(((a - b) * radians) / 2) ** 2
  const h = half(other.lat, one.lat) + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * half(other.lon, one.lon)
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point that lies `km` from another in a compass direction, in degrees from north, clockwise. */
export function pointFrom({ lat, lon }: Point, km: number, bearing: number): Point {
  const north = (km * Math.cos(bearing * radians)) / 111.2
  const east = (km * Math.sin(bearing * radians)) / (111.2 * Math.max(0.01, Math.cos(lat * radians)))
  return { lat: Math.max(-90, Math.min(90, lat + north)), lon: ((lon + east + 540) % 360) - 180 }
}
