import { loadSettings, withThemeOfLibrary } from '../../settings/load-settings.ts';
import { loadTheme } from '../../settings/load-theme.ts';
import { hintsAtScreenReader } from '../../terminal/accessible.ts';
import { isUtf8 } from '../../terminal/capabilities.ts';
import type { Invocation } from '../invocation.ts';
import type { Reference } from '../reference/reference.ts';

/** How to draw a screen, by options and settings; and what the user should fix in these: rows for stderr. */
export async function chooseScreen(invocation: Invocation, reference?: Pick<Reference, 'theme'>) {
  const { withKeymaps } = await import('../../settings/load-keymaps.ts');
  const ascii = invocation.ascii || !isUtf8(process.env);
  const resolved = await withKeymaps(
    withThemeOfLibrary(await loadSettings(invocation), reference?.theme),
    ascii,
  );
  const { theme, told, isInstead } = await loadTheme(resolved);
  const { settings, origins, keymaps: keys } = resolved;
  const isHeard = hintsAtScreenReader(process.env);
  const isOn = (wish: string, on: string) => wish === on || (wish === 'auto' && isHeard);
  const inReadingOrder = {
    ...(isOn(settings.menu, 'hidden') && { isMenuHidden: true as const }),
    ...(isOn(settings.slideColumns, 'below') && { areColumnsStacked: true as const }),
  };
  return {
    inReadingOrder,
    ...{ color: invocation.color, ascii, hyperlinks: settings.hyperlinks, theme, keys },
    // Letters made of blocks say nothing to a screen reader, and little in ASCII.
    hasNoLetters: ascii || settings.blockLetters === 'never' || isHeard,
    slideChange: settings.motion === 'none' ? ('none' as const) : settings.transition,
    images: settings.images,
    allowedFolders: invocation.allowedFolders,
    // An unknown theme was not chosen, so a talk may set another.
    hasChosenTheme: !isInstead && origins.theme.type !== 'default' && origins.theme.type !== 'library',
    mistakes: [...resolved.told, ...told],
  };
}
