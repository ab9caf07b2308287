import type { KeptPhoto } from '../device/store.tsx';

const longest = 1600;

/** Made smaller on the device, so that it goes through a thin network; drawing it anew leaves out where it was taken. */
export async function prepare(file: File): Promise<KeptPhoto | { problem: string }> {
  if (/\.hei[cf]$/i.test(file.name) || /hei[cf]/.test(file.type))
    return { problem: `照片「${file.name}」是 HEIC 格式,请在手机相机设置中改用“兼容性最佳”,或截图后上传` };
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    return blob ? { name: file.name.replace(/\.\w+$/, '.jpg'), blob } : { problem: unreadable(file) };
  } catch {
    return { problem: unreadable(file) };
  }
}

const unreadable = ({ name }: File): string => `照片「${name}」无法读取,请换用 JPG 或 PNG 格式`;
