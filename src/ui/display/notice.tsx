import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import css from './notice.module.css';

interface NoticeProps {
  readonly tone?: 'calm' | 'warning' | 'bad' | 'good';
  readonly title?: string;
  /** Said at once, whatever is being read: for what may cost somebody their work. */
  readonly urgent?: boolean;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** A few words that belong to the page and stay there. */
export function Notice({ tone = 'calm', title, urgent = false, children, actions }: NoticeProps) {
  return (
    <div class={`${css.notice} ${css[tone]}`} role={urgent ? 'alert' : undefined}>
      {tone !== 'calm' && <Icon name={tone === 'good' ? 'tick' : 'warning'} size={22} />}
      <div class={css.words}>
        {title && <p class={css.title}>{title}</p>}
        {children}
        {actions && <div class={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
