/** What an account is made of: a person's name, a login name, and the mobile number by which one person is told from another. */
import { z } from "zod";

export const nameSchema = z.string().trim().min(2, "请填写姓名，至少两个字").max(30, "姓名最多 30 个字")
  .regex(/^[\p{L}·. ]+$/u, "姓名只能有文字、间隔号“·”和空格");

export const usernameSchema = z.string().trim().toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/, "登录名以字母开头，用小写字母、数字、点、短横线，3 到 40 个字符");

export const mobileSchema = z.string().trim().regex(/^1[3-9]\d{9}$/, "请填写 11 位手机号");

export const newAccountSchema = z.object({ name: nameSchema, username: usernameSchema, mobile: mobileSchema });
export type PersonalDetails = z.output<typeof newAccountSchema>;
