/** A place on the map of papers, in the map's own units. */
export type MapPoint = readonly [x: number, y: number];
