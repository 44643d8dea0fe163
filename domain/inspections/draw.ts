/**
 * A draw that anybody can repeat: each candidate's key is the SHA-256 of the published seed, a line feed and the candidate's id; the
 * smallest keys are drawn. The seed is made by the portal from the head of its log, so nobody can try seeds until he likes one.
 */

/** Hash in hex; passed in, so that this stays pure. */
type Sha256 = (text: string) => string;

export type DrawnLine = { id: string; key: string; place: number; drawn: boolean };

/** In words, for the page on which the draw is shown. */
export const drawMethod = "对名单上的每一个编号，计算“种子＋换行＋编号”的 SHA-256 值；按值从小到大排列，取前几个。任何人用同样的种子和名单都会得到同样的结果。";

/** The same for who is to be asked in a branch. */
export const interviewMethod = "抽问党员用同样的办法：种子是“上面的种子＋换行＋支部编号”，名单是党员名册的序号 1 到名册人数（抽取当天），取前几个，再从小到大写出。";

/**
 * Every candidate with its key, in order of the keys; the first `count` are drawn.
 * @param ids the list to draw from; its order and repetitions do not matter
 */
export function draw(seed: string, ids: readonly string[], count: number, sha256: Sha256): DrawnLine[] {
  return [...new Set(ids)]
    .map((id) => ({ id, key: sha256(`${seed}\n${id}`) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((line, i) => ({ ...line, place: i + 1, drawn: i < count }));
}

export function drawn(seed: string, ids: readonly string[], count: number, sha256: Sha256): string[] {
  return draw(seed, ids, count, sha256).filter((line) => line.drawn).map(({ id }) => id);
}

/** Numbers of a roster from 1 to `size`: who is to be asked is drawn by number, so that no name is written down. */
export function drawNumbers(seed: string, size: number, count: number, sha256: Sha256): number[] {
  const numbers = Array.from({ length: size }, (_, i) => String(i + 1));
  return drawn(seed, numbers, count, sha256).map(Number).toSorted((a, b) => a - b);
}
