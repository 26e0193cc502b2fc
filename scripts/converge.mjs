/**
 * `npm run converge [stories] [workspaces]`: a million generated stories of laptops that work offline and exchange files
 * (tests/data/documents/convergence.test.ts), and ten thousand workspaces that go through a file (tests/data/backup/round-trip.test.ts).
 */
import { spawnSync } from 'node:child_process';

const [, , stories = '1000000', workspaces = '10000'] = process.argv;
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'dom',
    'tests/data/documents/convergence',
    'tests/data/backup/round-trip',
  ],
  { stdio: 'inherit', env: { ...process.env, SEQUENCES: stories, WORKSPACES: workspaces } },
);
process.exit(status ?? 1);
