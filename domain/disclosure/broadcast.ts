/**
 * The loudspeaker script of a notice (handbook §10.3): 60–90 seconds of spoken Chinese in short sentences, amounts in words, the key
 * line said twice, when publicity ends and where to ask. Names of beneficiaries never appear (禁播：点名).
 */
import type { Day } from "../calendar/day";
import type { SettingValues } from "../settings";
import { speakable } from "./speech";

export type BroadcastInput = {
  communityName: string;
  title: string;
  /** `2026年第三季度` */
  periodWords: string;
  /** The one thing everybody should remember; it is repeated. */
  keyLine: string;
  /** Further lines, most important first: those that do not fit are left out from the end. */
  details: readonly string[];
  publicityEnd: Day | null;
  /** Place and office telephone. */
  whereToAsk: string;
  /** Names of people on a list (低保、救助…): a line with one is not said, elsewhere the name is masked. */
  silentNames: readonly string[];
};

export type BroadcastScript = {
  sentences: string[];
  /** The script as one text to read from. */
  text: string;
  characters: number;
  seconds: number;
  /** Details that are not in the script. */
  leftOut: { line: string; because: keyof typeof leftOutReasons }[];
  length: keyof typeof lengths;
};

export const leftOutReasons = {
  name: { zh: "含有名单上的姓名，大喇叭不点名" },
  time: { zh: "超过播音时长" },
} as const;

export const lengths = {
  short: { zh: "比要求的短，可以重复播一遍，或补充内容" },
  fits: { zh: "时长合适" },
  long: { zh: "比要求的长，请缩短重点句或联系方式" },
} as const;

type Pace = Pick<SettingValues, "broadcast_chars_per_second" | "broadcast_min_seconds" | "broadcast_max_seconds">;

const LONGEST_SENTENCE = 30;

/** Spoken characters (pauses do not count) at the stated rate, in whole seconds. */
export function readingSeconds(text: string, pace: Pace): number {
  return Math.ceil(spokenCharacters(text) / pace.broadcast_chars_per_second);
}

function spokenCharacters(text: string): number {
  return text.replace(/[，。、]/g, "").length;
}

/** Builds the script: as many details as fit; when it is still short, everything is said a second time if that fits. */
export function broadcastScript(input: BroadcastInput, pace: Pace): BroadcastScript {
  const names = input.silentNames.map(speakable).filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const say = (line: string) => names.reduce((said, name) => said.replaceAll(name, "某某"), speakable(line));
  const leftOut: BroadcastScript["leftOut"] = [];
  const allowed = input.details.filter((line) => {
    const silent = names.some((name) => speakable(line).includes(name));
    if (silent) leftOut.push({ line, because: "name" });
    return !silent;
  });
  const build = (details: readonly string[], times: number) => compose(input, details.map(say), say, times);
  const fits = (sentences: readonly string[]) => readingSeconds(sentences.join(""), pace) <= pace.broadcast_max_seconds;

  let kept = allowed.length;
  while (kept > 0 && !fits(build(allowed.slice(0, kept), 1))) kept--;
  leftOut.push(...allowed.slice(kept).map((line) => ({ line, because: "time" as const })));
  const once = build(allowed.slice(0, kept), 1);
  const twice = build(allowed.slice(0, kept), 2);
  const short = readingSeconds(once.join(""), pace) < pace.broadcast_min_seconds;
  const sentences = short && fits(twice) ? twice : once;
  const text = sentences.join("");
  const seconds = readingSeconds(text, pace);
  const length = seconds > pace.broadcast_max_seconds ? "long" : seconds < pace.broadcast_min_seconds ? "short" : "fits";
  return { sentences, text, characters: spokenCharacters(text), seconds, leftOut, length };
}

function compose(input: BroadcastInput, details: readonly string[], say: (line: string) => string, times: number): string[] {
  const key = say(input.keyLine);
  const body = [`现在播送${say(input.periodWords)}的公开事项，${say(input.title)}`, ...details, key, `再说一遍，${key}`];
  const lines = [
    `${say(input.communityName)}的乡亲们，请注意收听`,
    ...body,
    ...(times > 1 ? ["下面再播送一遍", ...body] : []),
    ...(input.publicityEnd ? [`公示到${say(input.publicityEnd)}为止`] : []),
    "详细内容请看公开栏，也可以上网查看",
    ...(say(input.whereToAsk) ? [`有疑问请问${say(input.whereToAsk)}`] : []),
    "播送完了，谢谢收听",
  ];
  return lines.flatMap(shortSentences);
}

/** Breaks at commas, so that a sentence is said in one breath. */
function shortSentences(line: string): string[] {
  return line.split("。").flatMap((sentence) => {
    const parts: string[] = [];
    for (const piece of sentence.split("，").filter(Boolean)) {
      const last = parts.at(-1);
      if (last !== undefined && last.length + piece.length < LONGEST_SENTENCE) parts[parts.length - 1] = `${last}，${piece}`;
      else parts.push(piece);
    }
    return parts.map((part) => `${part}。`);
  });
}
