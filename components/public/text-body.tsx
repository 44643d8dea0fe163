import { textBlocks, type TextBlock } from "@/domain/disclosure/body";

/** Headings, paragraphs and lists as the author wrote them. */
export function TextBody({ text }: { text: string }) {
  return <>{textBlocks(text).map((block, i) => <Block key={i} block={block} />)}</>;
}

function Block({ block }: { block: TextBlock }) {
  if (block.kind === "heading") return <h3>{block.text}</h3>;
  if (block.kind === "list") return <ul>{block.items.map((item, i) => <li key={i}>{item}</li>)}</ul>;
  return <p>{block.text}</p>;
}
