/** A habit that goes on after its case was decided, on the real tables: a second case of what is new, which names the first. */
import { describe, expect, test } from "vitest";
import { findCase } from "@/db/signals/cases";
import { findEarlier } from "@/db/signals/known";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { as, useDatabase } from "../../database";
import { ask, casesOf, decide, explain, look, recorded } from "./told";

useDatabase("town");

/** Handed in forty days later. */
const late = async (branchId: string, ...days: Day[]) => {
  for (const on of days) await recorded({ branchId, on, submittedAt: instantAt(addDays(on, 40), "09:00") });
};
const backfillings = async (branchId: string) => (await casesOf(branchId)).filter(({ code }) => code === "X02");
const office = () => as("office.town");

/** A case of three, decided on the cast's day, 2026-10-12. */
async function decided(branchId: string): Promise<string> {
  await late(branchId, "2026-06-05", "2026-07-05", "2026-08-05");
  await look();
  const { id } = (await backfillings(branchId))[0]!;
  await ask(id);
  await explain(id, `secretary.${branchId}`);
  await decide(id, "inspector.town", "unfounded");
  return id;
}

describe("after the decision", () => {
  test("what was held before it opens nothing, three late ones since open a case with these three, and another look none", async () => {
    const first = await decided("qh002");
    await late("qh002", "2026-09-05", "2026-10-05", "2026-10-11", "2026-11-05", "2026-12-05");
    await look();
    expect((await backfillings("qh002")).map(({ id }) => id)).toEqual([first]);
    await late("qh002", "2027-01-05");
    await look();
    await look();
    const [second, ...others] = await backfillings("qh002");
    expect(others.map(({ id }) => id)).toEqual([first]);
    expect(second!.sides.map(({ says }) => /》(.*日)：/.exec(says)![1])).toEqual(["2026年11月5日", "2026年12月5日", "2027年1月5日"]);

    const found = await findCase(await office(), second!.id);
    expect((await findEarlier(await office(), found))?.row).toMatchObject({ id: first, state: "unfounded" });
    expect(await findEarlier(await office(), await findCase(await office(), first))).toBeNull();
  });

  test("the neighbour that hands in on time since is left alone", async () => {
    const first = await decided("qh003");
    for (const on of ["2026-11-05", "2026-12-05", "2027-01-05", "2027-02-05"]) await recorded({ branchId: "qh003", on });
    await look();
    expect((await backfillings("qh003")).map(({ id }) => id)).toEqual([first]);
  });

  test("an older record handed in late afterwards is the same matter", async () => {
    const first = await decided("qh004");
    await late("qh004", "2026-05-05");
    await look();
    expect((await backfillings("qh004")).map(({ id }) => id)).toEqual([first]);
  });
});
