import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import type { MainFinding } from './main-finding.ts';
import type { StageView } from './stage-view.ts';
import { text } from './text.ts';

/** Letters of a headline that fit two lines on a phone; a longer one counts its stages instead of naming them. */
const MAX_LETTERS = 60;

/**
 * Formats a finding as a headline of fewer than 60 letters.
 * @param lastPeriod period of the previous assessment, or ''
 * @param stages number of all stages
 */
export function headline(finding: MainFinding, lastPeriod: string, stages: number): string {
  switch (finding.type) {
    case 'nothing-yet':
      return text.nothingYet;
    case 'in-progress':
      return formatMessage(text.progress, { n: finding.complete, all: stages });
    case 'moved': {
      const named = movement(finding, names);
      return named.length < MAX_LETTERS ? named : movement(finding, counted);
    }
    case 'unchanged': {
      const since = formatMessage(text.noChangeSince, { period: lastPeriod });
      return lastPeriod !== '' && since.length < MAX_LETTERS ? since : text.noChangeSinceLast;
    }
    case 'complete':
      return finding.allAgreed ? text.allAgreed : text.allComplete;
  }
}

function movement(
  { up, down }: Extract<MainFinding, { type: 'moved' }>,
  said: (views: readonly StageView[]) => string,
): string {
  if (down.length === 0) return formatMessage(text.up, { stages: said(up) });
  if (up.length === 0) return formatMessage(text.down, { stages: said(down) });
  return formatMessage(text.upAndDown, { up: said(up), down: said(down) });
}

const names = (views: readonly StageView[]): string => formatList(views.map((view) => view.name.text));
const counted = (views: readonly StageView[]): string => formatMessage(text.nStages, { n: views.length });
