import { expect, test } from 'vitest';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import { aRubric, aStage } from '../../support/builders.ts';

const LANGUAGE_MAP = 'a language map such as { "en": "…" }';
const ID = 'an id: 1 to 64 small letters, digits and hyphens';

/** Returns what each fault of a rubric with these properties expects, by path. */
function expectedIn(given: object): Readonly<Record<string, string>> {
  const result = parseRubric(JSON.stringify({ ...aRubric(), ...given }), 'mine.json');
  const faults = !result.ok && result.problem.type === 'faults' ? result.problem.faults : [];
  return Object.fromEntries(faults.map((fault) => [fault.path, fault.expected]));
}
const statement = (given: object): object => ({
  stages: [{ ...aStage('plan', 1), statements: [{ id: 's', text: { en: 'S' }, ...given }] }],
});
const many = (count: number, made: (n: number) => unknown): readonly unknown[] =>
  Array.from({ length: count }, (_, i) => made(i));

// Authors of rubrics read these texts beside the path, so they are part of the user interface.
test.each<readonly [object, Readonly<Record<string, string>>]>([
  [{ formatVersion: 0 }, { '$.formatVersion': '1' }],
  [{ id: 'A' }, { '$.id': ID }],
  [{ id: 5 }, { '$.id': 'an id' }],
  [{ edition: 'x' }, { '$.edition': 'a whole number' }],
  [{ edition: 1.5 }, { '$.edition': 'a whole number' }],
  [{ edition: 0 }, { '$.edition': 'a whole number from 1' }],
  [{ title: 1 }, { '$.title': LANGUAGE_MAP }],
  [{ title: {} }, { '$.title': 'at least one language, such as { "en": "…" }' }],
  [{ title: { E: 'x' } }, { '$.title.E': 'a language code such as "en" or "cy"' }],
  [{ title: { en: '' } }, { '$.title.en': 'some text' }],
  [{ title: { en: 1 } }, { '$.title.en': 'text in quotation marks' }],
  [{ title: { en: 'x'.repeat(4001) } }, { '$.title.en': 'text of at most 4000 characters' }],
  [{ provenance: 1 }, { '$.provenance': 'an object { … }' }],
  [{ provenance: [] }, { '$.provenance': 'an object { … }' }],
  [{ provenance: { licence: 1 } }, { '$.provenance.licence': 'text in quotation marks' }],
  [{ scale: 1 }, { '$.scale': 'an object { "levels": [ … ] }' }],
  [{ scale: { levels: 1 } }, { '$.scale.levels': 'a list [ … ] of levels' }],
  [{ scale: { levels: [] } }, { '$.scale.levels': 'at least 2 levels' }],
  [{ scale: { levels: [1] } }, { '$.scale.levels': 'at least 2 levels', '$.scale.levels[0]': 'a level { … }' }],
  [
    { scale: { levels: many(10, (n) => ({ id: `l${n}`, label: { en: 'L' }, means: { en: 'M' } })) } },
    { '$.scale.levels': 'at most 9 levels' },
  ],
  [{ outcomes: 1 }, { '$.outcomes': 'a list [ … ]' }],
  [{ outcomes: [1] }, { '$.outcomes[0]': 'an outcome { … }' }],
  [{ stages: 1 }, { '$.stages': 'a list [ … ] of stages' }],
  [{ stages: [] }, { '$.stages': 'at least one stage' }],
  [{ stages: [1] }, { '$.stages[0]': 'a stage { … }' }],
  [{ stages: many(61, (n) => aStage(`s${n}x`, 1)) }, { '$.stages': 'at most 60 stages' }],
  [{ stages: [aStage('plan', 1001)] }, { '$.stages': 'at most 1000 statements in all' }],
  [{ stages: [{ ...aStage('plan', 1), statements: 1 }] }, { '$.stages[0].statements': 'a list [ … ] of statements' }],
  [{ stages: [aStage('plan', 0)] }, { '$.stages[0].statements': 'at least one statement' }],
  [
    { stages: [{ ...aStage('plan', 1), statements: [1] }] },
    { '$.stages[0].statements[0]': 'a statement { "id": …, "text": … }' },
  ],
  [statement({ parts: 1 }), { '$.stages[0].statements[0].parts': 'a list [ … ]' }],
  [statement({ parts: [1] }), { '$.stages[0].statements[0].parts[0]': 'a part { "id": …, "text": … }' }],
  [
    statement({ asWritten: 1 }),
    { '$.stages[0].statements[0].asWritten': 'the text as the source has it, { "en": "…", "note": "…" }' },
  ],
  [statement({ asWritten: { E: 'x' } }), { '$.stages[0].statements[0].asWritten.E': 'a language code, or "note"' }],
  [{ supersedes: 1 }, { '$.supersedes': 'an object { "edition": …, "statements": [ … ] }' }],
  [
    { supersedes: { edition: 'x', statements: 1 } },
    { '$.supersedes.edition': 'a whole number', '$.supersedes.statements': 'a list [ … ]' },
  ],
  [
    { supersedes: { edition: 1, statements: [{ from: 'A', to: 1, change: 'lost' }] } },
    {
      '$.supersedes.statements[0].from': ID,
      '$.supersedes.statements[0].to': 'a list [ … ] of ids',
      '$.supersedes.statements[0].change': '"same", "reworded", "split", "merged" or "removed"',
    },
  ],
])('%j: every fault names the expected value', (given, expected) => expect(expectedIn(given)).toEqual(expected));
