import { routes } from '../../lib/routes.ts';
import css from './frame.module.css';
import { text } from './text.ts';

/** Links to the pages that belong to no assessment, alike on every page. */
export function PageLinks({ current }: { readonly current: string | null }) {
  const pages = [
    { id: 'files', href: routes.files(), label: text.files },
    { id: 'rubrics', href: routes.rubrics(), label: text.rubrics },
    { id: 'settings', href: routes.settings(), label: text.settings },
    { id: 'help', href: routes.help(), label: text.help },
  ];
  return (
    <nav class={css.pages} aria-label={text.pages}>
      <ul>
        {pages.map((page) => (
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
