import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import css from './notice.module.css';

interface NoticeProps {
  readonly tone?: 'calm' | 'warning' | 'bad' | 'good';
  readonly title?: string;
  /** Announced at once (`role="alert"`): for faults that may lose work. */
  readonly urgent?: boolean;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Message that stays on the page. */
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
