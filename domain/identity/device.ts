/** What a person recognizes a browser by, from its User-Agent: "微信，Android". Linear, no versions, no tracking. */
const browsers: [string, string][] = [
  ["MicroMessenger", "微信"], ["Edg", "Edge"], ["QQBrowser", "QQ浏览器"], ["UCBrowser", "UC浏览器"], ["360", "360浏览器"],
  ["Firefox", "Firefox"], ["Chrome", "Chrome"], ["Safari", "Safari"],
];
const systems: [string, string][] = [
  ["HarmonyOS", "鸿蒙"], ["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["Mac OS", "Mac"], ["Linux", "Linux"],
];

export function describeDevice(userAgent: string): string {
  const find = (table: [string, string][], otherwise: string) => table.find(([mark]) => userAgent.includes(mark))?.[1] ?? otherwise;
  return `${find(browsers, "其他浏览器")}，${find(systems, "其他系统")}`;
}
