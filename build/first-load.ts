import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Puts what the first screen needs into two chunks, the page's and the database's: on a slow network each further file costs a
 * round trip as soon as there are more of them than connections. Everything else is cut as the bundler likes.
 *
 * @param entries modules whose static imports belong together, first come first served
 */
export function firstLoad(
  entries: Readonly<Record<string, string>>,
): Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined> {
  const homes = new Map<string, string>();
  return {
    groups: [
      {
        debugName: 'first load',
        name(id, context) {
          const look = (module: string) => context.getModuleInfo(module);
          if (homes.size === 0)
            for (const [name, entry] of Object.entries(entries)) settle(homes, look, resolve(entry), name);
          return homes.get(id) ?? null;
        },
      },
    ],
  };
}

function settle(
  homes: Map<string, string>,
  look: (id: string) => Rolldown.ModuleInfo | null,
  id: string,
  home: string,
): void {
  const found = homes.has(id) ? null : look(id);
  if (!found) return;
  homes.set(id, home);
  for (const next of found.importedIds) settle(homes, look, next, home);
}
