type Json = Record<string, unknown>;

const context = "http://www.w3.org/ns/anno.jsonld";
const motivations = ["assessing", "classifying", "describing", "highlighting", "tagging"];
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * What the Web Annotation Data Model says an annotation must be (https://www.w3.org/TR/annotation-model/), for
 * the parts of it that we write. Each fault names its section.
 */
export function faultsOfAnnotation(annotation: Json): string[] {
  const targets = [annotation.target].flat();
  const bodies = [annotation.body ?? []].flat();
  return [
    ...must(isContext(annotation["@context"]), "3.1 has the context"),
    ...must(isIri(annotation.id), "3.1 has one IRI as its id"),
    ...must(annotation.type === "Annotation", "3.1 has the type Annotation"),
    ...must([annotation.motivation].flat().every(isMotivation), "3.3.5 has known motivations"),
    ...must(targets.length > 0, "3.1 has a target"),
    ...lifecycleFaults(annotation),
    ...bodies.flatMap((body) => bodyFaults(body as Json)),
    ...targets.flatMap((target) => targetFaults(target)),
  ];
}

/** The same for a collection with its first page within it (sections 5.1 and 5.2). */
export function faultsOfCollection(collection: Json): string[] {
  const page = (collection.first ?? {}) as Json;
  const items = Array.isArray(page.items) ? (page.items as Json[]) : [];
  const partOf = (page.partOf ?? {}) as Json;
  return [
    ...must(isContext(collection["@context"]), "5.1 has the context"),
    ...must(isIri(collection.id), "5.1 has one IRI as its id"),
    ...must(collection.type === "AnnotationCollection", "5.1 has the type AnnotationCollection"),
    ...must(typeof collection.label === "string", "5.1 has a label in words"),
    ...must(collection.total === items.length, "5.1 counts its annotations"),
    ...must(isIri(page.id), "5.2 has an IRI as the id of its page"),
    ...must(page.type === "AnnotationPage", "5.2 has a page of the type AnnotationPage"),
    ...must(partOf.id === collection.id, "5.2 has a page that is part of it"),
    ...must(page.startIndex === 0, "5.2 begins at 0"),
    ...must(collection.last === page.id, "5.1 ends with its last page"),
    ...must(
      new Set(items.map((item) => item.id)).size === items.length,
      "3.1 gives each annotation its own id",
    ),
    ...items.flatMap(faultsOfAnnotation),
  ];
}

function lifecycleFaults(annotation: Json): string[] {
  const times = ["created", "modified", "generated"].filter((name) => name in annotation);
  const agents = ["creator", "generator"].filter((name) => name in annotation);
  return [
    ...times.flatMap((name) =>
      must(time.test(String(annotation[name])), `3.3.1 has a time with its zone: ${name}`),
    ),
    ...agents.flatMap((name) => {
      const agent = annotation[name] as Json;
      const known = ["Person", "Organization", "Software"].includes(String(agent.type));
      return must(known && typeof agent.name === "string", `3.3.2 has an agent with type and name: ${name}`);
    }),
  ];
}

function bodyFaults(body: Json): string[] {
  return [
    ...must(body.type === "TextualBody", "3.2.4 has bodies of text"),
    ...must(typeof body.value === "string", "3.2.4 has one value in a textual body"),
    ...must(body.purpose === undefined || isMotivation(body.purpose), "3.3.5 has a known purpose"),
    ...must(
      body.language === undefined || /^[a-z]{2,8}(-\w{1,8})*$/i.test(String(body.language)),
      "3.2.2 has a language tag",
    ),
    ...must(
      body.format === undefined || /^\w+\/[\w.+-]+$/.test(String(body.format)),
      "3.2.2 has a media type",
    ),
  ];
}

function targetFaults(target: unknown): string[] {
  if (typeof target === "string") return must(isIri(target), "3.2.1 has an IRI as a target");
  const { source, selector } = target as Json;
  const selectors = [selector].flat() as Json[];
  return [
    ...must(isIri(source), "4.1 has one source in a specific resource"),
    ...must(selectors.length > 0, "4.2 has a selector"),
    ...selectors.flatMap(selectorFaults),
  ];
}

function selectorFaults(selector: Json): string[] {
  const { type, exact, prefix, suffix, start, end } = selector;
  const text = (value: unknown) => value === undefined || typeof value === "string";
  if (type === "TextQuoteSelector")
    return must(
      typeof exact === "string" && exact !== "" && text(prefix) && text(suffix),
      "4.2.4 quotes exactly",
    );
  const counted = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0;
  return [
    ...must(type === "TextPositionSelector", "4.2 has a known selector"),
    ...must(counted && Number(start) < Number(end), "4.2.5 has positions of 0 or more, end after start"),
  ];
}

function isContext(value: unknown): boolean {
  return [value].flat().includes(context);
}

function isMotivation(value: unknown): boolean {
  return motivations.includes(String(value));
}

function isIri(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
}

function must(holds: boolean, rule: string): string[] {
  return holds ? [] : [`An annotation or collection ${rule}.`];
}
