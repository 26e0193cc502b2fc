import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from '../display/icon.tsx';
import css from './button.module.css';

type ButtonLook = 'first' | 'second' | 'plain';

interface ButtonBase {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

type ButtonProps = ButtonBase &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'type'> & { readonly submit?: boolean };

/** Something that happens here. `first` is the one thing a screen is for; a screen has one. */
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
  /** What hearers are told, where its words alone do not say which. */
  readonly label?: string;
};

/** Somewhere to go, that looks like a button. */
export function LinkButton({ look = 'second', small = false, icon, href, id, label, children }: LinkButtonProps) {
  return (
    <a id={id} aria-label={label} class={classOf(look, small)} href={href}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </a>
  );
}

const classOf = (look: ButtonLook, small: boolean): string =>
  [css.button, css[look], small ? css.small : ''].filter((c) => c !== '').join(' ');
