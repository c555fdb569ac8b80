import type { Diagnostic } from '../diagnostic.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block, Table, TableCell } from '../markdown/document.ts';
import { cellsOfRow } from '../markdown/table-grid.ts';
import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type PartSources, readProvenance, type Sourced, sourcesOfNamed } from './provenance.ts';

/** One number of a chart, with all that it takes to draw or compare it. */
export type Figure = {
  /** What the row is called. */
  readonly label: SafeText;
  readonly program: SafeText;
  /** The heading of the column, as in `2024` or `Before 2024`. */
  readonly series: SafeText;
  /** Ids of the sources that give it. */
  readonly sources: readonly SafeText[];
  /** The year that it is marked with; absent where that is unknown. */
  readonly year?: number;
  readonly value: number;
  /** What is counted, such as `million people`. */
  readonly unit: SafeText;
  /** Whether all figures of the row are of the same program. */
  readonly comparable: boolean;
};

export type Stats = {
  readonly figures: readonly Figure[];
  /** What a reader must keep in mind, in the words of the section: the quote right below the chart. */
  readonly cautions: readonly SafeText[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads the figures out of the charts of a section. What two of them give, such as large and then as a bar, counts once. */
export function readStats(section: Sourced): Stats {
  const { file } = section.source;
  const { parts } = readProvenance(section);
  const diagnostics: Diagnostic[] = [];
  // The last chart that gives a figure tells most of it: it compares.
  const figures = new Map<string, Figure>();
  const cautions: SafeText[] = [];
  const blocks = section.document.blocks;
  let anchor: SafeText | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') anchor = block.slug;
    if (block.type !== 'table' || block.chart === undefined) continue;
    const report = (message: string) =>
      diagnostics.push({ file, ...block.position, message: `chart: ${message}` });
    const part = parts.find(one => one.anchor === anchor);
    for (const figure of readChart(block, part, report)) {
      const { program, series, value, unit } = figure;
      const key = JSON.stringify([program, series, value, unit]);
      figures.delete(key);
      figures.set(key, figure);
    }
    const next: Block | undefined = blocks.slice(index + 1).find(({ type }) => type !== 'comment');
    if (next?.type === 'blockquote' || next?.type === 'alert') cautions.push(blockText(next));
  }
  return { figures: [...figures.values()], cautions, diagnostics };
}

function readChart(
  { header, rows }: Table,
  part: PartSources | undefined,
  report: (message: string) => void,
): readonly Figure[] {
  const allSeries = cellsOfRow(header, header.length - 1)
    .slice(1)
    .map(cellText);
  return rows.flatMap((_, index) => {
    const row = cellsOfRow(rows, index);
    const label = row[0] ? cellText(row[0]) : safeRow('');
    const programs = allSeries.map(series => programOf(label, series));
    const comparable = new Set(programs).size === 1;
    return row.slice(1).flatMap((cell, column): readonly Figure[] => {
      const series = allSeries[column];
      const read = /^(\d[\d,]*(?:\.\d+)?) (.+)$/.exec(cellText(cell));
      if (series === undefined || !read) {
        if (!read) report(`"${cellText(cell)}" is not a number with its unit, as in "12 million people"`);
        return [];
      }
      const [, number = '', unit = ''] = read;
      return [
        {
          ...{ label, program: safeRow(programs[column] ?? ''), series },
          sources: part ? sourcesOfNamed(part, series) : [],
          ...(/^\d{4}$/.test(series) && { year: Number(series) }),
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

/** `Medicaid (before 2024); Medicaid & CHIP (2024)` names a program for each column, `Medicare` one for all. */
function programOf(label: string, series: string): string {
  const ending = ` (${series.toLowerCase()})`;
  const own = label.split('; ').find(part => part.toLowerCase().endsWith(ending));
  return own === undefined ? nameAndCounted(label)[0] : own.slice(0, -ending.length);
}

/** `ACA marketplace, people who found insurance` says after the comma who is counted. */
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
