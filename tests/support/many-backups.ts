import * as Y from 'yjs';
import { fillAbout } from '../../src/data/assessments/assessment-document.ts';
import { fillOrganisation } from '../../src/data/assessments/organisation-document.ts';
import { registersOf } from '../../src/data/documents/multi-value-register.ts';
import { type BackupBody, checkedText } from '../../src/domain/exchange/backup-file.ts';
import { toBase64 } from '../../src/lib/browser/base64.ts';
import { sha256 } from '../../src/lib/browser/sha256.ts';

/** An organisation of a network, with an assessment: every statement answered and a few lines in each stage. */
function partsOf(
  n: number,
  rubric: string,
  key: string,
  readable: unknown,
): Pick<BackupBody, 'organisations' | 'assessments'> {
  const [organisation, id] = [`org${n}`, `assessment${n}`];
  const { stages } = JSON.parse(rubric) as { stages: { id: string; statements: { id: string }[] }[] };
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
      doc
        .getText(`stage/${stage.id}/now`)
        .insert(0, `What organisation ${n} does in ${stage.id}: ${'we meet, ask and write it down. '.repeat(10)}`);
  });
  const [ownState = '', state = ''] = [own, doc].map((each) => toBase64(Y.encodeStateAsUpdate(each)));
  return {
    organisations: [{ id: organisation, readable: null, document: ownState }],
    assessments: [{ id, readable, document: state }],
  };
}

/** Returns the text of a backup with these contents. @param device name of the device that wrote it */
export async function backupText(device: string, body: BackupBody): Promise<string> {
  const head = {
    format: 'lanes-backup',
    formatVersion: 1,
    writtenAt: '2026-11-20T10:00:00.000Z',
    app: { version: '0.1.0' },
    device,
  };
  return JSON.stringify({ ...head, contents: 'everything', ...body, checksum: await sha256(checkedText(body)) });
}

/** Returns the key of the shipped rubric. @param rubric text of its file */
export const rubricKey = async (rubric: string): Promise<string> =>
  `community-engagement/1/${(await sha256(rubric)).slice(0, 8)}`;

/**
 * The file of the `n`th organisation of a network.
 * @param rubric the text of the rubric file that it is made with
 */
export async function networkFile(
  n: number,
  rubric: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const key = await rubricKey(rubric);
  const body = { rubrics: [{ key, text: rubric }], workshops: [], ...partsOf(n, rubric, key, null) };
  return { name: `organisation-${n}.lanes.json`, text: await backupText(`Laptop ${n}`, body) };
}

/**
 * The first `count` organisations of a network in one file.
 * @param readable what stands in each assessment for people to read, which makes the file as large as one likes
 */
export async function networkBackup(count: number, rubric: string, readable: unknown): Promise<string> {
  const key = await rubricKey(rubric);
  const parts = Array.from({ length: count }, (_, n) => partsOf(n, rubric, key, readable));
  const [organisations, assessments] = [
    parts.flatMap((each) => each.organisations),
    parts.flatMap((each) => each.assessments),
  ];
  return backupText('The network’s laptop', {
    rubrics: [{ key, text: rubric }],
    organisations,
    assessments,
    workshops: [],
  });
}
