import { routes } from '../../lib/routes.ts';
import css from './frame.module.css';
import { text } from './text.ts';

/** Pages that belong to no assessment. */
export const appPages = (): readonly { readonly id: string; readonly href: string; readonly label: string }[] => [
  { id: 'files', href: routes.files(), label: text.files },
  { id: 'rubrics', href: routes.rubrics(), label: text.rubrics },
  { id: 'settings', href: routes.settings(), label: text.settings },
  { id: 'help', href: routes.help(), label: text.help },
];

/** Links to the pages that belong to no assessment, alike on every page. */
export function PageLinks({ current }: { readonly current: string | null }) {
  return (
    <nav class={css.pages} aria-label={text.pages}>
      <ul>
        {appPages().map((page) => (
          <li key={page.id}>
            <a href={page.href} aria-current={page.id === current ? 'page' : undefined}>
              {page.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
