/** Parses one large file in a worker. */
import { type ParsedImport, parseImport } from './parse-import.ts';

self.addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  void parseImport(file).then(send, (error: unknown) => {
    send({ state: 'refused', problem: { type: 'cannot-open-here', name: file.name, detail: String(error) } });
  });
});

/** Transfers the documents instead of copying them: a large file is in memory once. */
function send(parsed: ParsedImport): void {
  const documents =
    parsed.state === 'backup' ? parsed.backup.copies.map(({ state }) => state.buffer as ArrayBuffer) : [];
  self.postMessage(parsed, { transfer: documents });
}
