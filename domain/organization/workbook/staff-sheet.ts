/** 工作人员: one more sheet of the organization workbook, read by the administrators and never by the office's own import (ruling 43). */
import { mobileSchema, nameSchema, usernameSchema } from "../../identity/new-account";
import { isAdministrator, roles, type Role } from "../../permissions/roles";
import { checked, day, text, word } from "./cells";
import type { Column } from "./columns";

/** The three administrators are never made by a file: who they are is decided one by one. */
const businessRoles = Object.fromEntries(Object.entries(roles).filter(([role]) => !isAdministrator(role as Role)));

export const staffSheet = {
  zh: "工作人员",
  columns: [
    { key: "name", zh: "姓名", read: checked(nameSchema, (cell) => cell.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")), required: true, example: "某某某" },
    { key: "username", zh: "登录名", read: checked(usernameSchema, (cell) => cell.replace(/\s+/g, "")), required: true, example: "clerk.qh007" },
    { key: "mobile", zh: "手机号", read: checked(mobileSchema, (cell) => cell.replace(/[\s-]+/g, "")), required: true, example: "13800000000" },
    { key: "role", zh: "岗位", read: word(businessRoles), required: true, example: "文书" },
    { key: "scope", zh: "范围", read: text(60), example: "QH007" },
    { key: "fromDay", zh: "开始日期", read: day, required: true, example: "2026-11-01" },
  ],
} as const satisfies { zh: string; columns: readonly Column[] };
