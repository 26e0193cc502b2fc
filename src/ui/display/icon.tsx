/** Icons on a grid of 24. They take the text colour and are hidden from screen readers. */
const SHAPES = {
  tick: { line: 'M4 12.6l5.2 5.2L20.5 6.4', width: 3 },
  device: { line: 'M4 5h16v11H4zM1.5 19.5h21', width: 2.4 },
  file: { line: 'M12 3v12m-5-5l5 5 5-5M4 20.5h16', width: 2.6 },
  plus: { line: 'M12 4v16M4 12h16', width: 2.8 },
  link: { line: 'M9.5 14.5l5-5M8 11l-3 3a3.7 3.7 0 0 0 5.2 5.2l3-3M16 13l3-3a3.7 3.7 0 0 0-5.2-5.2l-3 3', width: 2.3 },
  calendar: { line: 'M3.5 5.5h17v15h-17zM3.5 10.5h17M8 2.5v5M16 2.5v5', width: 2.3 },
  warning: { line: 'M12 2.8L22.6 21H1.4zM12 9.4v5.4M12 16.8v2.2', width: 2.4 },
  up: { line: 'M12 20V5m-6 6l6-6 6 6', width: 2.8 },
  down: { line: 'M12 4v15m-6-6l6 6 6-6', width: 2.8 },
  back: { line: 'M20 12H5m6-6l-6 6 6 6', width: 2.8 },
  next: { line: 'M9 5l7 7-7 7', width: 2.8 },
  forward: { line: 'M4 12h15m-6-6l6 6-6 6', width: 2.8 },
  undo: { line: 'M4 9h10a5.5 5.5 0 0 1 0 11H8M8.5 4.5L4 9l4.5 4.5', width: 2.5 },
  redo: { line: 'M20 9H10a5.5 5.5 0 0 0 0 11h6M15.5 4.5L20 9l-4.5 4.5', width: 2.5 },
  close: { line: 'M5 5l14 14M19 5L5 19', width: 2.8 },
  print: { line: 'M6.5 9V3.5h11V9M6.5 17.5h-3V9h17v8.5h-3M6.5 14h11v6.5h-11z', width: 2.3 },
  open: { line: 'M3 19.5v-15h6l2.5 3H21v12z', width: 2.4 },
  gear: { line: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5', width: 2.4 },
  more: { line: 'M3.2 12h3.2M10.4 12h3.2M17.6 12h3.2', width: 3.4 },
  lanes: { line: 'M4 6h11M4 12h14M4 18h9', width: 2.8 },
  list: { line: 'M3.5 6l1.6 1.6L8 4.4M3.5 17l1.6 1.6L8 15.4M12 6.5h9M12 12h9M12 17.5h9', width: 2.4 },
  page: { line: 'M5.5 2.8h8l5 5v13.4h-13zM9 12.5h6M9 16.5h6', width: 2.4 },
  note: { line: 'M3.5 4.5h17v15h-17zM7.5 9.5h9M7.5 14h6', width: 2.4 },
  help: { line: 'M9 9a3.1 3.1 0 1 1 4.4 2.9c-1 .5-1.4 1-1.4 2.3M12 17.2v2.2', width: 2.6 },
} as const;

export type IconName = keyof typeof SHAPES;

/** Arrows along the reading direction; mirrored in right-to-left languages. */
const TURNS: ReadonlySet<IconName> = new Set(['back', 'next', 'forward', 'undo', 'redo']);

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  const { line, width } = SHAPES[name];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      class={TURNS.has(name) ? 'turns' : undefined}
    >
      <path d={line} fill="none" stroke="currentColor" stroke-width={width} stroke-linejoin="round" />
    </svg>
  );
}
