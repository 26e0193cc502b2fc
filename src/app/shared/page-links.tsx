import { address } from '../../lib/routes.ts';
import css from './frame.module.css';
import { text } from './text.ts';

/** The pages of the program as a whole: the same few words, in the same place, on every page. */
export function Pages({ current }: { readonly current: string | null }) {
  const pages = [
    { id: 'files', href: address.files(), label: text.files },
    { id: 'rubrics', href: address.rubrics(), label: text.rubrics },
    { id: 'settings', href: address.settings(), label: text.settings },
    { id: 'help', href: address.help(), label: text.help },
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
