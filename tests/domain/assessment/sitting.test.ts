import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contributor, type HistoryEvent, PAUSE_MS, sittingsOf } from '../../../src/domain/assessment/sitting.ts';

const MINUTE = 60_000;
/** Begin of the assessments in these tests. */
const BEGUN = 1_000 * MINUTE;

const person = (client: number, role: string, since: number | null = BEGUN): Contributor => ({
  client,
  role,
  device: '',
  since,
});
const CHAIR = person(1, 'Chair');
const OFFICER = person(2, 'Officer');

const nameOf = (by: Contributor | null): string => by?.role ?? 'Someone';

/** A decision some minutes after the assessment was begun. */
const decided = (
  minute: number,
  path = `stage/s${minute}/finished`,
  { by = CHAIR, before = [], after = [true] }: { by?: Contributor; before?: unknown[]; after?: unknown[] } = {},
): HistoryEvent => ({
  key: `${path} ${minute} ${by.client}`,
  at: BEGUN + minute * MINUTE,
  by: [by],
  difference: { type: 'choice', path, before, after },
});

/** A text that was written between two minutes; `null`: from the beginning. */
const written = (
  from: number | null,
  until: number,
  by: readonly Contributor[],
  path = 'stage/plan/now',
): HistoryEvent => ({
  key: `${path} ${until}`,
  at: BEGUN + until * MINUTE,
  between: { from: from === null ? null : BEGUN + from * MINUTE, until: BEGUN + until * MINUTE },
  by,
  difference: { type: 'text', path, before: '', after: 'We meet.' },
});

/** Sittings as minutes from and until, who, and the paths that changed. */
const seen = (events: readonly HistoryEvent[]) =>
  sittingsOf(events, BEGUN, nameOf).map(({ from, until, who, events: found }) => [
    (from - BEGUN) / MINUTE,
    (until - BEGUN) / MINUTE,
    who,
    found.map(({ difference }) => difference.path),
  ]);

describe('a sitting', () => {
  test('goes on over a pause of 30 minutes and ends with a longer one', () => {
    expect(seen([decided(0), decided(30), decided(60.1), decided(61)])).toEqual([
      [60.1, 61, 'Chair', ['stage/s60.1/finished', 'stage/s61/finished']],
      [0, 30, 'Chair', ['stage/s0/finished', 'stage/s30/finished']],
    ]);
  });
  test('belongs to one person; two people at one time have one each', () => {
    const events = [decided(0), decided(1, 'stage/do/finished', { by: OFFICER }), decided(2)];
    expect(seen(events).map(([from, until, who]) => [from, until, who])).toEqual([
      [1, 1, 'Officer'],
      [0, 2, 'Chair'],
    ]);
  });
  test('reads in order of time, whatever the order of the records', () => {
    expect(seen([decided(5), decided(1), decided(3)])).toEqual([
      [1, 5, 'Chair', ['stage/s1/finished', 'stage/s3/finished', 'stage/s5/finished']],
    ]);
  });
  test('has each field once, from its value before to its value after', () => {
    const path = 'statement/plan-1/answer';
    const [sitting] = sittingsOf(
      [
        decided(0, path, { before: [1], after: [2] }),
        decided(1, path, { before: [2], after: [3] }),
        decided(2, path, { before: [3], after: [5] }),
      ],
      BEGUN,
      nameOf,
    );
    expect(sitting?.events.map(({ difference }) => difference)).toEqual([
      { type: 'choice', path, before: [1], after: [5] },
    ]);
  });
  test('leaves out what ends as it began, and is left out itself if nothing is left', () => {
    const path = 'stage/plan/finished';
    const events = [decided(0, path), decided(1, path, { before: [true], after: [] })];
    expect(seen(events)).toEqual([]);
    expect(seen([...events, decided(2)])).toEqual([[0, 2, 'Chair', ['stage/s2/finished']]]);
  });
});

describe('a text, whose time is known as a span,', () => {
  test('joins the last sitting of its writer within the span, after the decisions', () => {
    const events = [written(0, 200, [CHAIR]), decided(10), decided(100), decided(300)];
    expect(seen(events)).toEqual([
      [300, 300, 'Chair', ['stage/s300/finished']],
      [100, 100, 'Chair', ['stage/s100/finished', 'stage/plan/now']],
      [10, 10, 'Chair', ['stage/s10/finished']],
    ]);
  });
  test('of a new action joins the sitting in which that was made, and later texts do not', () => {
    const made = decided(10, 'action/a1/made');
    const events = [written(0, 200, [CHAIR], 'action/a1/words'), written(200, 400, [CHAIR], 'action/a1/why')];
    expect(seen([made, decided(100), decided(300), ...events]).map(([from, , , paths]) => [from, paths])).toEqual([
      [300, ['stage/s300/finished', 'action/a1/why']],
      [100, ['stage/s100/finished']],
      [10, ['action/a1/made', 'action/a1/words']],
    ]);
  });
  test('does not join the sitting of another person', () => {
    const writer = person(2, 'Officer', BEGUN + 50 * MINUTE);
    expect(seen([decided(50), written(0, 200, [writer])]).map(([from, , who]) => [from, who])).toEqual([
      [50, 'Chair'],
      [50, 'Officer'],
    ]);
  });
  test('stands at the begin of its writer’s session, but not before its span', () => {
    const early = person(3, 'Chair', BEGUN + 20 * MINUTE);
    expect(seen([written(null, 500, [early])])).toEqual([[20, 20, 'Chair', ['stage/plan/now']]]);
    expect(seen([written(100, 500, [early])])).toEqual([[100, 100, 'Chair', ['stage/plan/now']]]);
  });
  test('stands at the begin of the assessment where it is unsigned', () => {
    expect(seen([written(null, 500, [])])).toEqual([[0, 0, 'Someone', ['stage/plan/now']]]);
    const unsigned = person(9, 'Someone', null);
    expect(seen([written(null, 500, []), decided(1, 'stage/do/finished', { by: unsigned })])).toEqual([
      [1, 1, 'Someone', ['stage/do/finished', 'stage/plan/now']],
    ]);
  });
  test('of several writers counts for the one whose session began last', () => {
    const late = person(4, 'Officer', BEGUN + 90 * MINUTE);
    expect(seen([written(null, 500, [CHAIR, late])])[0]?.[2]).toBe('Officer');
  });
});

test('no change is lost, none is doubled, and no sitting has a longer pause within', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(minutes, (all) => {
      const sittings = sittingsOf(
        all.map((minute) => decided(minute)),
        BEGUN,
        nameOf,
      );
      const keys = sittings.flatMap(({ events }) => events.map(({ key }) => key));
      expect(keys.toSorted()).toEqual(all.map((minute) => decided(minute).key).toSorted());
      for (const { events } of sittings)
        for (const [i, { at }] of events.entries())
          expect(at - (events[i - 1]?.at ?? at)).toBeLessThanOrEqual(PAUSE_MS);
    }),
  );
});

test('ten thousand changes are grouped in well under a second', () => {
  const events = Array.from({ length: 10_000 }, (_, i) => decided(i * 7));
  const begin = performance.now();
  expect(sittingsOf(events, BEGUN, nameOf)).toHaveLength(1);
  expect(performance.now() - begin).toBeLessThan(1_000);
});
