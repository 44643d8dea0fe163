/** How somebody who was not there catches up (absent_followup, handbook §2.2). Chosen, not typed. */
export const makeupWays = {
  visit: { zh: "送学上门" },
  call: { zh: "电话或视频传达" },
  materials: { zh: "送学习材料" },
  together: { zh: "集中补课" },
} as const;
export type MakeupWay = keyof typeof makeupWays;
export const makeupWayNames = Object.keys(makeupWays) as [MakeupWay, ...MakeupWay[]];

export function sayMakeup(way: string): string {
  return Object.hasOwn(makeupWays, way) ? makeupWays[way as MakeupWay].zh : way;
}
