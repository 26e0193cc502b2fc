/** Runs Node programs one after another, each with a time limit, and prints their results. */
import { spawn } from 'node:child_process';

/** Time limit of a step. The longest takes seven minutes on two cores; one that hangs is stopped, so that the run ends and names it. */
const LIMIT_MINUTES = 12;

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string> }} Step
 * @typedef {{ name: string, ok: boolean, seconds: number }} StepResult
 */

/** The quick checks that `npm run check` and `npm test` share. @type {Step[]} */
export const CHECKS = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'comments', command: ['scripts/comments.mjs'] },
];

/**
 * @param {Step[]} steps all are run, also after one has failed
 * @returns {Promise<StepResult[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export function runStep({ name, command, env = {} }) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      timeout: LIMIT_MINUTES * 60_000,
      killSignal: 'SIGKILL',
    });
    child.on('close', (code, signal) => {
      const seconds = (Date.now() - began) / 1000;
      if (signal) console.log(`── ${name}: stopped by ${signal}; a step has ${LIMIT_MINUTES} minutes`);
      console.log(`── ${name}: ${code === 0 ? 'passed' : 'failed'}, ${seconds.toFixed(1)} s`);
      resolve({ name, ok: code === 0, seconds });
    });
  });
}
