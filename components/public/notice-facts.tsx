import type { ReactNode } from "react";
import { sayDay, sayInstant, type Day } from "@/domain/calendar/day";
import { sayPublicityState } from "@/domain/disclosure/publicity";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { periodWords } from "./notice-line";

export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode] | null)[] }) {
  return <dl className="facts">{rows.map((row) => row && <div key={row[0]}><dt>{row[0]}</dt><dd>{row[1]}</dd></div>)}</dl>;
}

/** Whose it is, of when, since when on the web and on the board, how long still: what every notice says first. */
export function NoticeFacts({ notice, today }: { notice: PublicNotice; today: Day }) {
  const { period, ownerName, publishedAt, publishedOn, postedOn, publicityEnd, shown } = notice;
  const words = periodWords(period);
  return (
    <Facts
      rows={[
        ["谁公开的", ownerName],
        words ? ["哪一期", words] : null,
        ["网上公开", sayInstant(publishedAt)],
        ["公开栏", postedOn ? `${sayDay(postedOn)}张贴${shown ? `，在${shown.content.boardLocation}` : ""}` : "还没有登记张贴（仅网上公开）"],
        ["公示期", sayPublicityState({ from: publishedOn, to: publicityEnd }, today, postedOn !== null)],
      ]}
    />
  );
}
