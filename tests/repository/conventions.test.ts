/** Habits that the linter does not know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

const source = files('src', /\.(ts|tsx|css)$/).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const naming = (pattern: RegExp, among = source): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('in the source', () => {
  test('no markup is made from a string', () =>
    expect(
      naming(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/),
    ).toEqual([]));

  test('no address of another site stands, but for the names of vocabularies', () =>
    expect(
      naming(
        /https?:\/\/(?!localhost|purl\.org\/dc\/|ns\.adobe\.com\/|www\.aiim\.org\/pdfua|www\.w3\.org\/200|schemas\.(?:openxmlformats|microsoft)\.)/,
      ),
    ).toEqual([]));

  test('colours live in tokens.css, and in what a document on paper needs', () => {
    const css = source.filter(({ name }) => name.endsWith('.css') && !/tokens\.css|print\.css/.test(name));
    const onScreen = css.map(({ name, text }) => ({
      name,
      text: text.replaceAll(/@media print \{[\s\S]*?\n {2}\}/g, ''),
    }));
    expect(naming(/#[0-9a-f]{3,8}\b/i, onScreen)).toEqual([]);
  });

  test('nothing is left undone or switched off', () =>
    expect(naming(/\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error/)).toEqual([]));

  test('sides are logical, so that a page can be read from either', () =>
    expect(
      naming(
        /(margin|padding|border)-(left|right)\b|\b(left|right):\s|text-align:\s*(left|right)/,
        source.filter(({ name }) => name.endsWith('.css')),
      ),
    ).toEqual([]));
});

/** Files that may drop an error, each with the reason: the result says already what went wrong, or the error is a normal answer. */
const DROPPED_ERRORS: Readonly<Record<string, string>> = {
  'src/data/app-data.ts': 'the write counter is stored again after the next write',
  'src/data/device/database-location.ts': 'a browser that cannot list its databases has the known names only',
  'src/data/device/delete-databases.ts': 'a browser without a private file system has no folder to delete',
  'src/data/device/durable-setting.ts': 'a forbidden localStorage leaves the cookie',
  'src/data/device/preferences.ts': 'a preference that cannot be stored holds for this window',
  'src/data/device/shared-device.ts': 'a browser that cannot list its databases has the known names only',
  'src/data/recovery/second-copy/copy-record.ts': 'null is the answer for a damaged record',
  'src/data/recovery/second-copy/opfs-files.ts': 'a file that is missing needs no removal',
  'src/data/recovery/second-copy/second-copy-worker.ts': 'the failure goes to the window that asked',
  'src/data/recovery/tab-stash.ts': 'a full or forbidden storage of the tab leaves the second copy',
  'src/data/recovery/write-freeze.ts': 'the freeze is shown as a problem',
  'src/data/storage/indexed-db.ts': 'the next use of the database reports the failure',
  'src/data/encryption/age.ts': 'a file without armour is the other form of an encrypted file',
  'src/data/import/validate-backup.ts': 'the import screen shows the damaged document',
  'src/data/recovery/data-loss-check.ts': 'a damaged record is read as none',
  'src/data/recovery/second-copy/inspect-copy.ts': 'the end of the spill files is found by a file that is missing',
  'src/domain/workshop/codes/fingerprint.ts': 'null is the answer for malformed UTF-8',
  'src/exporters/pdf/drawing/validate-png.ts': 'false is the answer for a damaged picture',
  'src/features/files/shared-device-screen.tsx': 'the screen shows that the browser refused',
  'src/features/reports/export/export-menu.tsx': 'the text is saved as a file instead, and the menu says so',
  'src/features/reports/make-logo.ts': 'the screen shows that the picture cannot be read',
  'src/features/workshop/phones/scan-worker.ts': 'most camera pictures hold no code; they would fill the list',
  'src/features/workshop/phones/use-camera.ts':
    'pictures are missing while cameras are switched; they would fill the list',
  'src/lib/browser/base64.ts': 'null is the answer for text that is not base64',
  'src/lib/i18n/messages.ts': 'a malformed language tag has no script to tell, and is read from the left',
  'src/lib/ignored-errors.ts': 'recording the error would fail again',
  'src/lib/json/read-json.ts': 'the result is the Problem that is shown',
  'src/lib/routes.ts': 'an address with a stray percent sign is read as it stands',
};

describe('errors', () => {
  const program = source.filter(({ name }) => /\.tsx?$/.test(name));

  test('are shown, or recorded by ignored()', () =>
    expect(naming(/\bcatch \{|\.catch\(\(\) =>/, program).filter((name) => !(name in DROPPED_ERRORS))).toEqual([]));

  test('are recorded with a literal place, so that no text of people can be in it', () => {
    const calls = program
      // The names of start-up steps are literals of user-workspace.ts.
      .filter(({ name }) => !['src/lib/ignored-errors.ts', 'src/data/workspace/run-steps.ts'].includes(name))
      .flatMap(({ text }) => text.match(/\bignored\(\s*\w+,\s*[^\s]/g) ?? []);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter((call) => !call.endsWith("'"))).toEqual([]);
  });
});

describe('in the tests', () => {
  const tests = files('tests', /\.(ts|tsx|mjs)$/)
    .filter((name) => name !== 'tests/repository/conventions.test.ts')
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

  test('no test waits a fixed time', () =>
    expect(naming(/waitForTimeout|setTimeout\(\w+, ?[1-9]\d{2,}\)|\bsleep \d/, tests)).toEqual([]));

  test('none is left out', () => expect(naming(/\.(skip|only|todo|fails)\(/, tests)).toEqual([]));
});
