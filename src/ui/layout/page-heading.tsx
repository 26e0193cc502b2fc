import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { setPrintFooter } from '../../lib/browser/print-footer.ts';
import { takeArrival } from '../browser/navigation.ts';

interface PageHeadingProps {
  /** Window title, most specific part first: 'Measure, stage 3 of 5 – Harbour Lane'. */
  readonly title: string;
  readonly lang?: string;
  /** Id, where the heading names something else on the page. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** The h1 of a page: sets the window title and takes the focus after navigation. */
export function PageHeading({ title, lang, id, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Lanes`;
    setPrintFooter(
      `${title}, ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format()}`,
    );
  }, [title]);
  useEffect(() => {
    if (heading.current) takeArrival(heading.current);
  }, []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  );
}
