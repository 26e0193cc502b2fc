/** Encrypted files need only their passphrase: other programs open them without Lanes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProtected } from '../../scripts/open-protected.mjs';
import { encrypt } from '../../src/data/encryption/age.ts';
import { aFolder } from '../support/folder.ts';
import { MADE_BY_AGE } from '../support/made-by-age.ts';

const PASSPHRASE = 'kettle orbit ŵy meadow';
const content = new TextEncoder().encode(`{ "format": "lanes-backup", "text": "${'社区 Żółw '.repeat(20_000)}" }`);
const made = Buffer.from(await encrypt(content, PASSPHRASE, () => undefined));
const folder = aFolder('age');
const file = join(folder, 'work.lanes.age');
writeFileSync(file, made);

describe('with Node alone', () => {
  test('a file of ours opens, byte for byte', () =>
    expect(openProtected(made, PASSPHRASE).equals(Buffer.from(content))).toBe(true));
  test('and one of the age program’s', () =>
    expect(openProtected(Buffer.from(MADE_BY_AGE.file, 'base64'), MADE_BY_AGE.passphrase).toString()).toBe(
      MADE_BY_AGE.content,
    ));
  test('and the rest is refused in words', () => {
    expect(() => openProtected(made, 'another')).toThrow('The passphrase does not open this file.');
    expect(() => openProtected(made.subarray(0, -1), PASSPHRASE)).toThrow('altered or cut short');
    expect(() => openProtected(Buffer.from('hello'), PASSPHRASE)).toThrow('no file that was protected');
    const mac = Buffer.from(made.toString('latin1').replace(/\n--- ../, '\n--- AA'), 'latin1');
    expect(() => openProtected(mac, PASSPHRASE)).toThrow('has been altered');
  });
  test('from the command line too', () => {
    const run = spawnSync(process.execPath, ['scripts/open-protected.mjs', file], { input: `${PASSPHRASE}\n` });
    expect(run.stdout.equals(Buffer.from(content))).toBe(true);
  });
});

/** age asks a terminal for the passphrase, so it is given one by `script`, which Linux has. */
const hasAge =
  process.platform === 'linux' &&
  spawnSync('age', ['--version']).status === 0 &&
  spawnSync('script', ['--version']).status === 0;
if (hasAge)
  test('with the age program a file of ours opens, byte for byte', { timeout: 20_000 }, async () => {
    const out = join(folder, 'opened');
    const run = spawn('script', ['-qec', `age -d -o ${out} ${file}`, '/dev/null']);
    let shown = '';
    run.stdout.on('data', (data: Buffer) => {
      // age has asked once it has written anything; its input stays open until it ends.
      if (shown === '') run.stdin.write(`${PASSPHRASE}\n`);
      shown += data.toString();
    });
    const [status] = await once(run, 'exit');
    expect(status, shown).toBe(0);
    expect(readFileSync(out).equals(Buffer.from(content))).toBe(true);
  });
else
  console.info(
    'Not tested here: opening a protected file with the age program, which is not installed. Node alone opened it.',
  );
