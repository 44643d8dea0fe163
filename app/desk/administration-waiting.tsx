import { Section } from "@/components/desk/show";
import { findCalendarYear } from "@/db/calendar";
import { countGrants, listDueReviews } from "@/db/grant-lists";
import { listProposedResets } from "@/db/password-resets";
import { listChanges } from "@/db/rulebooks/changes";
import { listProposedChanges } from "@/db/setting-changes";
import { settingsOn } from "@/db/settings";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import type { Action } from "@/domain/permissions/table";
import type { Rulebook } from "@/domain/rulebooks/change";

type Waiting = { needs: Action; href: (count: number) => string; say: (count: number) => string; count: (viewer: Person) => Promise<number> };

/** From October on, next year's calendar is looked for: the notice is usually published in autumn. */
const CALENDAR_FROM_MONTH = 10;

const waiting: Waiting[] = [
  { needs: "grant.confirm", href: () => "/desk/grants?list=proposed", say: (n) => `${n} 项授权等复核`, count: (viewer) => countGrants(viewer, "proposed", 0) },
  { needs: "password.confirm_reset", href: () => "/desk/resets", say: (n) => `${n} 项密码重置等复核`, count: async (viewer) => (await listProposedResets(viewer)).length },
  {
    needs: "grant.review", href: () => "/desk/grants/review", say: (n) => `${n} 人的授权到期要做半年复核`,
    count: async (viewer) => (await listDueReviews(viewer, (await settingsOn(viewer.today)).grant_review_months)).length,
  },
  {
    needs: "grant.read", href: () => "/desk/grants?list=ending", say: (n) => `${n} 项授权快到期`,
    count: async (viewer) => countGrants(viewer, "ending", (await settingsOn(viewer.today)).grant_ends_soon_days),
  },
  { needs: "setting.approve", href: () => "/desk/settings", say: (n) => `${n} 项参数调整等您决定`, count: async (viewer) => (await listProposedChanges(viewer)).length },
  { needs: "catalog.approve", href: () => "/desk/catalog", say: (n) => `${n} 项公开目录的修改等您决定`, count: (viewer) => countOpen(viewer, "catalog") },
  { needs: "checklist.approve", href: () => "/desk/inspections/checklist", say: (n) => `${n} 项检查清单的修改等您决定`, count: (viewer) => countOpen(viewer, "checklist") },
  { needs: "calendar.maintain", href: (year) => `/desk/calendar?year=${year}`, say: (n) => `${n} 年的放假安排还没有登记齐全`, count: yearWithoutCalendar },
];

async function countOpen(viewer: Person, book: Rulebook): Promise<number> {
  return (await listChanges(viewer, book)).filter(({ state }) => state === "proposed").length;
}

/** The year whose calendar is missing, as the number to show; 0 when none is. */
async function yearWithoutCalendar(viewer: Person): Promise<number> {
  const [year, month] = viewer.today.split("-").map(Number) as [number, number];
  for (const one of month >= CALENDAR_FROM_MONTH ? [year, year + 1] : [year]) if ((await findCalendarYear(viewer, one)).basis === null) return one;
  return 0;
}

/** What waits for the administrators, the office and the leaders in accounts, settings and calendar. */
export async function AdministrationWaiting({ viewer }: { viewer: Person }) {
  const mine = waiting.filter(({ needs }) => mightDo(viewer, needs));
  const counted = await Promise.all(mine.map(async (one) => ({ ...one, n: await one.count(viewer) })));
  const open = counted.filter(({ n }) => n > 0);
  if (open.length === 0) return null;
  return (
    <Section title="等您处理的管理事项" id="administration">
      <ul>
        {open.map(({ needs, href, say, n }) => <li key={needs}><a className="inline-block min-h-11 py-2 text-link underline" href={href(n)}>{say(n)}</a></li>)}
      </ul>
    </Section>
  );
}
