import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { fileOf } from '../attachment/repository.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';

export const scenes = ['heap', 'post', 'ice', 'river', 'puddle', 'house', 'sign', 'car', 'light'] as const;
export type Scene = (typeof scenes)[number];
export type Side = 'before' | 'after';
type Picture = { hash: string; bytes: number };
/** Drawn once for each scene and side; the same file stands behind many photos. */
export type Pictures = (scene: Scene, side: Side) => Picture;

const width = 640;
const height = 480;

/** Small drawings in place of photographs: no real place is shown. Without a folder they are named, not drawn. */
export async function drawPictures(folder: string | undefined): Promise<Pictures> {
  const known = new Map<string, Picture>();
  for (const scene of scenes)
    for (const side of ['before', 'after'] as const) {
      const name = `${scene} ${side}`;
      known.set(name, folder ? await draw(folder, scene, side) : { hash: name, bytes: 0 });
    }
  return (scene, side) => known.get(`${scene} ${side}`) ?? { hash: '', bytes: 0 };
}

async function draw(folder: string, scene: Scene, side: Side): Promise<Picture> {
  const photo = await sharp(Buffer.from(svgOf(scene, side)))
    .jpeg({ quality: 80 })
    .toBuffer();
  const hash = createHash('sha256').update(photo).digest('hex');
  const file = fileOf(folder, hash);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, photo);
  return { hash, bytes: photo.length };
}

/** The picture as somebody sent it in, waiting to be put to something. */
export async function sendPicture({ tx, at }: Writing, { hash, bytes }: Picture): Promise<string> {
  const id = newId();
  await tx
    .insertInto('attachment')
    .values({
      id,
      hash,
      name: '照片.jpg',
      type: 'image/jpeg',
      bytes,
      owner_kind: 'citizenOpinion',
      matter_id: null,
      uploaded_at: at,
    })
    .execute();
  return id;
}

const isWinter = (scene: Scene) => scene === 'ice' || scene === 'river';

