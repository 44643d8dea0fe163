/** Measures taken inside the page; each function must stand alone, for it is sent there. */

/** Links, buttons and fields that a finger would miss. Links within a sentence are as high as the sentence. */
export function smallTargets(least: number): string[] {
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().right > 0;
  const inSentence = (element: Element) => getComputedStyle(element).display === "inline" && [...element.parentElement!.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "");
  /** A tick or a choice is as large as the label around it. */
  const target = (element: Element) => (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type) ? (element.closest("label") ?? element) : element);
  /** What only the Enter key presses is no target. */
  const isForKeysOnly = (element: Element) => element.getAttribute("aria-hidden") === "true" && element.getAttribute("tabindex") === "-1";
  const candidates = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
  return candidates.filter((element) => shown(element) && !inSentence(element) && !isForKeysOnly(element)).map(target).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    return [`${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 20)}” ${Math.round(width)}×${Math.round(height)}`];
  });
}

/** Text smaller than an old reader can read. */
export function smallText(least: number): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = parseFloat(getComputedStyle(node.parentElement!).fontSize);
    if (node.textContent!.trim() !== "" && size < least && node.parentElement!.checkVisibility()) found.add(`${node.textContent!.trim().slice(0, 20)} ${size}`);
  }
  return [...found];
}
