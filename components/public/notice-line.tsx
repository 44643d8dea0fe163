import { sayShortDay, type Day } from "@/domain/calendar/day";
import { sayPeriod, periodKind, type Period } from "@/domain/calendar/period";
import { categories } from "@/domain/disclosure/lifecycle";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { publicityState } from "@/domain/disclosure/publicity";
import type { Excerpt } from "@/domain/text/query";
import { href, type View } from "./view";

type Props = { view: View; line: PublicLine & { excerpt?: Excerpt | null }; today: Day };

/** One notice in a list: its title, then whose, of when, published when, and what one must know before opening it. */
export function NoticeLineItem({ view, line, today }: Props) {
  const { excerpt, title, ownerName } = line;
  const left = publicityState({ from: line.publishedOn, to: line.publicityEnd }, today);
  const facts = [
    title.startsWith(ownerName) ? "" : ownerName,
    categories[line.category].short,
    `${sayShortDay(line.publishedOn)}公开`,
    left.state === "running" ? (left.daysLeft === 0 ? "今天是公示最后一天" : `公示还有 ${left.daysLeft} 天`) : "",
  ];
  return (
    <li>
      <a href={href(view, `/notices/${line.noticeId}`)}>{title}</a>
      <span className="small">
        {facts.filter(Boolean).join(" · ")}
        {line.versionNo > 1 && <> <b className="tag warn">更正过</b></>}
        {line.forced && <> <b className="tag bad">强制公开</b></>}
        {line.bodyKind === "nil" && <> <b className="tag">本期无</b></>}
      </span>
      {excerpt && <span className="small">{excerpt.before}<mark>{excerpt.hit}</mark>{excerpt.after}</span>}
    </li>
  );
}

/** 2026年第三季度; nothing for a standing item, whose period is the day it began. */
export function periodWords(period: Period): string | null {
  return periodKind(period) === "day" ? null : sayPeriod(period);
}
