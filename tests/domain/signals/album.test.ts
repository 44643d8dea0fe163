import { expect, test } from "vitest";
import { album } from "@/domain/signals/album";

const photo = (...hashes: string[]) => ({ fileId: hashes[0] ?? "", hashes, capturedAt: null });
/** With so many of its bits turned, from the right. */
const turned = (hash: string, bits: number) => (BigInt(`0x${hash}`) ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(16, "0");

test("the earliest that is the same within the bits allowed, itself or by a crop of either", () => {
  const [one, two] = ["0f0f0f0f0f0f0f0f", "3c3c3c3c3c3c3c3c"];
  const known = album<string>(3);
  known.add(photo(one, turned(one, 20)), "one");
  known.add(photo(two), "two");
  known.add(photo(one), "one again");
  expect(known.find(photo(turned(one, 10)), 10)).toBe("one");
  expect(known.find(photo(turned(one, 11)), 10)).toBe("one"); // by its kept crop
  expect(known.find(photo(turned(two, 11)), 10)).toBeNull();
  expect(known.find(photo(turned(two, 18), turned(two, 9)), 10)).toBe("two"); // by a crop of its own
  expect(known.find(photo("f0f0f0f0f0f0f0f0"), 10)).toBeNull();
});

test("a blank picture is like no other", () => {
  const known = album<string>(1);
  known.add(photo(), "blank");
  expect(known.find(photo(), 64)).toBeNull();
});
