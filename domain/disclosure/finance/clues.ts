/** Clues that only a person may judge (RL-5): they are put as questions and stop nothing. */
import { concern, inYuan, type Check } from "./finding";

/** Words that the name of an organization's account contains; a holder without any looks like a person. */
const organizationWords = ["合作社", "联合社", "经济组织", "集体", "委员会", "村委", "居委", "社区", "公司", "政府", "财政", "中心", "服务站", "协会"];

/** FIN-08: collective money must not lie in a person's account (农村集体经济组织法 第四十四条【核】). */
export const accountsAreCollective: Check = ({ banks }, { personNames }) =>
  banks.flatMap(({ bank, holder }) => {
    const name = holder.replace(/\s+/g, "");
    if (name === "") return [];
    const personal = personNames.some((person) => person.length > 1 && name.includes(person)) || !organizationWords.some((word) => name.includes(word));
    return personal ? [concern("warn", `${bank || "银行"}账户的户名“${holder}”像是个人姓名。集体资金不得存入个人账户（农村集体经济组织法第四十四条），请核对户名并说明。`)] : [];
  });

/** FIN-09: a yearly rent that fell by more than 30 %, a term of more than 20 years. */
export const contractsAreOrdinary: Check = (_statement, { contracts, settings }) =>
  contracts.flatMap(({ subject, annualRent, previousAnnualRent, years }) => {
    const drop = previousAnnualRent === null ? 0 : previousAnnualRent - annualRent;
    const fell = previousAnnualRent !== null && drop * 10_000 > previousAnnualRent * settings.contract_rent_drop_share;
    return [
      ...(fell ? [concern("warn", `合同“${subject}”年租金由 ${inYuan(previousAnnualRent)}降到 ${inYuan(annualRent)}，降幅超过 ${settings.contract_rent_drop_share / 100}%。降价经过了什么程序？请说明。`, { difference: 0 - drop })] : []),
      ...(years > settings.contract_max_years ? [concern("warn", `合同“${subject}”租期 ${years} 年，超过 ${settings.contract_max_years} 年。期限是怎么定的？请说明。`)] : []),
    ];
  });
