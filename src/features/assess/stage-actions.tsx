import { useEffect, useRef, useState } from 'preact/hooks';
import { addAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import { replaceText } from '../../data/documents/text-binding.ts';
import type { Action } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { inPlanOrder } from '../../domain/assessment/plan.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useAfterPress } from '../../ui/hooks/use-after-press.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './stage.module.css';
import { text } from './text.ts';

const actionsOf = (assessment: Assessment, stage: Stage): readonly Action[] =>
  inPlanOrder(
    [...assessment.actions.values()].filter((action) => action.stage === stage.id),
    [stage.id],
  );

const areSame = (a: readonly Action[], b: readonly Action[]): boolean =>
  a.length === b.length && a.every((action, i) => action === b[i]);

const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Fourth column of the paper form: lists the actions of a stage, with one field for the next. */
export function StageActions({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const actions = useStore(open.assessment, (assessment) => actionsOf(assessment, stage), areSame);
  return (
    <>
      {actions.length > 0 && (
        <ul class={css.actions}>
          {actions.map((action) => (
            <ActionLine key={action.id} open={open} action={action} />
          ))}
        </ul>
      )}
      <ActionField open={open} stage={stage} />
    </>
  );
}

/**
 * Field for actions: what is typed is saved at once as text of the stage, and becomes actions by Enter, when the field is
 * left, and when the page is left or closed.
 */
function ActionField({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const path = paths.stage(stage.id).could;
  const words = useDocumentText(open, path, text.typing);
  const lines = useLines(words.get, words.watch);
  const [added, setAdded] = useState(0);
  const touched = useRef(false);

  function addAll(each: readonly string[] = linesOf(words.get())): void {
    if (each.length === 0) return;
    open.act(
      formatMessage(text.added, { n: each.length }),
      () => {
        for (const line of each)
          addAction(open.document, { stage: stage.id, statement: null, origin: 'stage', texts: { words: line } });
        replaceText(open.document.doc, path, '');
      },
      { offer: each.length > 1 },
    );
    setAdded(each.length);
  }

  const afterPress = useAfterPress();
  const latest = useRef(addAll);
  latest.current = addAll;
  useEffect(() => {
    const leave = (): void => {
      if (touched.current) latest.current();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return (
    <div
      class={css.addAction}
      onFocusIn={() => {
        touched.current = true;
      }}
      onFocusOut={(event) => {
        // The buttons beside the field are part of it.
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          afterPress(() => latest.current());
      }}
      onInput={() => setAdded(0)}
    >
      <div class={css.addLine}>
        <TextArea
          text={words}
          label={text.addActionLabel}
          labelHidden
          placeholder={text.startWithVerb}
          lines={1}
          several
          onEnter={() => addAll()}
        />
        <Button onClick={() => addAll()}>{text.addAction}</Button>
      </div>
      {lines.length > 1 && (
        <div class={row.controls}>
          <b>{formatMessage(text.addLines, { n: lines.length })}</b>
          <Button small onClick={() => addAll()}>
            {formatMessage(text.addLinesNow, { n: lines.length })}
          </Button>
          <Button small look="plain" onClick={() => addAll([lines.join(' ')])}>
            {text.makeOne}
          </Button>
        </div>
      )}
      <p role="status" class="hidden">
        {added > 0 && formatMessage(text.added, { n: added })}
      </p>
    </div>
  );
}

/** Returns the lines of a text as it is typed. */
function useLines(get: () => string, watch: (listener: () => void) => () => void): readonly string[] {
  const [lines, setLines] = useState(() => linesOf(get()));
  useEffect(() => watch(() => setLines(linesOf(get()))), [get, watch]);
  return lines;
}

function ActionLine({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const href = routes.action(open.id, action.id);
  return (
    <li>
      <a href={href} class={row.title} dir="auto">
        {action.words}
      </a>
      {action.lead.trim() === '' ? (
        <a
          class={css.missing}
          href={routes.action(open.id, action.id, { field: 'lead' })}
          aria-label={formatMessage(text.ownerOf, { action: action.words })}
        >
          {text.addOwner}
        </a>
      ) : (
        <span class={css.quiet} dir="auto">
          {action.lead}
        </span>
      )}
      {action.by === null ? (
        <a
          class={css.missing}
          href={routes.action(open.id, action.id, { field: 'by' })}
          aria-label={formatMessage(text.dateOf, { action: action.words })}
        >
          {text.addDate}
        </a>
      ) : (
        <span class={`${css.quiet} number`}>
          <Icon name="calendar" size={16} /> {formatShortDate(action.by)}
        </span>
      )}
    </li>
  );
}