function svgOf(scene: Scene, side: Side): string {
  const isClean = side === 'after';
  const sky = isClean ? '#a9cbe4' : '#b9c2c8';
  const ground = isWinter(scene) ? '#dfe6ea' : isClean ? '#b9b59b' : '#a49d86';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 640 480">
<rect width="640" height="300" fill="${sky}"/>
<path d="M0 250 130 170 260 240 400 150 520 230 640 180V320H0Z" fill="${isWinter(scene) ? '#c9d3d9' : '#8fa08a'}"/>
<rect y="290" width="640" height="190" fill="${ground}"/>
<path d="M250 290h140l190 190H60Z" fill="#8b8d8f"/>
${houseAt(60, 200)}${houseAt(450, 190)}
${isClean ? treeAt(220) + treeAt(420) : ''}
${inScene[scene](isClean)}
</svg>`;
}

const houseAt = (x: number, y: number) =>
  `<path d="M${x - 12} ${y + 40} ${x + 60} ${y}l72 40Z" fill="#7c4a3d"/><rect x="${x}" y="${y + 40}" width="120" height="80" fill="#d8cbb4"/><rect x="${x + 20}" y="${y + 58}" width="28" height="26" fill="#5f7d93"/><rect x="${x + 76}" y="${y + 62}" width="26" height="58" fill="#6b4f3a"/>`;
const treeAt = (x: number) =>
  `<rect x="${x - 4}" y="250" width="8" height="50" fill="#6b4f3a"/><circle cx="${x}" cy="236" r="26" fill="#5d8a5a"/>`;
const rocksAt = (x: number, y: number) =>
  `<path d="M${x} ${y}l24-40 30 8 26-24 34 30 20 26Z" fill="#6d5f4c"/><path d="M${x + 20} ${y}l20-24 30 6 20 18Z" fill="#8a7a5e"/><rect x="${x + 60}" y="${y - 22}" width="44" height="10" fill="#9c8b6a" transform="rotate(-14 ${x + 60} ${y})"/>`;

const inScene: Record<Scene, (isClean: boolean) => string> = {
  heap: (isClean) =>
    isClean
      ? '<rect x="120" y="372" width="44" height="60" rx="4" fill="#3f7d58"/>'
      : rocksAt(70, 440) + rocksAt(250, 460) + rocksAt(430, 430),
  post: (isClean) =>
    `<path d="M180 300h140l20 40H160Z" fill="#a8071a"/><rect x="170" y="340" width="160" height="90" fill="#e7e1d6"/>${isClean ? '<circle cx="250" cy="330" r="16" fill="#e0b48c"/><rect x="232" y="346" width="36" height="50" fill="#0b5394"/>' : ''}`,
  ice: (isClean) =>
    isClean
      ? '<path d="M300 300h36l120 180H180Z" fill="#6f7275"/>'
      : '<path d="M250 300h140l160 160H90Z" fill="#eef4f8"/><path d="M200 400l120-20 90 40-70 40-110-14Z" fill="#bcd6e6"/>',
  river: (isClean) =>
    `<path d="M0 350Q320 310 640 360V480H0Z" fill="#cfe0ea"/>${isClean ? '<rect x="430" y="290" width="8" height="90" fill="#6b4f3a"/><rect x="394" y="270" width="80" height="44" fill="#e8b51f"/>' : '<ellipse cx="280" cy="410" rx="80" ry="26" fill="#2f4a5a"/><path d="M250 360l60-40 4 60Z" fill="#6d5f4c"/>'}`,
  puddle: (isClean) =>
    isClean
      ? '<rect x="120" y="430" width="400" height="12" fill="#5d6164"/>'
      : '<ellipse cx="300" cy="420" rx="180" ry="42" fill="#3e4a3c"/><ellipse cx="250" cy="408" rx="90" ry="16" fill="#5c6a52"/>',
  house: (isClean) =>
    `<rect x="240" y="280" width="170" height="130" fill="${isClean ? '#e9e2d2' : '#b5aa93'}"/><path d="M226 284l98-50 100 50Z" fill="#55707f"/><rect x="300" y="330" width="46" height="80" fill="${isClean ? '#0b5394' : '#4b3b30'}"/>${isClean ? '' : '<path d="M350 330l50 60M360 400l40-70" stroke="#5a4a3a" stroke-width="8"/>'}`,
  sign: (isClean) =>
    isClean
      ? '<rect x="250" y="330" width="10" height="110" fill="#55585a"/><rect x="190" y="270" width="130" height="66" fill="#0b5394"/>'
      : '<g transform="rotate(-18 260 380)"><rect x="250" y="330" width="10" height="110" fill="#55585a"/><path d="M180 266h140l-16 40 22 34H184l12-34Z" fill="#b38a3b"/></g>',
  car: (isClean) =>
    (isClean ? '<path d="M110 470l40-90M190 470l40-90M270 470l24-90" stroke="#fff" stroke-width="6"/>' : '') +
    (isClean ? [430] : [90, 250, 400])
      .map(
        (x) =>
          `<rect x="${x}" y="390" width="120" height="40" rx="10" fill="#8a3b3b"/><path d="M${x + 20} 392l16-28h50l18 28Z" fill="#5f7d93"/><circle cx="${x + 28}" cy="432" r="13" fill="#222"/><circle cx="${x + 92}" cy="432" r="13" fill="#222"/>`,
      )
      .join(''),
  light: (isClean) =>
    `<rect x="316" y="200" width="8" height="220" fill="#4d5052"/><path d="M320 204h60" stroke="#4d5052" stroke-width="8"/>${isClean ? '<path d="M360 210h44l40 120H330Z" fill="#fff2b0" opacity=".7"/><ellipse cx="382" cy="212" rx="22" ry="9" fill="#ffd84d"/>' : '<ellipse cx="382" cy="212" rx="22" ry="9" fill="#777"/><path d="M60 240Q200 300 320 220 460 300 600 230" fill="none" stroke="#222" stroke-width="4"/>'}`,
};
