import type { InHands } from "@/db/notices/history";
import { sayHands } from "@/db/notices/waiting";
import { dayOf, sayInstant, type Day } from "@/domain/calendar/day";
import { sayWaiting } from "@/domain/disclosure/waiting";

/** 村务监督委员会主任 王某（2026年7月3日 15:40 收到，已等 9 天，已超期 4 天） */
export function sayWhoseTurn({ hands, since, clock }: InHands, today: Day): string {
  const when = clock ? sayWaiting(clock, today) : `从 ${sayInstant(since)} 起`;
  return `${sayHands(hands)}（${dayOf(since) === today || !clock ? when : `${sayInstant(since)} 收到，${when}`}）`;
}
