/**
 * When a photo was taken, by the camera's own clock: `YYYY-MM-DDTHH:MM:SS` without a zone, or null. Read before the metadata is
 * thrown away; everything else in it (place, device) is never looked at.
 */
const EXIF_IFD = 0x8769;
const TIME_ORIGINAL = 0x9003;
const TIME_CHANGED = 0x0132;
const ASCII = 2;
const MOST_ENTRIES = 500;

export function exifTime(exif: Buffer): string | null {
  const tiff = exif.subarray(exif.toString("latin1", 0, 6) === "Exif\0\0" ? 6 : 0);
  const order = tiff.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return null;
  const little = order === "II";
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  const entries = (start: number) => Array.from({ length: Math.min(u16(start), MOST_ENTRIES) }, (_, i) => start + 2 + i * 12);
  const find = (start: number, tag: number) => entries(start).find((at) => u16(at) === tag);
  const text = (at: number | undefined) => (at === undefined || u16(at + 2) !== ASCII || u32(at + 4) < 19 ? null : tiff.toString("latin1", u32(at + 8), u32(at + 8) + 19));

  try {
    const first = u32(4);
    const exifIfd = find(first, EXIF_IFD);
    return readTime((exifIfd === undefined ? null : text(find(u32(exifIfd + 8), TIME_ORIGINAL))) ?? text(find(first, TIME_CHANGED)));
  } catch {
    return null; // offsets beyond the end: damaged metadata is no reason to refuse a picture
  }
}

function readTime(written: string | null): string | null {
  const match = /^([0-9]{4}):([0-9]{2}):([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})$/.exec(written ?? "");
  if (!match) return null;
  const time = `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}`;
  return new Date(`${time}Z`).toJSON()?.startsWith(time) ? time : null;
}
