import { slideIndexOf } from '../../deck/find-slides.ts';
import type { SpeakerState } from './speaker-state.ts';

/** The slides that an open list shows, counted from 0. */
export function listedSlides({ talk, picker }: SpeakerState): readonly number[] {
  if (!talk || !picker) return [];
  const index = slideIndexOf(talk.deck);
  return picker.type === 'overview' ? index.byTitle(picker.query) : index.byWords(picker.query);
}
