import { establishedLevel, levelLabel, type Rubric } from '../../domain/rubric/rubric.ts';
import { listed, say } from '../../lib/i18n/messages.ts';
import type { Finding } from './main-finding.ts';
import type { StageView } from './stage-view.ts';
import { text } from './text.ts';

/** A finding in one or two short sentences. @param lastPeriod what last time was called, or '' */
export function headline(finding: Finding, lastPeriod: string, rubric: Rubric): string {
  switch (finding.type) {
    case 'nothing-yet':
      return say(text.nothingYet, { stage: finding.next.name.text });
    case 'in-progress': {
      const progress = say(text.progress, { n: finding.finished, all: rubric.stages.length });
      return finding.next ? `${progress} ${say(text.nextStage, { stage: finding.next.name.text })}` : progress;
    }
    case 'moved': {
      const { up, down, same } = finding;
      const parts = [
        up.length > 0 && say(text.up, { n: up.length, stages: names(up) }),
        down.length > 0 && say(text.down, { n: down.length, stages: names(down) }),
        same.length > 0 &&
          (lastPeriod === ''
            ? say(text.same, { n: same.length, stages: names(same) })
            : say(text.sameSince, { n: same.length, stages: names(same), period: lastPeriod })),
      ];
      return parts.filter((part) => part !== false).join(' ');
    }
    case 'stands': {
      const level = levelLabel(rubric, establishedLevel(rubric));
      const stands = say(text.established, { level, n: finding.established, all: finding.applicable });
      return finding.claimed > 0 ? `${stands} ${say(text.claimed, { n: finding.claimed })}` : stands;
    }
  }
}

const names = (views: readonly StageView[]): string => listed(views.map((view) => view.name.text));
