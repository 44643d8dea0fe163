/**
 * 检举控告 is not taken in here (red line 3, ruling 6; 信访工作条例第三十条【核】): words that make the form stop and show the discipline
 * channel first. They only ask back; the asker may say that it is something else.
 */
const telling = ["举报", "检举", "控告", "贪污", "受贿", "行贿", "索贿", "吃回扣", "私分公款", "挪用公款", "套取资金", "以权谋私"];

export function soundsLikeMisconduct(text: string): boolean {
  return telling.some((word) => text.includes(word));
}
