import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../display/icon.tsx';
import css from './menu.module.css';

export interface MenuItem {
  readonly label: string;
  /** Address that the item leads to, or the command that it runs. */
  readonly does: string | (() => void);
  /** Separates an item that removes something, and marks it in red. */
  readonly danger?: boolean;
  /** True for the page that is open. */
  readonly isCurrent?: boolean;
}

interface MenuProps {
  /** Name of the button, shown only in a bar: 'More for Autumn 2026'. */
  readonly label: string;
  /** True for an entry of the bar at the foot of a phone's screen: its name is shown, and the menu opens upwards. */
  readonly isInBar?: boolean;
  readonly items: readonly MenuItem[];
}

const NEXT: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const entriesIn = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** Button "…" with a menu. Arrow keys move in the menu; Escape, Tab and a press elsewhere close it. */
export function Menu({ label, items, isInBar = false }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  // A layout effect, because a key pressed before the next frame would go to the button.
  useLayoutEffect(() => {
    if (!isOpen) return;
    entriesIn(place.current)[0]?.focus({ preventScroll: true });
    place.current?.querySelector('[role=menu]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeElsewhere = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node) || !place.current?.contains(target)) setOpen(false);
    };
    addEventListener('pointerdown', closeElsewhere);
    return () => removeEventListener('pointerdown', closeElsewhere);
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function follow(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === 'Tab') setOpen(false);
    const list = entriesIn(place.current);
    const at = list.findIndex((entry) => entry.matches(':focus'));
    const next = NEXT[event.key]?.(at, list.length);
    if (next === undefined) return;
    event.preventDefault();
    list[next]?.focus();
  }

  function choose(item: MenuItem): void {
    close();
    if (typeof item.does === 'function') item.does();
  }

  return (
    <div ref={place} class={isInBar ? `${css.place} ${css.bar}` : css.place}>
      <button
        ref={button}
        type="button"
        class={isInBar ? css.barButton : 'icon-button'}
        aria-label={label}
        title={isInBar ? undefined : label}
        data-current={isInBar && items.some(({ isCurrent }) => isCurrent)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="more" size={22} />
        {isInBar && label}
      </button>
      {isOpen && (
        <div id={id} role="menu" tabIndex={-1} aria-label={label} class={css.menu} onKeyDown={follow}>
          {items.map((item) => (
            <Entry key={item.label} item={item} onChoose={() => choose(item)} />
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ item, onChoose }: { readonly item: MenuItem; readonly onChoose: () => void }) {
  const shared = {
    role: 'menuitem' as const,
    tabIndex: -1,
    class: item.danger ? css.danger : css.item,
    'aria-current': item.isCurrent ? ('page' as const) : undefined,
    onClick: onChoose,
  };
  return typeof item.does === 'string' ? (
    <a {...shared} href={item.does}>
      {item.label}
    </a>
  ) : (
    <button {...shared} type="button">
      {item.label}
    </button>
  );
}
