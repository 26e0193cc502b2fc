/** Runs Node programs one after another and says how each went. */
import { spawn } from 'node:child_process';

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string> }} Step
 * @typedef {{ name: string, ok: boolean, seconds: number }} StepResult
 */

/**
 * @param {Step[]} steps every one is run, also after one has failed
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
    const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('close', (code) => {
      const seconds = (Date.now() - began) / 1000;
      console.log(`── ${name}: ${code === 0 ? 'passed' : 'failed'}, ${seconds.toFixed(1)} s`);
      resolve({ name, ok: code === 0, seconds });
    });
  });
}
