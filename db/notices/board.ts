/** The other half of publishing: the printed sheet hangs on the board (ruling 10, DIS-06). */
import { desc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { addDays } from "@/domain/calendar/day";
import { publicityPeriod, publicityStart } from "@/domain/disclosure/publicity";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { db } from "../client";
import { isUniqueViolation } from "../dialect/sqlite";
import { newId } from "../id";
import { boardPosting, noticeVersion } from "../schema/disclosure";
import { settingsOn, workdayCalendar } from "../settings";
import { atomically } from "../write";
import type { NoticeInHand } from "./rows";

export type Posting = { postedOn: Day; location: string; photoFileId: string | null };

/** Records where and when the newest version was posted; publicity then counts from the later of web and board. */
export async function postOnBoard(permit: Permit<"notice.post_board">, { row }: NoticeInHand, posting: Posting): Promise<void> {
  const [version] = await db().select().from(noticeVersion).where(eq(noticeVersion.noticeId, row.id)).orderBy(desc(noticeVersion.versionNo)).limit(1);
  if (!version) throw new Refusal("state", "还没有公开，不能登记张贴。请等签认完成、网上公开以后再打印张贴。");
  if (posting.postedOn > permit.today) throw new Refusal("rule", "张贴日期不能晚于今天。", { postedOn: "请填写实际张贴的日期" });
  if (posting.postedOn < addDays(version.publishedOn, -30)) throw new Refusal("rule", "张贴日期比公开日期早得太多，请核对。", { postedOn: "请核对张贴日期" });
  const counting = { calendar: await workdayCalendar(), settings: await settingsOn(permit.today) };
  const from = publicityStart({ publishedOn: version.publishedOn, postedOn: posting.postedOn });
  const required = publicityPeriod(row.publicityRule, from, counting).to;
  const chosen = row.publicityDays > 0 ? addDays(from, row.publicityDays) : required;
  try {
    await atomically(permit, [
      db().insert(boardPosting).values({
        id: newId(), noticeId: row.id, versionNo: version.versionNo, ...posting, publicityTo: chosen > required ? chosen : required, by: permit.actor, at: permit.now,
      }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("rule", "这个位置已经登记过张贴。", { location: "已登记过" });
    throw error;
  }
}
