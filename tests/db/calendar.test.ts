import { describe, expect, test } from "vitest";
import { announceYear, enterSpecialDays, findCalendarYear, removeSpecialDay } from "@/db/calendar";
import { installKnownHolidays } from "@/db/holidays";
import { workdayCalendar } from "@/db/settings";
import { isWorkday, unannouncedYears } from "@/domain/calendar/workdays";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../database";
import { auditRows } from "./administrators";

useDatabase("town");

const maintain = async (who = "office.town") => permit(await as(who), "calendar.maintain", { kind: "calendar", id: "2027" });

describe("working days are the office's to maintain", () => {
  test("2027 is not announced until the office says so; single days do not make it so", async () => {
    expect(unannouncedYears(await workdayCalendar(), "2026-01-01", "2027-12-31")).toEqual([2027]);
    await enterSpecialDays(await maintain(), { days: ["2027-10-01", "2027-10-04"], worked: false, note: "国庆节" });
    expect(unannouncedYears(await workdayCalendar(), "2027-01-01", "2027-12-31")).toEqual([2027]);
    expect(isWorkday(await workdayCalendar(), "2027-10-04")).toBe(false);
    await announceYear(await maintain(), { year: 2027, basis: "国办发明电〔2026〕9号" });
    expect(unannouncedYears(await workdayCalendar(), "2027-01-01", "2027-12-31")).toEqual([]);
    expect(await findCalendarYear(await as("office.town"), 2027)).toMatchObject({ basis: "国办发明电〔2026〕9号", days: [{ day: "2027-10-01" }, { day: "2027-10-04" }] });
    expect(auditRows().slice(-2).map((row) => [row.action, row.subjectId])).toEqual([["calendar.maintain", "2027"], ["calendar.maintain", "2027"]]);
  });

  test("a day is corrected and taken out; a start of the server does not bring it back", async () => {
    await enterSpecialDays(await maintain(), { days: ["2026-10-09"], worked: false, note: "防汛停工" });
    await enterSpecialDays(await maintain(), { days: ["2026-10-09"], worked: false, note: "防汛" });
    const days = async () => (await findCalendarYear(await as("office.town"), 2026)).days;
    expect((await days()).filter((row) => row.day === "2026-10-09")).toEqual([{ day: "2026-10-09", worked: false, note: "防汛" }]);
    await removeSpecialDay(await maintain(), "2026-10-01");
    await expect(removeSpecialDay(await maintain(), "2026-10-01")).rejects.toThrow("已经不在");
    await installKnownHolidays();
    expect((await days()).map((row) => row.day)).not.toContain("2026-10-01");
    expect(isWorkday(await workdayCalendar(), "2026-10-10")).toBe(true);
  });

  test.each(["leader.town", "sysadmin", "secadmin", "auditor", "clerk.qh007"])("%s does not", async (who) => {
    await expect(maintain(who)).rejects.toThrow("您的岗位不能维护工作日历");
    expect(await findCalendarYear(await as(who), 2026)).toEqual({ days: [], basis: null });
  });
});
