import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import css from './details.module.css';
import { text } from './text.ts';

/** Names the framework and its edition, with a link to read it. */
export function FrameworkLine({ rubric }: { readonly rubric: Rubric }) {
  const title = localize(rubric.title);
  return (
    <div>
      <h2 class={css.label}>{text.framework}</h2>
      <p class={css.framework}>
        {formatMessage(text.edition, { title, edition: rubric.edition })}{' '}
        <a href={routes.rubric(rubric.id, rubric.edition)} aria-label={formatMessage(text.readNamed, { title })}>
          {text.read}
        </a>
      </p>
    </div>
  );
}
