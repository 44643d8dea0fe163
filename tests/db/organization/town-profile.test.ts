/** The go-live day is open until it comes; then moving it would make what is overdue vanish. */
import { expect, test } from "vitest";
import { townProfile } from "@/db/organization";
import { maintainTown } from "@/db/town/profile";
import { addDays, type Day } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";

useDatabase("town");

async function maintain(goLiveOn: Day, on: Day) {
  const { demo: _demo, ...input } = await townProfile();
  const town = { kind: "town", id: "town" } as const;
  await maintainTown(permit(await as("office.town", `${on}T01:00:00.000Z`), "town.maintain", town), { ...input, goLiveOn });
}

test("neither later nor earlier once it came; everything else of the town may still change", async () => {
  const { goLiveOn } = await townProfile();
  for (const moved of [addDays(goLiveOn, 1), addDays(goLiveOn, -1)]) {
    for (const on of [goLiveOn, addDays(goLiveOn, 300)]) await expect(maintain(moved, on)).rejects.toThrow("上线日期不能再改");
  }
  await maintain(goLiveOn, addDays(goLiveOn, 300));
  expect((await townProfile()).goLiveOn).toBe(goLiveOn);
});

test("before it comes it may move, within a year", async () => {
  const { goLiveOn } = await townProfile();
  await maintain(addDays(goLiveOn, 30), addDays(goLiveOn, -1));
  expect((await townProfile()).goLiveOn).toBe(addDays(goLiveOn, 30));
  await expect(maintain(addDays(goLiveOn, 400), addDays(goLiveOn, -1))).rejects.toThrow("太远");
});
