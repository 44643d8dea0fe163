/** What a township's branches do in a year, in enough words that no two records read alike (X03 must accuse no honest neighbour). */
import type { Chance } from "../history/random";

export type Words = { theme: string; summary: string; topic: string; discussion: string; decision: string };

const deeds = [
  "清理北渠淤泥", "疏通村口涵洞", "给独居老人送米面", "帮烈属收玉米", "修补晒场裂缝", "更换路灯灯头", "清运河滩垃圾", "给果园修剪枝条", "排查老旧电线", "粉刷公交候车亭",
  "平整进村土路", "给低洼院落挖排水沟", "整理农家书屋", "帮种粮大户抢收小麦", "清点集体仓库物资", "给幼儿园修围栏", "栽补路边杨树", "检修抗旱机井", "宣讲医保缴费办法", "入户核对防返贫名册",
  "巡查河堤险段", "给留守儿童辅导功课", "清理小广告", "修理文化广场健身器", "帮残疾户翻修灶台", "收割集体苗圃杂草", "测量宅基地边界", "登记外出党员去向", "清洗公厕水箱", "架设蔬菜大棚拱架",
];
const places = [
  "一组东头", "二组西巷", "三组晒场", "四组沟沿", "五组果园", "老戏台旁", "卫生室门前", "小学后墙外", "供销点对面", "河湾滩地", "打麦场北边", "敬老院院里", "水塔下面", "烈士陵园路口", "旧粮站院里", "桥头集市",
  "加油站斜对过", "砖窑坑边", "苗圃南垄", "变压器房旁", "党群服务中心前", "龙王庙坡下", "养鸡场路口", "菜市棚下",
];
const results = [
  "当天就用上了", "群众端来凉茶表示感谢", "剩下的活由就近党员包干", "解决了反映两年的老问题", "下雨不再倒灌进院", "老人当面说方便多了", "还差两根水管，已报社区采购", "顺手记下三户的困难", "比原计划少用半天",
  "孩子上学不用再绕路", "夜里走路亮堂了", "省下一笔请工钱", "三名预备党员全程参加", "外出党员打来视频出主意", "村医跟着做了义诊", "发现一处隐患当场封住", "和邻村约好轮流照看", "把工具留给组里接着用",
];
const views = [
  "有人提出先难后易，把最泥泞的一段放在前面", "两名老党员主张请懂行的师傅看一看再动手", "多数人觉得应先问住户愿不愿意", "有同志担心雨季来得早，建议把日子提前", "有人反映上回分工不匀，这次按住处就近分片",
  "几位党员建议把钱省下来先修灯", "有人不同意占用晒场，商定改到空地", "有同志提醒别光拍照不干活，大家都笑着认账", "有人主张请在外务工的老乡捐一点，多数不赞成摊派", "有党员提出要给参加的人备好开水和药箱",
  "有人问集体的铁锹够不够，会计当场报了数", "有同志建议留人看守，免得夜里有人倒垃圾", "有人提醒先和电管站打招呼", "两位组长为先修哪段争了几句，最后抽签定下", "有党员说去年的承诺还没兑现，要求写进今年的单子",
];
const tasks = [
  "列出还没走访到的户，分给就近的党员", "把用工和花费贴到公开栏", "找水管站要两根备用管", "下个月前把剩下的一段做完", "请社区把隐患点报到镇里", "给外出党员逐个回电话说明结果", "把工具登记造册交给组长保管", "约好师傅来看一次",
  "核对名单后报社区备案", "把群众提的意见写成清单答复",
];

const used = new Set<string>();

/** A fresh combination: dice until the sentence has not been said. */
function fresh(make: () => string): string {
  for (;;) {
    const sentence = make();
    if (used.has(sentence)) continue;
    used.add(sentence);
    return sentence;
  }
}

export function wordsFor(dice: Chance): Words {
  const [deed, place] = [dice.pick(deeds), dice.pick(places)];
  return {
    theme: deed, // short: what everybody may say is nobody's copy
    summary: fresh(() => `到${place}${deed}，${dice.pick(results)}，${dice.pick(results)}。`),
    topic: `${dice.pick(deeds)}的安排`,
    discussion: fresh(() => `${dice.pick(views)}，${dice.pick(places)}的事${dice.pick(results)}，${dice.pick(tasks)}。`),
    decision: fresh(() => `${dice.pick(places)}${dice.pick(deeds)}：${dice.pick(tasks)}`),
  };
}

/** Texts begin anew with every loading. */
export function forgetWords(): void {
  used.clear();
}
