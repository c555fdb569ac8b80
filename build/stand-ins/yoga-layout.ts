import { type Box, exactly, layOut, type Measure, unlimited } from './flex-layout.ts';
import { constants, type Edges, sidesOf } from './yoga-constants.ts';

const sideNames = ['left', 'top', 'right', 'bottom'] as const;
const nowhere = { left: 0, top: 0, width: 0, height: 0 };

/**
 * Stands in for Yoga, the layout engine of Ink: it is a program of its own in WebAssembly, and starting it took a
 * tenth of the time to the first frame. Our screens are rows of text in boxes of fixed size, one beside the other or
 * one above the other; what only other screens would ask for is refused by name. Ink gives a style in many calls, and
 * most of them say what is so anyway: those are heard.
 *
 * `test/build/yoga-layout.test.ts` holds it against Yoga.
 */
class Node {
  readonly #box: Box = {
    width: undefined,
    height: undefined,
    padding: { left: 0, top: 0, right: 0, bottom: 0 },
    margin: { left: 0, top: 0, right: 0, bottom: 0 },
    isRow: false,
    grow: 0,
    shrink: 0,
    isHidden: false,
    measure: undefined,
    children: [],
    left: 0,
    top: 0,
    laidWidth: 0,
    laidHeight: 0,
    sizes: [],
    placed: undefined,
  };
  readonly #padding: Edges = [];
  readonly #margin: Edges = [];
  readonly #children: Node[] = [];
  #parent: Node | undefined;
  /** Where its edges are in the end. */
  #rounded = nowhere;

  static create(): Node {
    return new Node();
  }
  free(): void {}
  freeRecursive(): void {}

  insertChild(child: Node, index: number): void {
    this.#children.splice(index, 0, child);
    this.#box.children.splice(index, 0, child.#box);
    child.#parent = this;
    this.markDirty();
  }
  removeChild(child: Node): void {
    const index = this.#children.indexOf(child);
    if (index === -1) return;
    this.#children.splice(index, 1);
    this.#box.children.splice(index, 1);
    child.#parent = undefined;
    this.markDirty();
  }
  getChildCount(): number {
    return this.#children.length;
  }
  markDirty(): void {
    this.#box.sizes.length = 0;
    this.#box.placed = undefined;
    this.#parent?.markDirty();
  }
  setMeasureFunc(measure: Measure): void {
    this.#set({ measure });
  }
  unsetMeasureFunc(): void {
    this.#set({ measure: undefined });
  }

  setWidth(width: number | undefined): void {
    this.#set({ width });
  }
  setWidthAuto(): void {
    this.#set({ width: undefined });
  }
  setHeight(height: number | undefined): void {
    this.#set({ height });
  }
  setHeightAuto(): void {
    this.#set({ height: undefined });
  }
  setFlexGrow(grow: number): void {
    this.#set({ grow });
  }
  setFlexShrink(shrink: number): void {
    this.#set({ shrink });
  }
  setFlexDirection(direction: number): void {
    if (direction !== constants.FLEX_DIRECTION_ROW)
      only('flexDirection', direction, constants.FLEX_DIRECTION_COLUMN);
    this.#set({ isRow: direction === constants.FLEX_DIRECTION_ROW });
  }
  setDisplay(display: number): void {
    this.#set({ isHidden: display === constants.DISPLAY_NONE });
  }
  getDisplay(): number {
    return this.#box.isHidden ? constants.DISPLAY_NONE : constants.DISPLAY_FLEX;
  }
  setPadding(edge: number, cells: number | undefined): void {
    this.#padding[edge] = cells;
    this.#set({ padding: sidesOf(this.#padding) });
  }
  setMargin(edge: number, cells: number | undefined): void {
    this.#margin[edge] = cells;
    this.#set({ margin: sidesOf(this.#margin) });
  }
  setFlexWrap(wrap: number): void {
    only('flexWrap', wrap, constants.WRAP_NO_WRAP);
  }
  setFlexBasisAuto(): void {}
  setAlignItems(align: number): void {
    only('alignItems', align, constants.ALIGN_STRETCH);
  }
  setAlignSelf(align: number): void {
    only('alignSelf', align, constants.ALIGN_AUTO);
  }
  setAlignContent(align: number): void {
    only('alignContent', align, constants.ALIGN_FLEX_START);
  }
  setJustifyContent(justify: number): void {
    only('justifyContent', justify, constants.JUSTIFY_FLEX_START);
  }
  setPositionType(type: number): void {
    only('position', type, constants.POSITION_TYPE_RELATIVE);
  }
  setBorder(_edge: number, cells: number): void {
    only('borderStyle', cells, 0);
  }
  setGap(_gutter: number, cells: number | undefined): void {
    only('gap', cells ?? 0, 0);
  }

  /** @param width and @param height are undefined where only the style says them */
  calculateLayout(width: number | undefined, height: number | undefined, _direction: number): void {
    const box = this.#box;
    const room = (length: number | undefined) =>
      length === undefined
        ? ({ length: Number.NaN, mode: unlimited } as const)
        : ({ length, mode: exactly } as const);
    box.left = box.margin.left;
    box.top = box.margin.top;
    layOut(box, room(box.width ?? width), room(box.height ?? height), true);
    this.#round(0, 0);
  }
  /** Lengths become whole by their ends, so that neighbours meet; a text keeps the room it was measured for. */
  #round(parentLeft: number, parentTop: number): void {
    const { left, top, laidWidth, laidHeight, measure, isHidden } = this.#box;
    if (isHidden) {
      this.#rounded = nowhere;
      for (const child of this.#children) child.#vanish();
      return;
    }
    const isText = measure !== undefined;
    const start = (at: number) => whole(at, isText ? Math.floor : Math.round);
    const end = (from: number, length: number) =>
      whole(from + length, isText ? (isWhole(length) ? Math.floor : Math.ceil) : Math.round);
    const [x, y] = [parentLeft + left, parentTop + top];
    this.#rounded = {
      left: start(left),
      top: start(top),
      width: end(x, laidWidth) - start(x),
      height: end(y, laidHeight) - start(y),
    };
    for (const child of this.#children) child.#round(x, y);
  }
  #vanish(): void {
    this.#rounded = nowhere;
    for (const child of this.#children) child.#vanish();
  }
  getComputedLeft(): number {
    return this.#rounded.left;
  }
  getComputedTop(): number {
    return this.#rounded.top;
  }
  getComputedWidth(): number {
    return this.#rounded.width;
  }
  getComputedHeight(): number {
    return this.#rounded.height;
  }
  getComputedPadding(edge: number): number {
    return this.#box.padding[sideNames[edge] ?? 'left'];
  }
  getComputedMargin(edge: number): number {
    return this.#box.margin[sideNames[edge] ?? 'left'];
  }
  getComputedBorder(_edge: number): number {
    return 0;
  }
  #set(change: Partial<Box>): void {
    Object.assign(this.#box, change);
    this.markDirty();
  }
}

/** Shares of a length do not add up to it exactly. */
const isWhole = (length: number) => Math.abs(length - Math.round(length)) < 1e-4;

function whole(length: number, otherwise: (length: number) => number): number {
  return isWhole(length) ? Math.round(length) : otherwise(length);
}

function only(style: string, given: number, known: number): void {
  if (given !== known)
    throw new Error(`no screen of ours had such a ${style} before: build/stand-ins/yoga-layout.ts`);
}

// biome-ignore lint/style/noDefaultExport: that is what the package exports.
export default { ...constants, Node };
