const LANES = [
  'M34 22H22V30',
  'M34 17H19a2 2 0 0 0-2 2V30',
  'M34 12H18a6 6 0 0 0-6 6V30',
  'M34 7H18A11 11 0 0 0 7 18V30',
  'M34 2H18A16 16 0 0 0 2 18V30',
];

/** Logo: five lanes and their bend. @param size width, px */
export function Brand({ size = 34 }: { readonly size?: number }) {
  return (
    <svg width={size} height={(size * 30) / 34} viewBox="0 0 34 30" aria-hidden="true" focusable="false" class="turns">
      {LANES.map((path, lane) => (
        <path key={path} d={path} fill="none" stroke={`var(--lane-${lane + 1})`} stroke-width="3.4" />
      ))}
    </svg>
  );
}
