import { useMemo, useState } from 'preact/hooks';
import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { type Action, isOpenAction, type Priority, priorityOf, type Size } from '../../domain/assessment/action.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { useKeys } from '../../ui/hooks/use-keys.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import cardCss from '../../ui/layout/card.module.css';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import css from './sorter.module.css';
import { text } from './text.ts';
import { usePlan } from './use-plan.ts';

/** Asks two questions about one action at a time. The grid shows the result; it is no control. */
export function SorterPage({ open }: { readonly open: OpenAssessment }) {
  const plan = usePlan(open);
  const organisation = useStore(open.organisation, (state) => state.name);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const sortable = plan.actions.filter(isOpenAction);
  const waiting = sortable.filter((action) => priorityOf(action) === null && !skipped.has(action.id));
  const [card] = waiting;
  return (
    <div class="page">
      <PageHeading title={`${text.sortTitle} – ${organisation}`}>{text.sortTitle}</PageHeading>
      <p class="hint">{text.sortLead}</p>
      {card ? (
        <Card
          key={card.id}
          open={open}
          action={card}
          reference={plan.refs.get(card.id) ?? ''}
          progress={formatMessage(text.sortOf, { n: waiting.length, all: sortable.length })}
          onSkip={() => setSkipped(new Set([...skipped, card.id]))}
        />
      ) : (
        <p role="status">
          <b>{text.sortDone}</b>
        </p>
      )}
      <Grid actions={sortable} open={open} />
      <div class={rowCss.buttons}>
        <LinkButton look={card ? 'second' : 'first'} href={routes.actions(open.id)}>
          {text.back}
        </LinkButton>
      </div>
    </div>
  );
}

interface CardProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly reference: string;
  readonly progress: string;
  readonly onSkip: () => void;
}

function Card({ open, action, reference, progress, onSkip }: CardProps) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const field = action.impact === null ? 'impact' : 'effort';
  const [answerLow, answerHigh] = useMemo(() => {
    const answer = (size: Size) => (): void =>
      open.act(formatMessage(text.undoSort, { ref: reference }), () =>
        decideAction(open.document, action.id, field, size),
      );
    return [answer('low'), answer('high')];
  }, [open, action.id, field, reference]);
  useKeys(
    letterKeys,
    useMemo(() => ({ '1': answerLow, '2': answerHigh }), [answerLow, answerHigh]),
  );
  return (
    <section class={`${cardCss.card} ${css.question}`} aria-live="polite">
      <p class="hint">{progress}</p>
      <p class={css.cardWords} dir="auto">
        {action.words}
      </p>
      <h2>{field === 'impact' ? text.impactQuestion : text.effortQuestion}</h2>
      <div class={`${rowCss.controls} ${css.answers}`}>
        <Button onClick={answerLow}>{text.low}</Button>
        <Button onClick={answerHigh}>{text.high}</Button>
        <Button look="plain" onClick={onSkip}>
          {text.skip}
        </Button>
      </div>
      {letterKeys && <p class={`hint ${css.keys}`}>{text.sortKeys}</p>}
    </section>
  );
}

const ROWS: readonly { readonly name: 'gridHelpsALot' | 'gridHelpsALittle'; readonly boxes: readonly Priority[] }[] = [
  { name: 'gridHelpsALot', boxes: ['do-first', 'plan'] },
  { name: 'gridHelpsALittle', boxes: ['fill-in', 'park'] },
];
const MAX_IN_BOX = 12;

function Grid({ actions, open }: { readonly actions: readonly Action[]; readonly open: OpenAssessment }) {
  return (
    <section aria-labelledby="grid">
      <h2 id="grid" class={css.gridTitle}>
        {text.grid}
      </h2>
      <table class={css.grid}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.gridEasy}</th>
            <th scope="col">{text.gridHard}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.name}>
              <th scope="row">{text[row.name]}</th>
              {row.boxes.map((box) => (
                <td key={box}>
                  <b>{text[box]}</b>
                  <Box actions={actions.filter((action) => priorityOf(action) === box)} open={open} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Box({ actions, open }: { readonly actions: readonly Action[]; readonly open: OpenAssessment }) {
  if (actions.length === 0) return <p class="quiet">{text.gridEmpty}</p>;
  const rest = actions.length - MAX_IN_BOX;
  return (
    <ul>
      {actions.slice(0, MAX_IN_BOX).map((action) => (
        <li key={action.id}>
          <a href={routes.action(open.id, action.id)} dir="auto">
            {action.words}
          </a>
        </li>
      ))}
      {rest > 0 && <li class="quiet">{formatMessage(text.gridMore, { n: rest })}</li>}
    </ul>
  );
}
