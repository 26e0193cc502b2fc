/** Checks that stored data is a report that this release can draw. Another device may have written it. */
import * as v from 'valibot';
import type { Report } from './blocks.ts';

const said = v.object({ text: v.string(), lang: v.string() });
const level = v.nullable(v.number());
const marks = v.object({ count: v.number(), shape: v.number(), lane: v.number() });
const logo = v.object({ png: v.string(), svg: v.nullable(v.string()), width: v.number(), height: v.number() });
const lane = v.object({ name: v.string(), now: level, provisional: v.boolean(), before: level, aim: level });
const mark = v.object({ mark: v.string(), level, notApplicable: v.boolean(), claimed: v.boolean() });

const block = v.variant('type', [
  v.object({ type: v.literal('brand'), organisation: v.string(), line: v.string(), logo: v.nullable(logo) }),
  v.object({ type: v.literal('heading'), level: v.picklist([1, 2, 3]), words: said }),
  v.object({ type: v.literal('paragraph'), words: said }),
  v.object({ type: v.literal('facts'), facts: v.array(v.object({ name: v.string(), value: said })) }),
  v.object({ type: v.literal('list'), items: v.array(said) }),
  v.object({ type: v.literal('quote'), words: said, speaker: v.string() }),
  v.object({
    type: v.literal('table'),
    caption: v.string(),
    columns: v.array(v.object({ label: v.string(), width: v.number() })),
    rows: v.array(v.array(v.array(v.object({ ...said.entries, marks: v.optional(marks) })))),
    nameColumn: v.number(),
  }),
  v.object({
    type: v.literal('lanes'),
    title: v.string(),
    stops: v.array(v.string()),
    lanes: v.array(lane),
    said: v.string(),
  }),
  v.object({
    type: v.literal('strips'),
    title: v.string(),
    strips: v.array(v.object({ name: v.string(), lane: v.number(), marks: v.array(mark) })),
    levels: v.number(),
    of: v.number(),
    key: v.array(v.object({ mark: v.string(), means: v.string() })),
    said: v.string(),
  }),
  v.object({ type: v.literal('page-break') }),
]);

const report = v.object({
  title: v.string(),
  lang: v.string(),
  landscape: v.boolean(),
  footer: v.string(),
  blocks: v.array(block),
});

/** Extra properties of a later release are accepted; an unknown type of block is not. */
export const isReport = (value: unknown): value is Report => v.is(report, value);
