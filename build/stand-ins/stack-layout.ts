/** Widths, heights and places count cells. */
export type Box = {
  width: number | undefined;
  height: number | undefined;
  padding: Sides;
  margin: Sides;
  isRow: boolean;
  /** How large a text is that has so much room; a box with children has none. */
  measure: Measure | undefined;
  readonly children: Box[];
  /** Where it is in its parent, and how large it is. */
  left: number;
  top: number;
  laidWidth: number;
  laidHeight: number;
};

type Sides = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** How a width is meant, by the numbers that Yoga has for it. */
const unlimited = 0;
const atMost = 2;
export type Measure = (width: number, widthMode: number, height: number, heightMode: number) => Size;

const beside = ({ left, right }: Sides) => left + right;
const above = ({ top, bottom }: Sides) => top + bottom;

/**
 * Lays a box out: its children one below the other, each as wide as the box, or one beside the other, each as high
 * as the highest. Nothing grows, and only a text gives way where there is less room than it asks for.
 *
 * @param room the columns that it may take, with its padding and without its margin
 * @param isWhole whether it is to take all of them
 */
export function layOut(box: Box, room: number, isWhole: boolean): void {
  const width = box.width ?? (isWhole ? room : undefined);
  const inner = Math.max(0, (width ?? room) - beside(box.padding));
  const content = contentOf(box, inner, width !== undefined);
  box.laidWidth = Math.max(width ?? content.width + beside(box.padding), beside(box.padding));
  box.laidHeight = Math.max(box.height ?? content.height + above(box.padding), above(box.padding));
  if (box.isRow) stretch(box);
}

function contentOf(box: Box, inner: number, isWhole: boolean): Size {
  if (box.measure) return box.measure(inner, atMost, Number.NaN, unlimited);
  const content = layOutChildren(box, inner, isWhole);
  // Below each other, all are as wide as the widest: only then is it known how wide that is.
  return isWhole || box.isRow ? content : layOutChildren(box, content.width, true);
}

function layOutChildren(box: Box, inner: number, isWhole: boolean): Size {
  const { padding, isRow } = box;
  let [width, height] = [0, 0];
  for (const child of box.children) {
    const { margin } = child;
    layOut(child, Math.max(0, inner - beside(margin)), isWhole && !isRow);
    child.left = padding.left + margin.left + (isRow ? width : 0);
    child.top = padding.top + margin.top + (isRow ? 0 : height);
    const [columns, rows] = [child.laidWidth + beside(margin), child.laidHeight + above(margin)];
    width = isRow ? width + columns : Math.max(width, columns);
    height = isRow ? Math.max(height, rows) : height + rows;
  }
  return { width, height };
}

/** In a row, all that have no height of their own are as high as the row. */
function stretch(row: Box): void {
  for (const child of row.children) {
    if (child.height !== undefined) continue;
    child.laidHeight = Math.max(0, row.laidHeight - above(row.padding) - above(child.margin));
    if (child.isRow) stretch(child);
  }
}
