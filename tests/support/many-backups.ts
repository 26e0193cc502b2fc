import * as Y from 'yjs';
import { fillAbout } from '../../src/data/assessment-document.ts';
import { toBase64 } from '../../src/data/base64.ts';
import { sha256 } from '../../src/data/checksum.ts';
import { fillOrganisation } from '../../src/data/organisation-document.ts';
import { registersOf } from '../../src/data/register.ts';
import { type BackupBody, checkedText } from '../../src/domain/backup-file.ts';

/**
 * The file of the `n`th organisation of a network: an assessment with every statement answered and a few lines in each stage.
 * @param rubric the text of the rubric file that it is made with
 */
export async function networkFile(n: number, rubric: string): Promise<{ readonly name: string; readonly text: string }> {
  const [organisation, id] = [`org${n}`, `assessment${n}`];
  const { stages } = JSON.parse(rubric) as { stages: { id: string; statements: { id: string }[] }[] };
  const key = `community-engagement/1/${(await sha256(rubric)).slice(0, 8)}`;
  const own = new Y.Doc();
  fillOrganisation(own, organisation, `Organisation ${n}`);
  const doc = new Y.Doc();
  doc.transact(() => {
    fillAbout(doc, { id, organisation, rubric: key, previous: null, createdAt: 1_790_000_000_000 });
    doc.getText('assessment/own/period').insert(0, 'Autumn 2026');
    const registers = registersOf(doc.getMap('decisions'));
    for (const [i, statement] of stages.flatMap((stage) => stage.statements).entries())
      registers.decide(`statement/${statement.id}/answer`, { type: 'level', level: 1 + ((n + i) % 5) });
    for (const stage of stages)
      doc.getText(`stage/${stage.id}/now`).insert(0, `What organisation ${n} does in ${stage.id}: ${'we meet, ask and write it down. '.repeat(10)}`);
  });
  const [ownState, state] = [own, doc].map((each) => toBase64(Y.encodeStateAsUpdate(each)));
  const body: BackupBody = {
    rubrics: [{ key, text: rubric }],
    organisations: [{ id: organisation, readable: null, document: ownState ?? '' }],
    assessments: [{ id, readable: null, document: state ?? '' }],
    workshops: [],
  };
  const head = { format: 'lanes-backup', formatVersion: 1, writtenAt: '2026-11-20T10:00:00.000Z', app: { version: '0.1.0' }, device: `Laptop ${n}` };
  return {
    name: `organisation-${n}.lanes.json`,
    text: JSON.stringify({ ...head, contents: 'everything', ...body, checksum: await sha256(checkedText(body)) }),
  };
}
