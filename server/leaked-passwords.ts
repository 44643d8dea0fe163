import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";

/** What people here add to the leaked passwords of the world. */
const here = ["woaini", "woaini1314", "5201314", "1314520", "woaiwojia", "zhangwei", "wangwei", "liwei", "aini1314", "qwe123", "wang123", "zhang123", "abc12345", "mima", "mima123", "nihao", "nihao123", "woshishui"];

/** Some 49,000 passwords that leaks hold most often, in small letters; domain/identity looks for them under capitals, figures and signs. */
export const leakedPasswords: ReadonlySet<string> = new Set([...dictionary["passwords-common"], ...here]);
