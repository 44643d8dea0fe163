import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSettingKey, readSetting, saySetting, saySettingRange } from "@/domain/setting-value";
import { settings, type SettingKey } from "@/domain/settings";

const keys = Object.keys(settings) as SettingKey[];

describe("settings", () => {
  test.each(keys)("%s: the default lies in its own range and survives being said and typed", (key) => {
    const typed = saySetting(key, settings[key].value).replace(/ .*$/, "");
    expect(readSetting(key, typed)).toEqual({ value: settings[key].value });
  });

  test.each([
    ["session_idle_minutes", "30", 30],
    ["finance_cash_limit", "5000", 500_000],
    ["finance_cash_limit", "1,234.56", 123_456],
    ["finance_other_share", "12.5%", 1250],
    ["finance_other_share", "10", 1000],
    ["roll_forward_on_holiday", "否", false],
  ] as const)("%s typed as %s is stored as %s", (key, typed, value) => expect(readSetting(key, typed)).toEqual({ value }));

  test.each([
    ["session_idle_minutes", "0"],
    ["session_idle_minutes", "4"],
    ["session_idle_minutes", "1.5"],
    ["session_idle_minutes", "很久"],
    ["password_min_length", "7"],
    ["access_log_keep_days", "182"],
    ["finance_other_share", "101"],
    ["finance_cash_limit", "-1"],
    ["roll_forward_on_holiday", "1"],
  ] as const)("%s refuses %s and says what may stand there", (key, typed) => {
    expect(readSetting(key, typed)).toEqual({ fault: `“${settings[key].says}”应填 ${saySettingRange(key)}` });
  });

  test("never stores what nobody could have meant", () => {
    fc.assert(fc.property(fc.constantFrom(...keys), fc.string(), (key, typed) => {
      const read = readSetting(key, typed);
      if ("value" in read) expect(typeof read.value).toBe(typeof settings[key].value);
    }));
  });

  test("only known names are keys", () => expect(["toString", "__proto__", "x"].map(isSettingKey)).toEqual([false, false, false]));
});
