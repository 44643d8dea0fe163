import { encode } from "uqr";

/** A QR code drawn as one path, black on white with the quiet zone that scanners need. */
export function Qr({ text, id }: { text: string; id: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  let d = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      let n = 1;
      while (row[x + n]) n++;
      d += `M${x} ${y}h${n}v1h-${n}z`;
      x += n;
    }
  });
  return <symbol id={id} viewBox={`-4 -4 ${size + 8} ${size + 8}`}><path d={d} /></symbol>;
}

/** Draws a code that stands in the page as a symbol, so that it is sent once however many sheets bear it. */
export function QrUse({ id, label }: { id: string; label: string }) {
  return <svg className="qr" role="img" aria-label={label}><use href={`#${id}`} xlinkHref={`#${id}`} /></svg>;
}
