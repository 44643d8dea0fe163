/** The other half of publishing: the printed sheet hangs on the board (ruling 10, DIS-06). */
import { addDays, type Day } from "@/domain/calendar/day";
import { chosenPeriod, publicityStart, type Counting } from "@/domain/disclosure/publicity";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { newId } from "../id";
import { boardPosting } from "../schema/publications";
import { settingsOn, workdayCalendar } from "../settings";
import { atomically } from "../write";
import { publicityOf } from "./publicity";
import type { NoticeInHand } from "./rows";
import { newestVersion, openRemovals, type Version } from "./shown";

export type NewPosting = { postedOn: Day; location: string; photoFileId: string | null };

const EARLIEST_BEFORE_WEB = 30;

/** Records where and when the newest version was posted; publicity then counts from the later of web and board. */
export async function postOnBoard(permit: Permit<"notice.post_board">, { row }: NoticeInHand, posting: NewPosting): Promise<void> {
  const version = await newestVersion(row.id);
  if (!version) throw new Refusal("state", "还没有公开，不能登记张贴。请等签认完成、网上公开以后再打印张贴。");
  if ((await openRemovals(row.id, version.versionNo)).length > 0) throw new Refusal("state", "这项内容已经撤下，公开栏上的也请取下，不用登记张贴。");
  if (posting.postedOn > permit.today) throw new Refusal("rule", "张贴日期不能晚于今天。", { postedOn: "请填写实际张贴的日期" });
  if (posting.postedOn < addDays(version.publishedOn, -EARLIEST_BEFORE_WEB)) throw new Refusal("rule", "张贴日期比公开日期早得太多，请核对。", { postedOn: "请核对张贴日期" });
  try {
    await atomically(permit, [
      db().insert(boardPosting).values({
        id: newId(), noticeId: row.id, versionNo: version.versionNo, ...posting, publicityTo: await lastDay(version, posting.postedOn, permit.today), by: permit.actor, at: permit.now,
      }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("rule", "这个位置已经登记过张贴。", { location: "已登记过" });
    throw error;
  }
}

/**
 * Counted from the later of web and board (ruling 10). The new sheet of a corrected misspelling starts nothing anew (ruling 14),
 * unless the old one never hung.
 */
async function lastDay(version: Version, postedOn: Day, today: Day): Promise<Day> {
  const { publicity } = version.content;
  const { publishedOn, postedOn: before, versionIds } = await publicityOf(version);
  if (versionIds.length > 1 && before !== null) return version.publicityTo;
  const counting: Counting = { calendar: await workdayCalendar(), settings: await settingsOn(today) };
  return chosenPeriod(publicity.rule, publicity.days, publicityStart({ publishedOn, postedOn }), counting).to;
}
