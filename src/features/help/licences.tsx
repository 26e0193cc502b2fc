import { useEffect, useState } from 'preact/hooks';
import { ignored } from '../../lib/ignored-errors.ts';
import { routes } from '../../lib/routes.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import css from './help.module.css';
import { text } from './text.ts';

/** Licence notices of the packages in this build, from the file that the build writes. */
export function Licences() {
  const notices = useNotices();
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={`${text.licences} – ${text.title}`}>{text.licences}</PageHeading>
      <p>{text.licencesLead}</p>
      {notices === 'missing' && <p role="alert">{text.licencesMissing}</p>}
      {notices !== 'missing' && notices !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to be reachable by keyboard.
        <section class={css.notices} tabIndex={0} aria-label={text.licences}>
          <pre>{notices}</pre>
        </section>
      )}
      <p>
        <a href={routes.help()}>{text.all}</a>
      </p>
    </div>
  );
}

/** Returns the text of the notices; `null` while it loads, `'missing'` when it cannot be had. */
function useNotices(): string | 'missing' | null {
  const [notices, setNotices] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch('./licences.txt', { signal: abort.signal })
      .then((response) => (response.ok ? response.text() : 'missing'))
      .then(setNotices)
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        ignored(error, 'licences');
        setNotices('missing');
      });
    return () => abort.abort();
  }, []);
  return notices;
}
