import "@recogito/text-annotator/text-annotator.css";
import {
  createTextAnnotator,
  type RendererType,
  reviveAnnotation,
  type TextAnnotation,
} from "@recogito/text-annotator";

type Given = { id: string; start: number; end: number; quote: string };

/** What the page of `recogito.ts` runs: the claims are in it, as they would be in ours. */
const text = document.getElementById("text") as HTMLElement;
const renderer = new URLSearchParams(window.location.search).get("renderer") as RendererType;
const given = JSON.parse(document.getElementById("claims")?.textContent ?? "[]") as Given[];
const begun = performance.now();
const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(text, { renderer });
const annotations = given.map(({ id, start, end, quote }) => ({
  id,
  bodies: [],
  target: { annotation: id, selector: [{ start, end, quote }] },
})) as unknown as TextAnnotation[];
// Its drawing of spans looks for the ranges itself; that of CSS highlights throws in 4.1.1 unless it is given them.
annotator.setAnnotations(
  renderer === "CSS_HIGHLIGHTS"
    ? annotations.map((annotation) => reviveAnnotation(annotation, text))
    : annotations,
);
const created = { count: 0, chosen: 0 };
annotator.on("createAnnotation", () => {
  created.count += 1;
});
annotator.on("selectionChanged", (annotations) => {
  created.chosen = annotations.length;
});
Object.assign(window, { recogito: { begun, created, held: () => annotator.getAnnotations().length } });
