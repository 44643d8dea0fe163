import type { Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { GRID, hashPicture, type PictureHashes } from "@/server/files/perceptual-hash";
import { photo } from "./making";

const hash = async (picture: Sharp) => hashPicture(await picture.clone().flatten().greyscale().resize(GRID.width, GRID.height, { fit: "fill" }).raw().toBuffer());
const bitsApart = (a: string, b: string) => (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll("0", "").length;
/** How a later comparison works: either of the two may be the cropped one. */
const apart = (a: PictureHashes, b: PictureHashes) => Math.min(...[a.hash, ...a.cropHashes].map((one) => bitsApart(one, b.hash)), ...b.cropHashes.map((one) => bitsApart(one, a.hash)));

const SAME = 10;
const seeds = [11, 22, 33, 44, 55, 66];
const remade = async (picture: Sharp, change: (picture: Sharp) => Sharp) => (await import("sharp")).default(await change(picture.clone()).toBuffer());

describe("the hash of a reused photo", () => {
  it.each<[string, (picture: Sharp) => Sharp]>([
    ["resized", (picture) => picture.resize(300)],
    ["encoded again", (picture) => picture.jpeg({ quality: 30 })],
    ["cropped 5 % on the left", (picture) => picture.extract({ left: 40, top: 0, width: 760, height: 600 })],
    ["cropped 5 % at a corner, smaller, encoded again", (picture) => picture.extract({ left: 40, top: 30, width: 760, height: 570 }).resize(500).jpeg({ quality: 50 })],
    ["cropped a little on all sides", (picture) => picture.extract({ left: 13, top: 9, width: 771, height: 580 })],
  ])("%s stays near", async (_how, change) => {
    for (const seed of seeds) {
      const picture = await photo(seed);
      expect(apart((await hash(picture))!, (await hash(await remade(picture, change)))!)).toBeLessThanOrEqual(SAME);
    }
  });

  it("of another photo is far", async () => {
    const hashes = await Promise.all(seeds.map(async (seed) => (await hash(await photo(seed)))!));
    for (const [i, one] of hashes.entries()) for (const other of hashes.slice(i + 1)) expect(apart(one, other)).toBeGreaterThan(SAME);
  });

  it("needs something to see", () => {
    expect(hashPicture(new Uint8Array(GRID.width * GRID.height).fill(250))).toBeNull();
  });
});
