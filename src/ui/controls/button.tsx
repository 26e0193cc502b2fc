import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from '../display/icon.tsx';
import css from './button.module.css';

type ButtonLook = 'first' | 'second' | 'plain' | 'danger';

interface ButtonBase {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

type ButtonProps = ButtonBase &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'type'> & { readonly submit?: boolean };

/** Button. `look: 'first'` marks the main action; a screen has one at most. 'danger' removes something. */
export function Button({ look = 'second', small = false, icon, submit = false, children, ...rest }: ButtonProps) {
  return (
    <button type={submit ? 'submit' : 'button'} class={classOf(look, small)} {...rest}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}

type LinkButtonProps = ButtonBase & {
  readonly href: string;
  readonly id?: string;
  /** Accessible name, if the text alone is ambiguous. */
  readonly label?: string;
};

/** Link that looks like a button. */
export function LinkButton({ look = 'second', small = false, icon, href, id, label, children }: LinkButtonProps) {
  return (
    <a id={id} aria-label={label} class={classOf(look, small)} href={href}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </a>
  );
}

const classOf = (look: ButtonLook, small: boolean): string =>
  [css.button, css[look], small ? css.small : ''].filter((name) => name !== '').join(' ');
