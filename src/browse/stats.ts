import type { Diagnostic } from '../diagnostic.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block, Document, Table, TableCell } from '../markdown/document.ts';
import { cellsOfRow } from '../markdown/table-grid.ts';
import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type ProfileId, profileIds, yearOfProfile } from './profiles.ts';

/** One number of the chart, with all that it takes to draw or compare it. */
export type Figure = {
  /** What the row is called. */
  readonly label: SafeText;
  readonly program: SafeText;
  readonly profile: ProfileId;
  /** The year that it is marked with; absent for the undated profile. */
  readonly year?: number;
  readonly value: number;
  /** What is counted, such as `million people`. */
  readonly unit: SafeText;
  /** Whether all figures of the row are of the same program. */
  readonly comparable: boolean;
};

export type Stats = {
  readonly figures: readonly Figure[];
  /** What a reader must heed, in the words of the section: the quote right below the chart. */
  readonly cautions: readonly SafeText[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads the figures out of the charts of a section. @param file how to name it in diagnostics */
export function readStats({ blocks }: Document, file: string): Stats {
  const diagnostics: Diagnostic[] = [];
  const figures: Figure[] = [];
  const cautions: SafeText[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table' || block.chart === undefined) continue;
    const report = (message: string) =>
      diagnostics.push({ file, ...block.position, message: `chart: ${message}` });
    figures.push(...readChart(block, report));
    const next: Block | undefined = blocks[index + 1];
    if (next?.type === 'blockquote' || next?.type === 'alert') cautions.push(blockText(next));
  }
  return { figures, cautions, diagnostics };
}

function readChart({ header, rows }: Table, report: (message: string) => void): readonly Figure[] {
  const profiles = cellsOfRow(header, header.length - 1)
    .slice(1)
    .map(cell => readProfile(cellText(cell)));
  if (profiles.includes(undefined))
    report('a column is named "Earlier profile, undated" or "2024 profile"; the others are left out');
  return rows.flatMap((_, index) => {
    const row = cellsOfRow(rows, index);
    const label = row[0] ? cellText(row[0]) : safeRow('');
    const programs = profiles.map(profile => (profile === undefined ? '' : programOf(label, profile)));
    const comparable = new Set(programs).size === 1;
    return row.slice(1).flatMap((cell, column): readonly Figure[] => {
      const profile = profiles[column];
      if (profile === undefined) return [];
      const read = /^(\d[\d,]*(?:\.\d+)?) (.+)$/.exec(cellText(cell));
      if (!read) {
        report(`a cell is a number with its unit, not "${cellText(cell)}"`);
        return [];
      }
      const [, number = '', unit = ''] = read;
      const year = yearOfProfile(profile);
      return [
        {
          label,
          program: safeRow(programs[column] ?? ''),
          profile,
          ...(year !== undefined && { year }),
          value: Number(number.replaceAll(',', '')),
          unit: safeRow(fullUnit(unit, label)),
          comparable,
        },
      ];
    });
  });
}

function cellText({ children }: TableCell): SafeText {
  return joinSafe(children.map(blockText), ' ');
}

function readProfile(heading: string): ProfileId | undefined {
  return profileIds.find(id => heading.toLowerCase().startsWith(`${id} profile`));
}

/** `Medicaid (earlier); Medicaid & CHIP (2024)` names a program for each profile, `Medicare` one for both. */
function programOf(label: string, profile: ProfileId): string {
  const own = label.split('; ').find(part => part.endsWith(` (${profile})`));
  return own === undefined ? nameAndCounted(label)[0] : own.slice(0, -` (${profile})`.length);
}

/** `ACA marketplace, people who found insurance` says behind the comma who is counted. */
function nameAndCounted(label: string): readonly [name: string, counted: string] {
  const comma = label.indexOf(', ');
  return comma === -1 ? [label, ''] : [label.slice(0, comma), label.slice(comma + 2)];
}

/** `million people`, of those `people who found insurance`, is `million people who found insurance`. */
function fullUnit(unit: string, label: string): string {
  const [, counted] = nameAndCounted(label);
  const [first = ''] = counted.split(' ');
  const isSame = counted !== '' && unit.endsWith(first);
  return isSame ? unit.slice(0, unit.length - first.length) + counted : unit;
}
