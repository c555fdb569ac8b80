import type { TrueColor } from '../color.ts';
import type { Colors } from '../colors.ts';

// The colors are tokens of the CMS Design System, theme "core": https://design.cms.gov/foundation/theme-colors/
// (package @cmsgov/design-system 18.1.0, dist/scss/core-tokens.scss; a work of the US government). Each has its name beside it.

/** On the ground that the design system has for inverse text. */
export const cmsDark: Colors = {
  // base-inverse, background-inverse
  base: { foreground: '#ffffff', background: '#00395e' },
  heading: '#4ed2ee', // info-light
  mark: '#4d9cd0', // primary-light
  link: '#b3ecf8', // info-lighter
  code: '#fad662', // warn-light
  quiet: '#b3d4eb', // primary-lighter
  accent: '#e7724f', // accent-primary-light
  panel: '#0f1e38', // border-dark
  added: '#b8dcb7', // success-lighter
  removed: '#f7bbc5', // error-lighter
  keyword: '#f5c3b3', // accent-primary-lighter
  string: '#b8dcb7', // success-lighter
  number: '#fdedbc', // warn-lighter
  warning: '#f8c41f', // warn
  selected: ['#00395e', '#b3ecf8'], // primary-darkest, info-lighter
  hit: ['#262626', '#f8c41f'], // base, warn
  banner: ['#720e1f', '#f7bbc5'], // error-darkest, error-lighter
};

/** The quiet color on a dark ground that is not blue: gray-light. */
export const cmsGray: TrueColor = '#a6a6a6';

/** On white, as the sites of CMS are. */
export const cmsLight: Colors = {
  // base, background
  base: { foreground: '#262626', background: '#ffffff' },
  heading: '#004f84', // primary-darker
  mark: '#0071bc', // primary
  link: '#0071bc', // primary
  code: '#9b2602', // accent-primary-darker
  quiet: '#5a5a5a', // muted
  accent: '#dd3603', // accent-primary
  panel: '#f2f2f2', // gray-lightest
  added: '#107b0d', // success-dark
  removed: '#cc1937', // error-dark
  keyword: '#bd13b8', // focus-dark
  string: '#0d600a', // success-darker
  number: '#9b2602', // accent-primary-darker
  warning: '#7c6210', // warn-darkest
  selected: ['#ffffff', '#0071bc'], // white, primary
  hit: ['#ffffff', '#7c6210'], // white, warn-darkest
  banner: ['#ffffff', '#9f142b'], // white, error-darker
};
