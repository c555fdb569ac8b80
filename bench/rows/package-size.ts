import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packReport } from '../../test/support/pack-report.ts';
import type { Row } from '../row.ts';
import { spreadOf } from '../spread.ts';

/** What npm would publish. */
export const packageSize: Row = {
  name: 'package',
  async measure(bench) {
    const { size, files } = packReport();
    const manifest = JSON.parse(readFileSync(join(dirname(bench.launcher), '..', 'package.json'), 'utf8'));
    const scripts = ['preinstall', 'install', 'postinstall', 'prepare'].filter(
      name => name in manifest.scripts,
    );
    const exact = (what: string, count: number, atMost: number) =>
      ({ what, unit: 'count', ours: spreadOf([count]), bounds: [{ of: 'most', atMost }] }) as const;
    return [
      {
        what: 'package: size',
        unit: 'kB',
        ours: spreadOf([size]),
        bounds: [{ of: 'most', atMost: 1000e3, stretch: 700e3 }],
      },
      exact('package: files', files.length, 52),
      exact('package: runtime dependencies', Object.keys(manifest.dependencies ?? {}).length, 0),
      exact('package: install scripts', scripts.length, 0),
    ];
  },
};
