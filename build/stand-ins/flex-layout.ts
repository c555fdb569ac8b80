/** Widths, heights and places count cells; they are whole at the end. */
export type Box = {
  width: number | undefined;
  height: number | undefined;
  padding: Sides;
  margin: Sides;
  isRow: boolean;
  grow: number;
  shrink: number;
  isHidden: boolean;
  /** How large a text is that has so much room; a box with children has none. */
  measure: Measure | undefined;
  readonly children: Box[];
  /** Where it stands in its parent, and how large it is: not yet rounded. */
  left: number;
  top: number;
  laidWidth: number;
  laidHeight: number;
  /** What `layOut` came to since something in it changed, with its arguments. */
  readonly sizes: LaidOut[];
  /** How its children were placed last, if they still are. */
  placed: LaidOut | undefined;
};

type LaidOut = { readonly width: Room; readonly height: Room; readonly size: Size };

type Sides = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** How a length is meant, by the numbers that Yoga has for it. */
export const unlimited = 0;
export const exactly = 1;
const atMost = 2;
type Mode = typeof unlimited | typeof exactly | typeof atMost;
export type Measure = (width: number, widthMode: Mode, height: number, heightMode: Mode) => Size;

/** A length and how it is meant. */
type Room = { readonly length: number; readonly mode: Mode };
type Axis = 'width' | 'height';

const endless: Room = { length: Number.NaN, mode: unlimited };
const exact = (length: number): Room => ({ length, mode: exactly });

const around = (sides: Sides, axis: Axis) =>
  axis === 'width' ? sides.left + sides.right : sides.top + sides.bottom;

/**
 * Lays a box out as CSS does a flexible box that neither wraps nor aligns: children one behind the other, each as
 * long as it asks for, then grown or shrunk to fit; across, each as wide as the box. The steps and their order are
 * Yoga's, for only so the same comes of it where the room is too small.
 *
 * @param isFinal whether children are to be placed, or only the size is asked for
 */
export function layOut(box: Box, width: Room, height: Room, isFinal: boolean): Size {
  // A parent places its children twice, so without this each level would double the work.
  const { placed } = box;
  if (isFinal && placed && isSame(placed.width, width) && isSame(placed.height, height))
    return keep(box, placed.size);
  const known = knownSize(box, width, height);
  if (known && (!isFinal || box.children.length === 0)) return keep(box, known);
  const size = box.measure ? textSize(box, box.measure, width, height) : boxSize(box, width, height, isFinal);
  if (!known) box.sizes.push({ width, height, size });
  // Whoever asks for another size leaves the children as large as that makes them.
  box.placed = isFinal ? { width, height, size } : undefined;
  return keep(box, size);
}

/** Few sizes are asked for: looking through them is quicker than making a name for each. */
function knownSize({ sizes }: Box, width: Room, height: Room): Size | undefined {
  for (const known of sizes) {
    if (isSame(known.width, width) && isSame(known.height, height)) return known.size;
  }
  return undefined;
}

/** No length at all is NaN, which equals nothing. */
function isSame(one: Room, other: Room): boolean {
  return one.mode === other.mode && (one.mode === unlimited || one.length === other.length);
}

function keep(box: Box, size: Size): Size {
  box.laidWidth = size.width;
  box.laidHeight = size.height;
  return size;
}

function textSize(box: Box, measure: Measure, width: Room, height: Room): Size {
  const [besideWidth, besideHeight] = [around(box.padding, 'width'), around(box.padding, 'height')];
  const isKnown = width.mode === exactly && height.mode === exactly;
  const text = isKnown
    ? { width: 0, height: 0 }
    : measure(
        inside(width, besideWidth).length,
        width.mode,
        inside(height, besideHeight).length,
        height.mode,
      );
  return {
    width: width.mode === exactly ? Math.max(width.length, besideWidth) : text.width + besideWidth,
    height: height.mode === exactly ? Math.max(height.length, besideHeight) : text.height + besideHeight,
  };
}

const inside = ({ length, mode }: Room, beside: number): Room => ({
  length: Math.max(0, length - beside),
  mode,
});

