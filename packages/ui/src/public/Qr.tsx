import { encode } from 'uqr';

type QrProps = {
  /** What a camera reads, usually an address. */
  text: string;
  /** What it is, for those who cannot see it: 查询码 K7M2-9QXD 的二维码. */
  title: string;
  /** Pixels on screen; print styles may say millimetres. */
  size?: number;
};

/** A QR code as one path of inline SVG: sharp on every printer, no picture to load. */
export function Qr({ text, title, size = 168 }: QrProps) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className="p-qr"
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
