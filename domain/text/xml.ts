/** What XML 1.0 cannot hold at all, escaped or not: one such character, and no reader opens the feed or the Word file. */
export const fitForXml = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
