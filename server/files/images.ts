/** Pictures are decoded and encoded anew: what is stored has our bytes only, no metadata, and is at most 2000 px long. */
import { writeFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { exifTime } from "./exif-time";
import type { FileKind } from "./kinds";
import { GRID, hashPicture, type PictureHashes } from "./perceptual-hash";
import { FileRefusal } from "./refusal";

export type ImageLimits = { pixels: number; side: number };
export type Picture = {
  kind: FileKind;
  width: number;
  height: number;
  /** By the camera's clock, `YYYY-MM-DDTHH:MM:SS`; for the internal record only. */
  takenAt: string | null;
  hashes: PictureHashes | null;
};

sharp.cache(false);
sharp.concurrency(1);

/** Decodes `bytes`, writes the new picture to `output`. @throws FileRefusal for broken or oversized pictures */
export async function remakeImage(bytes: Buffer, output: string, limits: ImageLimits): Promise<Picture> {
  try {
    const open = () => sharp(bytes, { limitInputPixels: limits.pixels, failOn: "error", sequentialRead: true, pages: 1 });
    const { format, exif, hasAlpha } = await open().metadata();
    const upright = await open().rotate().toColourspace("srgb").resize(limits.side, limits.side, { fit: "inside", withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true });
    const raw = sharp(upright.data, { raw: upright.info });
    const made = await encode(raw, format === "png" || hasAlpha);
    const grey = await raw.clone().flatten({ background: "#ffffff" }).greyscale().resize(GRID.width, GRID.height, { fit: "fill" }).raw().toBuffer();
    await writeFile(output, made.data, { flag: "wx", mode: 0o600 });
    return { kind: made.kind, width: upright.info.width, height: upright.info.height, takenAt: exif ? exifTime(exif) : null, hashes: hashPicture(grey) };
  } catch (error) {
    throw imageRefusal(error, limits);
  }
}

/** JPEG for photos; PNG where there is transparency or where it is smaller (screenshots, scanned text). */
async function encode(raw: Sharp, maybePng: boolean): Promise<{ kind: FileKind; data: Buffer }> {
  const png = maybePng ? await raw.clone().png({ compressionLevel: 9 }).toBuffer() : null;
  if (png && !(await raw.clone().stats()).isOpaque) return { kind: "png", data: png };
  const jpeg = await raw.clone().removeAlpha().jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  return png && png.length <= jpeg.length ? { kind: "png", data: png } : { kind: "jpeg", data: jpeg };
}

function imageRefusal(error: unknown, limits: ImageLimits): unknown {
  if (!(error instanceof Error) || "code" in error) return error; // a disk failure keeps its code
  if (/pixel limit|too large|dimensions? exceed/i.test(error.message)) {
    return new FileRefusal("pixels", `图片的尺寸太大，最多 ${Math.round(limits.pixels / 1_000_000)} 百万像素。请用看图软件缩小，或用微信发给自己后保存再上传。`, error.message);
  }
  return new FileRefusal("unreadable", "图片损坏或没有传完整，打不开。请在手机或电脑上确认能打开，重新保存一份，再上传。", error.message);
}
