/** Sentences of an invented village, drawn by number and seed: common words, rare words, and some that nearly always come. */
import type { Category } from "@/domain/disclosure/lifecycle";

const things = ["路灯", "水渠", "道路", "水井", "公厕", "桥面", "堤坝", "晒场", "文化广场", "垃圾分类点", "饮水管网", "养老服务站"];
const deeds = ["维修", "清淤", "硬化", "消毒", "加固", "更换", "验收", "招标", "管护", "改造"];
const ends = ["已经完成，费用由集体经济支出", "本月开始施工，请村民注意安全", "经村民代表会议表决通过", "由监督委员会现场查看", "资金来自上级补助和村级自筹"];
const categories: readonly Category[] = ["village", "village", "finance", "party"];
/** Twenty of the oldest notices mention the rare word, whatever the size: the same answer is looked for in more. */
const isRare = (n: number) => n < 1000 && n % 50 === 0;

/** mulberry32: small, fast and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function draw(seed: number, n: number): { title: string; text: string; category: Category } {
  const next = random(seed + n * 2654435761);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const sentences = Array.from({ length: 4 + Math.floor(next() * 6) }, () => `第${Math.floor(next() * 40) + 1}组${pick(things)}${pick(deeds)}${pick(ends)}。`);
  if (isRare(n)) sentences.push("渡槽另行公开。");
  return { title: `${pick(things)}${pick(deeds)}情况第${n}号`, text: sentences.join(""), category: pick(categories) };
}
