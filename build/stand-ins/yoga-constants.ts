/** What Ink says to Yoga in numbers, as Yoga's own enumerations number it. */
export const constants = {
  ALIGN_AUTO: 0,
  ALIGN_FLEX_START: 1,
  ALIGN_CENTER: 2,
  ALIGN_FLEX_END: 3,
  ALIGN_STRETCH: 4,
  ALIGN_BASELINE: 5,
  ALIGN_SPACE_BETWEEN: 6,
  ALIGN_SPACE_AROUND: 7,
  ALIGN_SPACE_EVENLY: 8,
  DIRECTION_LTR: 1,
  DISPLAY_FLEX: 0,
  DISPLAY_NONE: 1,
  EDGE_LEFT: 0,
  EDGE_TOP: 1,
  EDGE_RIGHT: 2,
  EDGE_BOTTOM: 3,
  EDGE_START: 4,
  EDGE_END: 5,
  EDGE_HORIZONTAL: 6,
  EDGE_VERTICAL: 7,
  EDGE_ALL: 8,
  FLEX_DIRECTION_COLUMN: 0,
  FLEX_DIRECTION_COLUMN_REVERSE: 1,
  FLEX_DIRECTION_ROW: 2,
  FLEX_DIRECTION_ROW_REVERSE: 3,
  GUTTER_COLUMN: 0,
  GUTTER_ROW: 1,
  GUTTER_ALL: 2,
  JUSTIFY_FLEX_START: 0,
  JUSTIFY_CENTER: 1,
  JUSTIFY_FLEX_END: 2,
  JUSTIFY_SPACE_BETWEEN: 3,
  JUSTIFY_SPACE_AROUND: 4,
  JUSTIFY_SPACE_EVENLY: 5,
  MEASURE_MODE_UNDEFINED: 0,
  POSITION_TYPE_STATIC: 0,
  POSITION_TYPE_RELATIVE: 1,
  POSITION_TYPE_ABSOLUTE: 2,
  WRAP_NO_WRAP: 0,
  WRAP_WRAP: 1,
  WRAP_WRAP_REVERSE: 2,
} as const;

/** Lengths as they were given, by Yoga's numbers of edges: what says one edge counts more than what says several. */
export type Edges = (number | undefined)[];

/** @returns the lengths that count, in cells; all screens of ours are read from left to right */
export function sidesOf(given: Edges) {
  const [left, top, right, bottom, start, end, horizontal, vertical, all = 0] = given;
  return {
    left: start ?? left ?? horizontal ?? all,
    top: top ?? vertical ?? all,
    right: end ?? right ?? horizontal ?? all,
    bottom: bottom ?? vertical ?? all,
  };
}
