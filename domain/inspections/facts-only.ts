/** 写事实，不写人格评价 (handbook §6.5): words about what somebody is like, which have no place in a finding. */
const judging = /(素质(低|差)|觉悟(低|不高)|态度(恶劣|不端正)|不负责任|懒(散|惰)|人品|不作为|敷衍了事|无能)/;

/** What to do about it, or null. */
export function judgementIn(text: string): string | null {
  const found = judging.exec(text);
  return found ? `“${found[0]}”是对人的评价，请改写成看到的事实（哪一天、哪件事、差多少）。` : null;
}
