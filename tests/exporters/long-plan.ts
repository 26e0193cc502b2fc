/** Plan of a thousand actions with every field filled in, larger than any real plan. */

import type { Report } from '../../src/domain/document/blocks.ts';
import { planReport } from '../../src/domain/reports/plan-report.ts';
import { type PlanSheet, planSheet } from '../../src/domain/reports/plan-sheet.ts';
import { anAction, aSnapshot } from '../support/builders.ts';

const ACTIONS = 1000;

const words = 'Words that somebody wrote about this, in a line or two, as people do. ';

const snapshot = () =>
  aSnapshot({
    actions: Array.from({ length: ACTIONS }, (_, i) =>
      anAction({
        id: `a${i}`,
        number: i + 1,
        stage: i % 2 === 0 ? 'plan' : 'do',
        words: `Action ${i + 1}: ask what has changed`,
        why: words.repeat(3),
        lead: 'Community worker',
        partners: words,
        resources: words,
        measure: words,
        collect: words,
        progress: words.repeat(2),
        impact: 'high',
        effort: 'low',
        status: 'in-progress',
        by: '2026-12-01',
        nextReview: '2026-11-01',
      }),
    ),
  });

export const longReport = (): Report => planReport(snapshot(), 'full');
export const longSheet = (): PlanSheet => planSheet(snapshot());
