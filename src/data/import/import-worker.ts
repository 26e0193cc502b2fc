/** Reads one large file in a thread of its own. */
import { type ParsedImport, parseImport } from './parse-import.ts';

self.addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  void parseImport(file).then(tell, (error: unknown) => {
    tell({ state: 'refused', problem: { type: 'cannot-open-here', name: file.name, detail: String(error) } });
  });
});

/** Documents are handed over, not copied: a large file is in memory once. */
function tell(found: ParsedImport): void {
  const documents =
    found.state === 'backup' ? found.unpacked.copies.map(({ state }) => state.buffer as ArrayBuffer) : [];
  self.postMessage(found, { transfer: documents });
}
