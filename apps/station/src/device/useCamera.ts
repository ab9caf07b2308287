import { type RefObject, useEffect, useRef, useState } from 'react';

/** `sentence`: why nothing can be seen, for the person. */
export type Camera = { state: 'opening' } | { state: 'looking' } | { state: 'failed'; sentence: string };

/** Reads one picture; `undefined` when there is no code in it. */
type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

const pauseMs = 150;

/** Opens the camera at the back, reads what it sees until there is a code, and closes it when the screen is left. */
export function useCamera(onText: (text: string) => void): [RefObject<HTMLVideoElement | null>, Camera] {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>({ state: 'opening' });
  const told = useRef(onText);
  told.current = onText;
  useEffect(() => {
    const ending = new AbortController();
    look(video.current, ending.signal, () => setCamera({ state: 'looking' })).then(
      (text) => text !== undefined && told.current(text),
      (error) => ending.signal.aborted || setCamera({ state: 'failed', sentence: sentenceOf(error) }),
    );
    return () => ending.abort();
  }, []);
  return [video, camera];
}

async function look(
  video: HTMLVideoElement | null,
  ending: AbortSignal,
  onOpen: () => void,
): Promise<string | undefined> {
  if (!video || !navigator.mediaDevices) throw new Error('no camera to ask for');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  ending.addEventListener('abort', close);
  if (ending.aborted) close();
  try {
    video.srcObject = stream;
    await video.play();
    const read = await findReader();
    onOpen();
    while (!ending.aborted) {
      const text = await read(video).catch(() => undefined);
      if (ending.aborted) return undefined;
      if (text) return text;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return undefined;
  } finally {
    close();
  }
}

/** Few browsers read codes themselves; for the others a small reader is loaded now. */
async function findReader(): Promise<Reader> {
  const own = await ownReader().catch(() => undefined);
  if (own) return own;
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async (video) => {
    const image = picture(video, canvas);
    return image && decodeQR(image);
  };
}

type Detector = { detect: (video: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type Detectors = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

async function ownReader(): Promise<Reader | undefined> {
  const { BarcodeDetector } = window as { BarcodeDetector?: Detectors };
  if (!BarcodeDetector || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code'))
    return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

const sideMax = 640;

/** What the camera sees, no larger than reading it needs. */
function picture(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const scale = Math.min(1, sideMax / Math.max(video.videoWidth, video.videoHeight));
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  if (!width || !height) return undefined;
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(video, 0, 0, width, height);
  return pen?.getImageData(0, 0, width, height);
}

const sentences: Record<string, string> = {
  NotAllowedError: '没有得到使用摄像头的许可。可以在浏览器的设置里允许',
  NotFoundError: '这台设备没有摄像头',
  NotReadableError: '摄像头正在被别的程序使用,请先关掉那个程序',
};

const sentenceOf = (error: unknown): string =>
  (error instanceof DOMException && sentences[error.name]) || '这个浏览器打不开摄像头';
