import { levelsIn, type RuleLevels } from '../../check/rule-levels.ts';
import { InputError } from '../../errors.ts';
import { librarySettingsFile } from '../../library/library-settings.ts';
import { readMapping } from '../../markdown/yaml-mapping.ts';
import { isBelow } from '../../platform/below.ts';
import { readConfigFile } from '../../platform/config-file.ts';

const none: RuleLevels = new Map();

/**
 * How rules weigh for a file: what `check` says in the nearest `dsac-info.yaml` that has it, beside the file or above it, as
 * far as where the user is, or the folder that was opened. The front matter of the file comes before it.
 *
 * @param opened the folder that the file was found in, if any @throws InputError for a rule or level that does not exist, or a file that cannot be read
 */
export function levelsBeside(file: string, opened?: string): RuleLevels {
  for (const folder of foldersAbove(file, opened)) {
    const levels = levelsOf(`${folder}${librarySettingsFile}`);
    if (levels) return levels;
  }
  return none;
}

/** `docs/present.md` is in `docs/` and where the user is; of what is elsewhere, nothing above the opened folder counts. */
function foldersAbove(file: string, opened: string | undefined): readonly string[] {
  const parts = file.split(/(?<=[\\/])/).slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join(''));
  const isRelative = !/^(?:[\\/]|[a-z]:)/i.test(file) && !parts.some(part => /^\.\.[\\/]/.test(part));
  if (isRelative) return [...folders, ''];
  const isOpened = (folder: string) =>
    opened !== undefined && isBelow(opened, file) && !isBelow(folder, opened);
  return folders.filter((folder, index) => index === 0 || isOpened(folder));
}

const known = new Map<string, RuleLevels | undefined>();

function levelsOf(path: string): RuleLevels | undefined {
  if (!known.has(path)) known.set(path, readLevels(path));
  return known.get(path);
}

function readLevels(path: string): RuleLevels | undefined {
  const content = readConfigFile(path);
  if (content.type === 'absent') return undefined;
  if (content.type === 'refused') throw new InputError(`Cannot read ${path}: ${content.reason}`);
  const { values, diagnostics, isBroken } = readMapping(content.text, path, 'settings', 0);
  const [first] = diagnostics;
  if (isBroken && first) throw new InputError(`${path}:${first.line}: ${first.message}`);
  if (!values.has('check')) return undefined;
  const { levels, misnamed } = levelsIn({ values }, path);
  const [wrong] = misnamed;
  if (wrong)
    throw new InputError(
      `${path}:${wrong.at.line}: ${wrong.message.replace(/\.$/, '')}`,
      'dsac-info check --rules lists them.',
    );
  return levels;
}
