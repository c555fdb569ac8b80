import type { Colors } from '../colors.ts';

/** For a dark room: no pure white, which would glare. */
export const dark: Colors = {
  base: { foreground: '#e4e6ea', background: '#14171c' },
  heading: '#9ecbff',
  mark: '#6a9fd8',
  link: '#8fd0ff',
  code: '#f0c987',
  quiet: '#b4bac4',
  accent: '#ffc46b',
  panel: '#20252d',
  added: '#8ddb8c',
  removed: '#ff9d94',
  keyword: '#e0a8f0',
  string: '#a8d99c',
  number: '#f0c987',
  warning: '#ffc46b',
  selected: ['#0b1a2c', '#9ecbff'],
  hit: ['#201600', '#ffd75f'],
  banner: ['#2a0400', '#ffb3a8'],
};

/** For a bright room, as paper is. */
export const light: Colors = {
  base: { foreground: '#1c1f24', background: '#fbfaf7' },
  heading: '#0b4a94',
  mark: '#2f6fb5',
  link: '#0b57b0',
  code: '#7a3e00',
  quiet: '#50565f',
  accent: '#9a3412',
  panel: '#f0eee8',
  added: '#0f6420',
  removed: '#a31515',
  keyword: '#7b1fa2',
  string: '#0f6420',
  number: '#8a3b00',
  warning: '#9a3412',
  selected: ['#ffffff', '#0b4a94'],
  hit: ['#ffffff', '#8a4b00'],
  banner: ['#ffffff', '#9a1c0f'],
};

/** Few colors, all far from their backgrounds. */
export const highContrast: Colors = {
  isStrict: true,
  base: { foreground: '#ffffff', background: '#000000' },
  heading: '#ffff00',
  mark: '#00ffff',
  link: '#00ffff',
  code: '#ffd75f',
  quiet: '#ffffff',
  accent: '#ffd75f',
  panel: '#1c1c1c',
  added: '#87ff87',
  removed: '#ffafaf',
  keyword: '#ffafff',
  string: '#87ff87',
  number: '#ffd75f',
  warning: '#ffff00',
  selected: ['#000000', '#ffff00'],
  hit: ['#000000', '#00ffff'],
  banner: ['#000000', '#ffafaf'],
};

/** A projector makes black a gray, and of light colors none: so dark on white, and hues that bear it. */
export const projector: Colors = {
  isStrict: true,
  base: { foreground: '#000000', background: '#ffffff' },
  heading: '#00337a',
  mark: '#00337a',
  link: '#00409c',
  code: '#5f2a00',
  quiet: '#2b2b2b',
  accent: '#8a0000',
  panel: '#f2f2f2',
  added: '#00470f',
  removed: '#8a0000',
  keyword: '#5b0a86',
  string: '#00470f',
  number: '#5f2a00',
  warning: '#8a0000',
  selected: ['#ffffff', '#00337a'],
  hit: ['#ffffff', '#6b3a00'],
  banner: ['#ffffff', '#8a0000'],
};
