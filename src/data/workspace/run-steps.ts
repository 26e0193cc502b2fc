import { ignored } from '../../lib/ignored-errors.ts';

/** One step of an ordered list, run on a shared context. */
export interface Step<Context> {
  readonly name: string;
  /**
   * required: awaited; its failure stops the list. awaited: its failure is recorded and the next step runs. background: as awaited, but it
   * starts after all other steps, and the caller does not wait for it.
   */
  readonly mode: 'required' | 'awaited' | 'background';
  readonly run: (context: Context) => unknown;
}

/**
 * Runs steps in their order, background steps last.
 * @returns the end of the background steps, which never rejects
 */
export async function runSteps<Context>(
  steps: readonly Step<Context>[],
  context: Context,
): Promise<{ readonly background: Promise<void> }> {
  for (const step of steps) if (step.mode !== 'background') await runStep(step, context);
  return { background: runInBackground(steps, context) };
}

async function runInBackground<Context>(steps: readonly Step<Context>[], context: Context): Promise<void> {
  for (const step of steps) if (step.mode === 'background') await runStep(step, context);
}

async function runStep<Context>({ name, mode, run }: Step<Context>, context: Context): Promise<void> {
  try {
    await run(context);
  } catch (error) {
    if (mode === 'required') throw error;
    ignored(error, name);
  }
}
