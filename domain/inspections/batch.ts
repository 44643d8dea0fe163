/** 督查批次: 2026-03 is the third round of 2026; 标准化-2025 is the grading of the year 2025 (STD-07). */
import { STANDARDS_ROUND } from "../standards/rectify";

/** The year that a round is about. */
export const yearOfBatch = (batch: string): string => /\d{4}/.exec(batch)?.[0] ?? "";

/** As part of a file's name that any computer can hold. */
export const batchInPath = (batch: string): string => batch.replace(STANDARDS_ROUND, "standards-");
