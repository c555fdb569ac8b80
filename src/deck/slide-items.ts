import type { Alignment, Block, Paragraph } from '../markdown/document.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { SlideItem } from './deck.ts';

/** Puts the items of a slide where they belong: below each other, or in a column. */
export class ItemPlacer {
  readonly #top: SlideItem[] = [];
  /** The column layout that is open, not yet among the items until a column of it is. */
  #layout: { readonly weights: readonly number[]; readonly columns: readonly SlideItem[][] } | undefined;
  #column: number | undefined;
  #align: Alignment | undefined;

  /** Whether nothing has been placed, not even room. */
  get isEmpty(): boolean {
    return this.#top.length === 0;
  }

  /** All that was placed; columns without content, and room around nothing, left out. */
  get items(): readonly SlideItem[] {
    const filled = this.#top.filter(item => item.type !== 'columns' || item.columns.some(isFilled));
    return isFilled(filled) ? filled : [];
  }

  /** Aligns what comes next. */
  align(alignment: Alignment): void {
    this.#align = alignment === 'left' ? undefined : alignment;
  }

  get alignment(): Alignment | undefined {
    return this.#align;
  }

  add(block: Block): void {
    this.#push({ type: 'block', block, ...(this.#align && { align: this.#align }) });
  }

  addQr(block: Paragraph, address: SafeText): void {
    this.#push({ type: 'qr', block, address });
  }

  addBlankRows(rows: number): void {
    if (rows > 0) this.#push({ type: 'blankRows', rows });
  }

  /** What comes next is in the middle. @returns what is wrong with that, if anything is */
  addMiddle(): string | undefined {
    if (this.#column !== undefined) return 'jump_to_middle has no effect in a column';
    this.#top.push({ type: 'middle' });
    return undefined;
  }

  openLayout(weights: readonly number[]): void {
    this.#layout = { weights, columns: weights.map(() => []) };
    this.#column = undefined;
  }

  /** What comes next is in that column, counted from 0. @returns what is wrong with it, if anything is */
  enterColumn(column: number): string | undefined {
    const layout = this.#layout;
    if (!layout) return 'column needs a column_layout before it';
    const { length } = layout.weights;
    if (column >= length)
      return `column ${column} does not exist: column_layout has ${length}, counted from 0`;
    if (this.#column === undefined) this.#top.push({ type: 'columns', ...layout });
    this.#column = column;
    return undefined;
  }

  closeLayout(): void {
    this.#layout = undefined;
    this.#column = undefined;
  }

  #push(item: SlideItem): void {
    const column = this.#column === undefined ? undefined : this.#layout?.columns[this.#column];
    (column ?? this.#top).push(item);
  }
}

/** Whether some of the items show anything. */
function isFilled(items: readonly SlideItem[]): boolean {
  return items.some(item => item.type !== 'blankRows' && item.type !== 'middle');
}
