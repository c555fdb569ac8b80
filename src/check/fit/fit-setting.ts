import type { DeckSettings, Slide } from '../../deck/deck.ts';
import type { SlideOptions } from '../../layout/slide.ts';
import type { Area } from '../../layout/slide-items.ts';

/** The size of a window, in cells. */
export type FitSize = { readonly columns: number; readonly rows: number };

/** The room that a slide has in a window. */
export type FitStage = { readonly area: Area; readonly hasLargeTitles: boolean };

/** For which windows slides are laid out, and how. */
export type FitSetting = {
  readonly sizes: readonly FitSize[];
  /** What header and footer leave of a window. */
  readonly stageOf: (size: FitSize, settings: DeckSettings, slide: Slide) => FitStage;
  readonly options: SlideOptions;
};

/** `80 × 24`. */
export function sizeName({ columns, rows }: FitSize): string {
  return `${columns} × ${rows}`;
}