function boxSize(box: Box, width: Room, height: Room, isFinal: boolean): Size {
  const [main, cross]: readonly [Axis, Axis] = box.isRow ? ['width', 'height'] : ['height', 'width'];
  const rooms = { width, height };
  const beside = { width: around(box.padding, 'width'), height: around(box.padding, 'height') };
  const isNothing = ({ length, mode }: Room) => mode === atMost && length <= 0;
  if (!isFinal && box.children.length > 0 && (isNothing(width) || isNothing(height))) {
    const least = ({ length, mode }: Room, axis: Axis) =>
      Math.max(mode === unlimited ? 0 : length, beside[axis]);
    return { width: least(width, 'width'), height: least(height, 'height') };
  }
  const within = { width: inside(width, beside.width), height: inside(height, beside.height) };
  const shown = box.children.filter(({ isHidden }) => !isHidden);
  const bases = basesOf(shown, main, cross, within);
  const margins = shown.map(({ margin }) => around(margin, main));
  const used = sum(bases) + sum(margins);
  const lengths =
    within[main].mode === exactly ? fitted(shown, bases, main, within[main].length - used) : bases;
  const crossRoom = within[cross];
  let widest = 0;
  shown.forEach((child, index) => {
    const own = child[cross];
    const besideChild = around(child.margin, cross);
    const room = own === undefined ? inside(crossRoom, besideChild) : exact(own);
    const size = layOutChild(child, main, exact(lengths[index] ?? 0), room, isFinal);
    widest = Math.max(widest, size[cross] + besideChild);
  });
  const across = crossRoom.mode === exactly ? crossRoom.length : widest;
  const size = { [main]: used - sum(bases) + sum(lengths), [cross]: across } as Record<Axis, number>;
  if (isFinal) place(box, shown, main, across);
  const lengthOf = (axis: Axis) =>
    rooms[axis].mode === exactly ? Math.max(rooms[axis].length, beside[axis]) : size[axis] + beside[axis];
  return { width: lengthOf('width'), height: lengthOf('height') };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

function layOutChild(child: Box, main: Axis, along: Room, across: Room, isFinal: boolean): Size {
  return main === 'width' ? layOut(child, along, across, isFinal) : layOut(child, across, along, isFinal);
}

/** How long each child is before any of them grows or shrinks. */
function basesOf(
  shown: readonly Box[],
  main: Axis,
  cross: Axis,
  within: Readonly<Record<Axis, Room>>,
): readonly number[] {
  const flexible = shown.filter(({ grow, shrink }) => grow > 0 || shrink > 0);
  const [only] = flexible;
  const takesAll =
    within[main].mode === exactly && flexible.length === 1 && only && only.grow > 0 && only.shrink > 0;
  return shown.map(child => {
    const own = child[main];
    if (takesAll && child === only) return 0;
    if (own !== undefined) return Math.max(own, around(child.padding, main));
    const along: Room =
      within[main].mode === unlimited ? endless : { length: within[main].length, mode: atMost };
    const ownAcross = child[cross];
    const besideAcross = around(child.margin, cross);
    const across =
      ownAcross !== undefined
        ? exact(ownAcross)
        : within[cross].mode === unlimited
          ? endless
          : inside(within[cross], besideAcross);
    const limited = along.mode === unlimited ? along : inside(along, around(child.margin, main));
    return Math.max(layOutChild(child, main, limited, across, false)[main], around(child.padding, main));
  });
}

/** Gives what is free to those that grow, or takes what is missing from those that shrink, but not their padding. */
function fitted(
  shown: readonly Box[],
  bases: readonly number[],
  main: Axis,
  free: number,
): readonly number[] {
  const items = shown.map(({ shrink, padding }, index) => {
    const base = bases[index] ?? 0;
    return { base, weight: shrink * base, least: around(padding, main) };
  });
  let left = free;
  let all = sum(items.map(({ weight }) => weight));
  // Those that can give no more are left out first. Each is so by what those before it have left, as Yoga has it.
  for (const { base, weight, least } of items) {
    if (free >= 0 || weight === 0 || base + (free / all) * weight >= least) continue;
    left -= least - base;
    all -= weight;
  }
  if (left >= 0) {
    const growing = Math.max(1, sum(shown.map(({ grow }) => grow)));
    return shown.map(({ grow }, index) => (bases[index] ?? 0) + (left / growing) * grow);
  }
  return items.map(({ base, weight, least }) => {
    if (weight === 0) return base;
    return Math.max(least, base + (all === 0 ? -weight : (left / all) * weight));
  });
}

/** Puts the children one behind the other, each that has no length of its own across made as wide as the box. */
function place(box: Box, shown: readonly Box[], main: Axis, across: number): void {
  let [x, y] = [box.padding.left, box.padding.top];
  for (const child of shown) {
    const cross: Axis = main === 'width' ? 'height' : 'width';
    const laid = { width: child.laidWidth, height: child.laidHeight };
    if (child[cross] === undefined) {
      const stretched = Math.max(0, across - around(child.margin, cross));
      layOutChild(child, main, exact(laid[main]), exact(stretched), true);
    }
    child.left = x + child.margin.left;
    child.top = y + child.margin.top;
    if (main === 'width') x += child.laidWidth + around(child.margin, 'width');
    else y += child.laidHeight + around(child.margin, 'height');
  }
}
