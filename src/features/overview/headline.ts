import { establishedLevel, levelLabel, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import type { MainFinding } from './main-finding.ts';
import type { StageView } from './stage-view.ts';
import { text } from './text.ts';

/** Formats a finding in one or two short sentences. @param lastPeriod period of the previous assessment, or '' */
export function headline(finding: MainFinding, lastPeriod: string, rubric: Rubric): string {
  switch (finding.type) {
    case 'nothing-yet':
      return formatMessage(text.nothingYet, { stage: finding.next.name.text });
    case 'in-progress': {
      const progress = formatMessage(text.progress, { n: finding.finished, all: rubric.stages.length });
      return finding.next
        ? `${progress} ${formatMessage(text.nextStage, { stage: finding.next.name.text })}`
        : progress;
    }
    case 'moved': {
      const { up, down, same } = finding;
      const parts = [
        up.length > 0 && formatMessage(text.up, { n: up.length, stages: names(up) }),
        down.length > 0 && formatMessage(text.down, { n: down.length, stages: names(down) }),
        same.length > 0 &&
          (lastPeriod === ''
            ? formatMessage(text.same, { n: same.length, stages: names(same) })
            : formatMessage(text.sameSince, { n: same.length, stages: names(same), period: lastPeriod })),
      ];
      return parts.filter((part) => part !== false).join(' ');
    }
    case 'stands': {
      const level = levelLabel(rubric, establishedLevel(rubric));
      const standing = formatMessage(text.established, { level, n: finding.established, all: finding.applicable });
      return finding.claimed > 0 ? `${standing} ${formatMessage(text.claimed, { n: finding.claimed })}` : standing;
    }
  }
}

const names = (views: readonly StageView[]): string => formatList(views.map((view) => view.name.text));
