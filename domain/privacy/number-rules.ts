/** How a mobile number, a bank card and an old identity number are recognized (handbook §12.2). */
import { isDay } from "@/domain/calendar/day";
import { isOldIdentityNumber } from "./identity-number";
import { masks } from "./mask";
import type { NumberRule } from "./written-number";

/** The Luhn check of bank cards: from the right, every second digit doubled, sum divisible by ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = +digits[digits.length - 1 - i]!;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Serial numbers of banks and tax offices begin with the day: 20260930…; no card does. */
function beginsWithDay(digits: string): boolean {
  return isDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
}

export const mobileRule: NumberRule = {
  kind: "mobile",
  lengths: [11, 12, 13, 15], // with 0, 86 or 0086 in front
  read: (digits) => /^(?:0|86|0086)?(1[3-9][0-9]{9})$/.exec(digits)?.[1] ?? null,
  shapes: /^(?:[24] )?(?:3 4 4|3 8|7 4)$/,
  label: /(?:电话|手机|联系|号码|微信|(?:Tel|TEL|tel)[.:]?)[^0-9]{0,6}$/,
  mask: masks.mobile.apply,
};

export const bankCardRule: NumberRule = {
  kind: "bank_card",
  lengths: [16, 17, 18, 19],
  read: (digits) => (passesLuhn(digits) && !beginsWithDay(digits) ? digits : null),
  shapes: /^(?:4 4 4 4(?: [1-3])?|6 1[0-3]|4 1[2-5])$/,
  label: /(?:卡号|账号|帐号|账户|帐户|银行卡|存折)[^0-9]{0,6}$/,
  mask: masks.bank_card.apply,
};

/** An account that is called one needs no check digit: passbooks and collective accounts have none. */
export const bankAccountRule: NumberRule = {
  kind: "bank_card",
  lengths: Array.from({ length: 14 }, (_, i) => 12 + i),
  read: (digits) => digits,
  shapes: /^$/,
  label: bankCardRule.label,
  onlyLabelled: true,
  mask: masks.bank_card.apply,
};

export const oldIdentityRule: NumberRule = {
  kind: "identity_old",
  lengths: [15],
  read: (digits) => (isOldIdentityNumber(digits) ? digits : null),
  shapes: /^6 6 3$/,
  label: /身份证[^0-9]{0,6}$/,
  mask: masks.identity.apply,
};
