/**
 * 2026 so far, in all communities: what each owed and how it was published. Made by the same code as real notices, in order of
 * time, so that chains, comparisons and similarity checks see what they would have seen.
 */
import { addDays, type Day } from "@/domain/calendar/day";
import { periodDays, type Period } from "@/domain/calendar/period";
import { itemsOf, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { presetTitle } from "@/domain/disclosure/title";
import { communityKinds } from "@/domain/organization/kinds";
import { branches } from "../town/branches";
import { communities, type TownCommunity } from "../town/communities";
import type { About, Content } from "./content";
import { financeContent } from "./finance-content";
import { partyContent } from "./party-content";
import { chance } from "./random";
import { fieldsFor, live, nameOf, ownerOf, staffOf, type Course } from "./run";
import { YESTERDAY, type Planned } from "./timeline";
import { shiqiaoFirstQuarter, shiqiaoSecondQuarter } from "./shiqiao-accounts";
import { isSpecial } from "./special";
import { villageContent } from "./village-content";

export const contents: Record<string, Content> = { ...villageContent, ...partyContent, ...financeContent };
const catalog = catalogVersions[0]!;

const familyNames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
const givenNames = ["禾", "秋林", "满仓", "玉兰", "长河", "春燕", "有田", "桂枝", "石生", "雨亭", "麦香", "远山", "兰芝", "金水", "树根", "小满"];

/** Invented householders, repeatable per community. */
function peopleOf(community: TownCommunity): string[] {
  const dice = chance(`people ${community.id}`);
  return [...new Set(Array.from({ length: 40 }, () => dice.pick([...familyNames]) + dice.pick(givenNames)))];
}

export function about(community: TownCommunity, period: Period, code: string, branchId = ""): About {
  const who = staffOf({ kind: "community", id: community.id });
  return {
    community, period, chance: chance(`${community.id} ${branchId} ${code} ${period}`), people: peopleOf(community),
    cadres: { secretary: nameOf(who.secretary), clerk: nameOf(who.clerk), supervisor: nameOf(who.village_supervision_chair), bookkeeper: nameOf(who.village_cashier), member: nameOf(who.village_supervision_member) },
  };
}

const quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];

/** The periods of an item that fell due before the demo's day, and its standing duty. */
function periodsOf(item: CatalogItem): Period[] {
  if (item.coveredBy) return [];
  return [
    ...(item.frequencies.includes("long_term") ? ["2026-01-01"] : []),
    ...(item.frequencies.includes("quarterly") ? quarters : []),
    ...(item.frequencies.includes("half_yearly") ? ["2026-H1"] : []),
  ];
}

/** Days on which it was drafted, published and posted: mostly in time, a few late, a few posted late. */
function daysOf(period: Period, key: string): Pick<Course, "drafted" | "published" | "posted"> {
  const dice = chance(`days ${key}`);
  const standing = period === "2026-01-01";
  const start = standing ? "2026-01-06" : addDays(periodDays(period).to, 1);
  const lastQuarter = period === "2026-Q3";
  const draftDelay = standing ? dice.between(0, 8) : lastQuarter ? dice.between(7, 8) : dice.between(3, 7);
  const drafted = addDays(start, draftDelay);
  const published = addDays(drafted, lastQuarter ? dice.between(1, 2) : dice.between(1, 4));
  const late = !lastQuarter && dice.next() < 0.02 ? 9 : 0;
  return { drafted, published: addDays(published, late), posted: postedDay(published, late, lastQuarter, dice.next()) };
}

function postedDay(published: Day, late: number, lastQuarter: boolean, luck: number): Day | undefined {
  if (lastQuarter && luck < 0.25) return undefined; // printed, not yet on the board
  if (luck > 0.985) return undefined; // forgotten: only online
  const day = addDays(published, late + (luck < 0.6 ? 0 : 1));
  return day > YESTERDAY ? undefined : day;
}

function planFor(kind: "community" | "branch", ownerId: string, community: TownCommunity, item: CatalogItem, period: Period): Planned | null {
  const key = `${ownerId}/${item.code}/${period}`;
  if (isSpecial(key)) return null;
  const given = about(community, period, item.code, kind === "branch" ? ownerId : "");
  const content = contents[item.code];
  if (!content) throw new Error(`no demo content for ${item.code}`);
  const body = key === "shiqiao/F02/2026-Q1" ? shiqiaoFirstQuarter : key === "shiqiao/F02/2026-Q2" ? shiqiaoSecondQuarter : content(given);
  const days = daysOf(period, key);
  return {
    on: days.drafted,
    run: async () => {
      const owner = await ownerOf(kind, ownerId);
      const secretary = nameOf(staffOf(owner).secretary);
      const title = presetTitle(owner.name, item.frequencies[0] === "long_term" ? null : period, item.title);
      const fields = await fieldsFor(owner, { title, body, publicityRule: item.publicity[0] }, secretary);
      await live({ owner, code: item.code, period, ...days, fields, explain: "本期与上期格式相同，内容已按本期情况逐项核对。" });
    },
  };
}

/** Every routine notice of the year, in no order. */
export function routine(): Planned[] {
  const planned: (Planned | null)[] = [];
  for (const community of communities) {
    const variant = communityKinds[community.kind].disclosure;
    for (const item of itemsOf(catalog, "community", variant)) {
      if (item.code.startsWith("F") && variant === "residents") continue; // no collective account
      for (const period of periodsOf(item)) planned.push(planFor("community", community.id, community, item, period));
    }
  }
  for (const branch of branches) {
    const community = communities.find((c) => c.id === branch.community) ?? communities[0]!;
    for (const item of itemsOf(catalog, "branch", "village")) {
      for (const period of periodsOf(item)) planned.push(planFor("branch", branch.code.toLowerCase(), community, item, period));
    }
  }
  return planned.filter((entry): entry is Planned => entry !== null);
}
