import { inCommandName } from '../command-name.ts';
import type { Origin, ResolvedSettings } from './resolve-settings.ts';
import { settingEntries, settingNames } from './setting-entries.ts';

/** A setting as `config` reports it. */
export type DescribedSetting = {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly origin: Origin;
  readonly summary: string;
  readonly expects: string;
};

export function describeSettings({ settings, origins }: ResolvedSettings): readonly DescribedSetting[] {
  return settingNames.map(name => {
    const { summary, expects } = settingEntries[name];
    return { name, value: settings[name], origin: origins[name], summary, expects: inCommandName(expects) };
  });
}

/** Where a value comes from, in words. */
export function originText(origin: Origin): string {
  switch (origin.type) {
    case 'default':
      return 'default';
    case 'file':
    case 'library':
      return `${origin.file}:${origin.line}`;
    case 'environment':
      return origin.variable;
    case 'option':
      return origin.option;
  }
}
