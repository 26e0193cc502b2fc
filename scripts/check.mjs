/** `npm run check`: types, lint, format, dead code; the first step of `npm test`. */
import { runSteps } from './steps.mjs';

const results = await runSteps([
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js'] },
]);
process.exit(results.every((result) => result.ok) ? 0 : 1);
