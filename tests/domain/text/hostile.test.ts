/** Patterns that meet villagers' text take one look at it: two megabytes come to an end, which a quadratic pattern would not. */
import { expect, it } from "vitest";
import { bigrams } from "@/domain/text/bigrams";
import { excerptOf, readQuery } from "@/domain/text/query";
import { similarity } from "@/domain/text/similarity";
import { readReceipt } from "@/domain/questions/receipt";
import { soundsLikeMisconduct } from "@/domain/questions/misconduct";

const readers: Record<string, (text: string) => unknown> = {
  readQuery, readReceipt, soundsLikeMisconduct,
  bigrams: (text) => bigrams(text.slice(0, 200_000)),
  excerptOf: (text) => excerptOf(text, readQuery("路灯")),
  similarity: (text) => similarity(text, text.slice(1)),
};

it.each(Object.keys(readers).flatMap((name) => ["一", "1", "1.", "a", " ", "\r", "路", "\ud800", "书记", "\u200b"].map((unit) => [name, unit] as const)))("%s reads 2 MB of %j", (name, unit) => {
  const text = unit.repeat(2_000_000 / unit.length);
  expect(() => readers[name]!(text)).not.toThrow();
});
