/**
 * The laws and rules that catalog items and publicity periods rest on (handbook §4, §16.1). A basis carries the version whose
 * article was read and how sure we are; where a later version renumbered the articles, `until` is the last day of the one read.
 */
import type { Day } from "../../calendar/day";
import type { Confidence } from "../../settings";

export type Basis = {
  title: string;
  /** Empty where the rule is known but not its article. */
  article: string;
  /** Empty where one version only is known. */
  version: string;
  confidence: Confidence;
  until: Day | null;
};

type Source = (article?: string) => Basis;

const source =
  (title: string, version: string, confidence: Confidence, until: Day | null = null): Source =>
  (article = "") => ({ title, article, version, confidence, until });

// National law. The articles of 2026 were not available: 2018 articles are kept with their version (handbook §0.4, §16).
export const villageLaw = source("村民委员会组织法", "2018版", "核", "2025-12-31");
export const residentsLaw = source("城市居民委员会组织法", "2025年修订，条文待核", "待");
export const collectiveLaw = source("农村集体经济组织法", "2025年5月1日施行", "核");
export const landLaw = source("土地管理法", "", "核");
export const landLawRules = source("土地管理法实施条例", "", "核");
export const planningLaw = source("城乡规划法", "", "核");
export const ruralRevivalLaw = source("乡村振兴促进法", "", "核");
export const collectiveFinanceDisclosure = source("农村集体经济组织财务公开规定", "农经发〔2011〕13号", "核");
export const collectiveFinanceSystem = source("农村集体经济组织财务制度", "财农〔2021〕121号", "核");
export const landContractRules = source("农村土地承包合同管理办法", "", "识");
export const reliefRules = source("最低生活保障审核确认办法", "民发〔2021〕57号", "识");

// Places whose rules we follow as a default (“参照”): valid only there.
export const chongqing = source("重庆市实施〈村民委员会组织法〉办法", "", "核·地");
export const shandong = source("山东省实施〈村民委员会组织法〉办法", "", "核·地");
export const henan = source("河南省实施〈村民委员会组织法〉办法", "", "核·地");
export const zhejiang = source("浙江省实施〈村民委员会组织法〉办法", "", "核·地");
export const shanghai = source("上海市实施〈村民委员会组织法〉办法", "", "核·地");
export const jilinCatalog = source("村务公开参考目录（吉林某镇）", "", "核·地");
export const yaanCatalog = source("居务公开目录（雅安）", "", "核·地");
export const localPractice = source("当地通行做法", "", "地");
export const commonPractice = source("通行做法", "", "识");
export const localPartyPractice = source("多地组织部门工作流程", "", "核·地");

// The Party's own rules.
export const partyDisclosure = source("中国共产党党务公开条例（试行）", "2017年12月", "识");
export const branchRules = source("中国共产党支部工作条例（试行）", "", "核");
export const electionRules = source("中国共产党基层组织选举工作条例", "", "识");
export const admissionRules = source("中国共产党发展党员工作细则", "", "核");
export const duesRules = source("关于中国共产党党费收缴、使用和管理的规定", "中组发〔2008〕3号", "识");
export const ruralPartyRules = source("中国共产党农村基层组织工作条例", "", "识");
export const performanceReportRules = source("党委（党组）书记抓基层党建工作述职评议考核办法（试行）", "", "核·二手");

/** How sure we are on a day: an article of a version no longer in force is to be checked again (handbook §0.4). */
export function confidenceOn(basis: Basis, day: Day): Confidence {
  return basis.until !== null && day > basis.until ? "待" : basis.confidence;
}

/** 《村民委员会组织法》第三十条（2018版，现行版条号待核） */
export function sayBasis(basis: Basis, day: Day): string {
  const outdated = basis.until !== null && day > basis.until;
  const remarks = [basis.version, outdated ? "现行版条号待核" : ""].filter((remark) => remark !== "").join("，");
  const name = practices.has(basis.title) ? basis.title : `《${basis.title}》`;
  return `${name}${basis.article}${remarks ? `（${remarks}）` : ""}`;
}

/** Not documents: they carry no book-title marks. */
const practices = new Set([localPractice, commonPractice, localPartyPractice].map((basis) => basis().title));
