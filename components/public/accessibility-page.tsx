import { Page } from "./page";
import type { View } from "./view";

/** What we promise about reach, and where to say that it is not kept. */
export function AccessibilityPage({ view }: { view: View }) {
  return (
    <Page view={view} title="无障碍说明">
      <h1>无障碍说明</h1>
      <p>本站希望每个人都能看、能听、能用，不管用什么手机，眼睛好不好，会不会用鼠标。</p>
      <h2>我们做到了什么</h2>
      <ul>
        <li>大字版：字不小于 24 像素，按钮不小于 60 像素；内容和标准版完全一样。</li>
        <li>文字和背景的对比度不低于 7 比 1，不用颜色来表示意思。</li>
        <li>读屏软件可以按顺序读完；表格有表头，图有文字说明。</li>
        <li>只用键盘也能走完每一步，按 Tab 键第一个就是“跳到正文”。</li>
        <li>不用脚本，关掉 JavaScript 一样用；一个网页一次下载不超过 14 KB，信号不好也打得开。</li>
        <li>屏幕窄到 320 像素、放大到四倍，都不用左右拖动。</li>
        <li>每一页都能打印，字不小于 14 磅。</li>
      </ul>
      <h2>还做不到的</h2>
      <ul>
        <li>附件里的照片和扫描件，读屏软件可能读不出来，请打电话让工作人员念给您听。</li>
        <li>没有语音朗读按钮：请用手机自带的“朗读屏幕”功能。</li>
      </ul>
      <h2>用不了，请告诉我们</h2>
      <p>{view.town}党建办公室，电话 <a href={`tel:${view.officePhone}`}>{view.officePhone}</a>。我们会想办法，也可以把内容念给您听，或者打印好送给您。</p>
    </Page>
  );
}
