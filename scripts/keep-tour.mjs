/**
 * `node scripts/keep-tour.mjs`: keeps the pictures of the README's tour, as the browser tests have just taken them (test-results/tour),
 * small enough for the repository.
 */
import { existsSync, mkdirSync } from "node:fs";
import sharp from "sharp";

const kept = [
  "home-phone", "village-phone", "notice-phone", "poster-desktop", "verify-phone", "desk-desktop", "desk-office-desktop", "town-desktop",
  "recording-phone", "meeting-desktop", "organization-desktop", "ledger-desktop", "visit-phone", "finding-phone", "signal-desktop", "archive-phone",
];

mkdirSync("tests/e2e/tour", { recursive: true });
for (const name of kept) {
  const taken = `test-results/tour/${name}.png`;
  if (!existsSync(taken)) console.log(`没有 ${taken}，请先运行 npm test`);
  else await sharp(taken).webp({ quality: 70 }).toFile(`tests/e2e/tour/${name}.webp`);
}
