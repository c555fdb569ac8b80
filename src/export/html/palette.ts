import type { Role } from '../../terminal/line.ts';
import { type Color, hexOf, rgbOf, type TrueColor } from '../../theme/color.ts';
import { isDark } from '../../theme/contrast.ts';
import { readableOn } from '../../theme/readable-on.ts';
import { leastContrast, type Theme } from '../../theme/theme.ts';

/** The colors of a page: one theme, or one for light and one for dark systems, between which a reader can choose. */
export type PageThemes = Theme | { readonly light: Theme; readonly dark: Theme };

/** What each role that a page has is called in its style sheet. */
const textRoles = {
  heading: 'title',
  link: 'link',
  code: 'code',
  quiet: 'quiet',
  accent: 'accent',
  note: 'alert.note',
  tip: 'alert.tip',
  important: 'alert.important',
  warning: 'alert.warning',
  caution: 'alert.caution',
} as const satisfies Record<string, Role>;

/** The roles in code: they stand on a panel. */
export const codeRoles = [
  'code.addition',
  'code.attribute',
  'code.comment',
  'code.deletion',
  'code.function',
  'code.keyword',
  'code.literal',
  'code.meta',
  'code.number',
  'code.section',
  'code.string',
  'code.type',
] as const satisfies readonly Role[];

/** The colors as custom properties: rules of CSS for the root of a page. */
export function paletteRules(themes: PageThemes): string {
  if (!('light' in themes)) return `:root{${schemeOf(themes)}${variables(themes)}}`;
  const [light, dark] = [themes.light, themes.dark].map(theme => `${schemeOf(theme)}${variables(theme)}`);
  return (
    `:root{${light}}` +
    `@media (prefers-color-scheme: dark){:root:not([data-scheme=light]){${dark}}}` +
    `:root[data-scheme=dark]{${dark}}`
  );
}

function schemeOf(theme: Theme): string {
  return `color-scheme:${isDark(groundOf(theme)) ? 'dark' : 'light'};`;
}

const hex = (color: Color): TrueColor => (typeof color === 'string' ? color : hexOf(rgbOf(color)));

function groundOf({ base, ground }: Theme): TrueColor {
  return hex(base?.background ?? ground ?? '#ffffff');
}

function variables(theme: Theme): string {
  const { styles, base } = theme;
  const ground = groundOf(theme);
  const least = leastContrast(undefined, theme);
  const text = readableOn(hex(base?.foreground ?? (isDark(ground) ? '#ffffff' : '#1b1b1b')), ground, least);
  const own = (role: Role, behind: TrueColor, most = least) =>
    readableOn(hex(styles[role].foreground ?? text), behind, most);
  const panel = hex(styles.panel.background ?? (isDark(ground) ? '#1b1b1b' : '#f2f2f2'));
  const marked = (role: Role): readonly [TrueColor, TrueColor] => {
    const behind = hex(styles[role].background ?? text);
    return [readableOn(hex(styles[role].foreground ?? ground), behind, least), behind];
  };
  const [hit, hitGround] = marked('highlight');
  const heading = own('title', ground);
  const isLight = !isDark(ground);
  const all: Readonly<Record<string, TrueColor>> = {
    ...{ ground, text, panel },
    ...Object.fromEntries(Object.entries(textRoles).map(([name, role]) => [name, own(role, ground)])),
    mark: own('rule', ground, 3),
    'panel-text': readableOn(text, panel, least),
    'panel-quiet': own('quiet', panel),
    'panel-code': own('code', panel),
    ...Object.fromEntries(codeRoles.map(role => [role.replace('.', '-'), own(role, panel)])),
    ...{ hit, 'hit-ground': hitGround },
    // On a light ground, titles stand on the color of headings; a dark one is deep enough itself.
    'cover-ground': isLight ? heading : ground,
    'cover-text': isLight ? ground : text,
    'cover-heading': isLight ? ground : heading,
    'cover-quiet': isLight ? readableOn(hex('#b3d4eb'), heading, least) : own('quiet', ground),
    'cover-accent': isLight
      ? readableOn(hex(styles.accent.foreground ?? ground), heading, 3)
      : own('accent', ground),
  };
  return Object.entries(all)
    .map(([name, color]) => `--${name}:${color};`)
    .join('');
}
