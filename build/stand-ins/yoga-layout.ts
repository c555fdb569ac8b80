import { type Box, layOut, type Measure } from './stack-layout.ts';
import { constants, type Edges, sidesOf } from './yoga-constants.ts';

const sideNames = ['left', 'top', 'right', 'bottom'] as const;

/**
 * Stands in for Yoga, the layout engine of Ink: it is a program of its own in WebAssembly, and starting it took a
 * tenth of the time to the first frame. Our screens are rows of text, with the menu in a box of fixed size among them;
 * what only other screens would ask for is refused by name. Ink gives a style in many calls, and most of them say
 * what is so anyway: those are accepted.
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
    measure: undefined,
    children: [],
    left: 0,
    top: 0,
    laidWidth: 0,
    laidHeight: 0,
  };
  readonly #padding: Edges = [];
  readonly #margin: Edges = [];
  readonly #children: Node[] = [];

  static create(): Node {
    return new Node();
  }
  free(): void {}
  freeRecursive(): void {}

  insertChild(child: Node, index: number): void {
    this.#children.splice(index, 0, child);
    this.#box.children.splice(index, 0, child.#box);
  }
  removeChild(child: Node): void {
    const index = this.#children.indexOf(child);
    if (index === -1) return;
    this.#children.splice(index, 1);
    this.#box.children.splice(index, 1);
  }
  getChildCount(): number {
    return this.#children.length;
  }
  /** Each frame is laid out whole: with so few boxes that costs less than knowing what has changed. */
  markDirty(): void {}
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
    only('flexGrow', grow, 0);
  }
  /** Nothing has to shrink, for what our screens put side by side fits; a text is cut by Ink itself. */
  setFlexShrink(_shrink: number): void {}
  setFlexDirection(direction: number): void {
    if (direction !== constants.FLEX_DIRECTION_ROW)
      only('flexDirection', direction, constants.FLEX_DIRECTION_COLUMN);
    this.#set({ isRow: direction === constants.FLEX_DIRECTION_ROW });
  }
  setDisplay(display: number): void {
    only('display', display, constants.DISPLAY_FLEX);
  }
  getDisplay(): number {
    return constants.DISPLAY_FLEX;
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

  /** @param width is undefined where only the style says it */
  calculateLayout(width: number | undefined, _height: number | undefined, _direction: number): void {
    const box = this.#box;
    box.left = box.margin.left;
    box.top = box.margin.top;
    layOut(box, box.width ?? width ?? 0, true);
  }
  getComputedLeft(): number {
    return this.#box.left;
  }
  getComputedTop(): number {
    return this.#box.top;
  }
  getComputedWidth(): number {
    return this.#box.laidWidth;
  }
  getComputedHeight(): number {
    return this.#box.laidHeight;
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
  }
}

function only(style: string, given: number, known: number): void {
  if (given !== known)
    throw new Error(`no screen of ours had such a ${style} before: build/stand-ins/yoga-layout.ts`);
}

// biome-ignore lint/style/noDefaultExport: that is what the package exports.
export default { ...constants, Node };
