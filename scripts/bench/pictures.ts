/** Invented photos through the portal's own fingerprint, each with a copy that was made smaller, encoded again and cropped by up to 5 % (ruling 21). */
import sharp, { type Sharp } from "sharp";
import type { Chance } from "@/db/seed/history/random";
import type { PhotoFact } from "@/domain/signals/facts";
import { GRID, hashPicture } from "@/server/files/perceptual-hash";
import type { Picture } from "./planted";

const [WIDTH, HEIGHT] = [480, 360];

/** Ground and sky, and some dozens of shapes in front: no photo, but as little alike as photos are. */
function drawn(dice: Chance): Buffer {
  const shapes = Array.from({ length: dice.between(25, 60) }, () => `<ellipse cx="${dice.between(0, WIDTH)}" cy="${dice.between(0, HEIGHT)}" rx="${dice.between(6, 60)}" ry="${dice.between(6, 60)}" fill="hsl(${dice.between(0, 359)} 45% ${dice.between(15, 85)}%)"/>`);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="hsl(${dice.between(0, 359)} 30% ${dice.between(40, 80)}%)"/><rect y="${dice.between(120, 240)}" width="100%" height="100%" fill="hsl(${dice.between(0, 359)} 30% ${dice.between(15, 60)}%)"/>${shapes.join("")}</svg>`);
}

async function printOf(fileId: string, picture: Sharp): Promise<PhotoFact> {
  const prints = hashPicture(await picture.flatten().greyscale().resize(GRID.width, GRID.height, { fit: "fill" }).raw().toBuffer());
  return { fileId, capturedAt: null, hashes: prints ? [prints.hash, ...prints.cropHashes] : [] };
}

async function onePicture(id: string, dice: Chance): Promise<Picture> {
  const png = await sharp(drawn(dice)).png().toBuffer();
  const [left, top] = [dice.between(0, 24), dice.between(0, 18)];
  const crop = { left, top, width: WIDTH - left - dice.between(0, 24 - left), height: HEIGHT - top - dice.between(0, 18 - top) };
  const copy = await sharp(png).extract(crop).resize(dice.between(240, 420)).jpeg({ quality: dice.between(35, 80) }).toBuffer();
  return { whole: await printOf(id, sharp(png)), copy: await printOf(`${id}-copy`, sharp(copy)) };
}

export async function somePictures(count: number, dice: Chance): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (let n = 0; n < count; n++) pictures.push(await onePicture(`p${n}`, dice));
  return pictures;
}
