/** Text of a backup → its parts, without opening a document: the part of the work that grows with the size of a file. */
import { checkedText, parseBackup } from '../../domain/exchange/backup-file.ts';
import { parseRubric } from '../../domain/rubric/rubric-file.ts';
import { fromBase64 } from '../../lib/browser/base64.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { Copy } from '../documents/update-log.ts';
import type { RubricRow, VoteRow } from '../storage/schema.ts';

/** Backup whose form and checksum are in order. Its documents are bytes that have not been decoded yet. */
export interface ParsedBackup {
  /** ISO 8601, as the file gives it. */
  readonly writtenAt: string;
  readonly device: string;
  readonly version: string;
  readonly copies: readonly Copy[];
  readonly rubrics: readonly RubricRow[];
  /** Votes of the rounds that were open when the file was written. */
  readonly votes: readonly VoteRow[];
}

/** @param name of the file, for the sentences of a problem */
export async function parseBackupParts(text: string, name: string): Promise<Result<ParsedBackup>> {
  const parsed = parseBackup(text, name);
  if (!parsed.ok) return parsed;
  const backup = parsed.value;
  if ((await sha256(checkedText(backup))) !== backup.checksum)
    return fail({ type: 'damaged-file', name, part: 'checksum' });
  const copies: Copy[] = [];
  for (const kind of ['organisation', 'assessment', 'workshop'] as const) {
    for (const [i, { id, document }] of backup[`${kind}s`].entries()) {
      const state = fromBase64(document);
      if (!state) return fail({ type: 'damaged-file', name, part: `$.${kind}s[${i}].document` });
      copies.push({ id, kind, state });
    }
  }
  const rubrics: RubricRow[] = [];
  for (const { key, text: rubricText } of backup.rubrics) {
    const rubric = parseRubric(rubricText, name);
    if (!rubric.ok) return rubric;
    const { id, edition } = rubric.value.rubric;
    const ownKey = `${id}/${edition}/${(await sha256(rubricText)).slice(0, 8)}`;
    if (ownKey !== key) return fail({ type: 'damaged-file', name, part: `rubric ${key}` });
    rubrics.push({ key, id, edition, text: rubricText, addedAt: Date.now() });
  }
  const votes = backup.workshops.flatMap(({ id: workshop, votes: openVotes }) =>
    openVotes.map((vote) => ({ workshop, ...vote })),
  );
  return ok({
    writtenAt: backup.writtenAt,
    device: backup.device,
    version: backup.app.version,
    copies,
    rubrics,
    votes,
  });
}
