import { encodeQR } from 'qr';
import css from './qr-code.module.css';

interface QrCodeProps {
  readonly content: string;
  /** Purpose of the code, for people who cannot see it. */
  readonly label: string;
}

/** A QR code as one path: sharp at any size, and black on white in every theme because cameras need that. Loaded on demand. */
export default function QrCode({ content, label }: QrCodeProps) {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class={css.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class={css.light} d={`M0 0h${size}v${size}H0z`} />
      <path class={css.dark} d={path} />
    </svg>
  );
}
