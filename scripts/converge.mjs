/** `npm run converge [how many]`: a million stories of laptops that work apart and hand each other files (tests/data/convergence.test.ts). */
import { spawnSync } from 'node:child_process';

const [, , count = '1000000'] = process.argv;
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rooms', 'tests/data/convergence'], {
  stdio: 'inherit',
  env: { ...process.env, SEQUENCES: count },
});
process.exit(status ?? 1);
