import { relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { headersFile, metaPolicy } from './security.mjs';

interface PageOptions {
  /** Modules that are needed soon after the start: the page names their files, unless it does already, so that no chain of requests forms. */
  readonly nameEarly: readonly string[];
}

/** Adds the security policy and the names of code that is needed soon to the built page. */
export function page({ nameEarly }: PageOptions): Plugin {
  let root = '';
  return {
    name: 'lanes-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter(
          (file): file is Rolldown.OutputChunk => file.type === 'chunk',
        );
        const early = chunks.filter((chunk) => chunk.moduleIds.some((id) => nameEarly.includes(relative(root, id))));
        const files = new Set(early.flatMap((chunk) => [chunk.fileName, ...chunk.imports]));
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
            injectTo: 'head-prepend',
          },
          ...[...files]
            .filter((file) => !html.includes(`"./${file}"`))
            .map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', href: `./${file}` },
              injectTo: 'head' as const,
            })),
        ];
      },
    },
  };
}
