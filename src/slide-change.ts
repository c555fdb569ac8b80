/** How one slide follows another on the screen. */
export type SlideChange = 'none' | 'fade' | 'slide';

export const slideChanges: readonly SlideChange[] = ['none', 'fade', 'slide'];

/** What a deck writes for it; nothing for anything else. */
export function readSlideChange(value: unknown): SlideChange | undefined {
  if (value === false) return 'none';
  return slideChanges.find(name => name === value);
}
