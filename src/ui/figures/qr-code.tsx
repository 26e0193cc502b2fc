import { encode } from 'uqr';
import css from './qr-code.module.css';

interface QrCodeProps {
  readonly content: string;
  /** What it is for, said to whoever cannot see it. */
  readonly label: string;
}

/** A QR code as one path: sharp at any size, black on white in every theme, because cameras want it so. Arrives when it is first needed. */
export default function QrCode({ content, label }: QrCodeProps) {
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class={css.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class={css.light} d={`M0 0h${size}v${size}H0z`} />
      <path class={css.dark} d={path} />
    </svg>
  );
}
