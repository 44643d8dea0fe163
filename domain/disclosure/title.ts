import { sayPeriod, type Period } from "../calendar/period";

/** A title to begin with: 石桥社区2026年第三季度收支公开. Only the first words of the item, so that it can be read aloud. */
export function presetTitle(ownerName: string, period: Period | null, itemTitle: string): string {
  return `${ownerName}${period ? sayPeriod(period) : ""}${itemTitle.split(/[：（、]/)[0]}`;
}
