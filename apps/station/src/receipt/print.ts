import { encode } from 'uqr';
import { clockOf, dayOf } from '../device/format.ts';
import type { KeptReceipt } from '../device/offline.ts';
import { linkOf } from './labels.ts';

const [width, height, edge] = [720, 1040, 48];

/** Saves the receipt as a picture among the phone's downloads. */
export async function savePicture(receipt: KeptReceipt): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d');
  if (pen) draw(pen, receipt);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `回执 ${receipt.code}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function draw(pen: CanvasRenderingContext2D, { code, stationName, at }: KeptReceipt): void {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif';
  const write = (text: string, y: number, size: number, weight = 400, colour = '#1f1f1f') => {
    pen.font = `${weight} ${size}px ${font}`;
    pen.fillStyle = colour;
    pen.fillText(text, width / 2, y, width - 2 * edge);
  };
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#a8071a';
  pen.fillRect(0, 0, width, 12);
  pen.textAlign = 'center';
  write(stationName, 90, 36, 600);
  write('社情民意回执', 142, 28, 400, '#595959');
  write(code, 240, 68, 700);
  drawQr(pen, linkOf(code), 300, 480);
  write(`${dayOf(at)} ${clockOf(at)} 收到`, 850, 30);
  write('凭查询码或扫码:查进度、看答复、作评价', 910, 28, 400, '#595959');
  write('急事请拨 110 · 119 · 120', 970, 28, 400, '#595959');
}

function drawQr(pen: CanvasRenderingContext2D, text: string, top: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const module = Math.floor(side / size);
  const left = (width - module * size) / 2;
  pen.fillStyle = '#000000';
  data.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) pen.fillRect(left + x * module, top + y * module, module, module);
    });
  });
}
