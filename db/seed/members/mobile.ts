/** The demo's 167 mobile members: who keeps in touch with each, and when they last spoke; some have not for more than 90 days. */
import { eq, isNull } from "drizzle-orm";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import type { MobileReason } from "@/domain/members/vocabulary";
import { permit } from "@/domain/permissions/permit";
import { db } from "../../client";
import { memberRow } from "../../members/find";
import { noteContact, saveMobile } from "../../members/mobile";
import { mobileMember, orgPosition } from "../../schema/members";
import { findPersonByUsername } from "../../viewers";

const places = ["县城", "市区", "省城", "邻县", "沿海某市", "外省某市"];
const reasons: readonly MobileReason[] = ["work", "work", "business", "work", "family", "work", "study"];
/** Every ninth has no place and nobody to call him yet: what a first import leaves, and what the screens ask for. */
const NOT_YET = 9;
const REGISTERED: Day = "2026-01-15";
const contactDays: readonly Day[] = ["2026-03-20", "2026-06-18", "2026-09-22"];

export async function loadMobile(): Promise<void> {
  const rows = await db().select().from(mobileMember).where(isNull(mobileMember.returnedOn)).orderBy(mobileMember.branchId, mobileMember.memberId);
  const commissioners = await db().select({ branchId: orgPosition.orgId, memberId: orgPosition.memberId }).from(orgPosition).where(eq(orgPosition.position, "org_commissioner"));
  for (const [i, row] of rows.entries()) {
    if (i % NOT_YET === NOT_YET - 1) continue;
    const contact = commissioners.find(({ branchId, memberId }) => branchId === row.branchId && memberId !== row.memberId)?.memberId ?? "";
    const { subject } = (await memberRow(row.memberId))!;
    const secretaryOn = async (day: Day) => (await findPersonByUsername(`secretary.${row.branchId}`, instantAt(day, "16:20")))!;
    await saveMobile(permit(await secretaryOn(REGISTERED), "member.mobile", subject), {
      outOn: addDays("2025-03-01", (i * 37) % 180), mobileReason: reasons[i % reasons.length]!, place: places[i % places.length]!, hostBranch: "", hostReported: false, contactMemberId: contact, expectedReturnOn: null,
    });
    for (const day of contactDays.slice(0, i % 5 === 0 ? 2 : 3)) await noteContact(permit(await secretaryOn(day), "member.mobile", subject), { on: day, how: i % 3 === 0 ? "message" : "phone" });
  }
}
