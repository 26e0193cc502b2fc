import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Puts what the first screen needs into two chunks, the page's and the database's: on a slow network each further file costs a
 * round trip as soon as there are more files than connections. The bundler cuts everything else.
 *
 * @param entries modules whose static imports belong together; the first entry that imports a module gets it
 */
export function firstLoad(
  entries: Readonly<Record<string, string>>,
): Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined> {
  const chunks = new Map<string, string>();
  return {
    groups: [
      {
        debugName: 'first load',
        name(id, context) {
          const moduleInfo = (module: string) => context.getModuleInfo(module);
          if (chunks.size === 0)
            for (const [name, entry] of Object.entries(entries)) assign(chunks, moduleInfo, resolve(entry), name);
          return chunks.get(id) ?? null;
        },
      },
    ],
  };
}

function assign(
  chunks: Map<string, string>,
  moduleInfo: (id: string) => Rolldown.ModuleInfo | null,
  id: string,
  chunk: string,
): void {
  const found = chunks.has(id) ? null : moduleInfo(id);
  if (!found) return;
  chunks.set(id, chunk);
  for (const next of found.importedIds) assign(chunks, moduleInfo, next, chunk);
}
