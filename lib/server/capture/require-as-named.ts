import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { keptKinds } from "./sniff-media";

type Family = "picture" | "pdf" | "docx" | "text";

const families: Record<Family, { called: string; endings: RegExp; types: RegExp }> = {
  picture: {
    called: "a picture",
    endings: /^(?:png|jpe?g|webp|gif)$/,
    types: /^image\/(?:png|p?jpe?g|webp|gif)$/,
  },
  pdf: { called: "a PDF", endings: /^pdf$/, types: /^application\/(?:x-)?pdf$/ },
  docx: { called: "a Word file", endings: /^docx$/, types: /wordprocessingml/ },
  text: {
    called: "text",
    endings: /^(?:html?|xhtml|txt|text|md|markdown|csv|tsv|log|json)$/,
    types: /^(?:text\/.*|application\/(?:xhtml\+xml|json))$/,
  },
};
const names = Object.keys(families) as Family[];

/**
 * Refuses an upload whose name or type says something else than what is in it, so that nobody takes a copy for what
 * it is not. No name and no type say nothing; which kind of picture or of text it is decides its content.
 * @throws FactdeskError `invalid` with what was found and what is taken
 */
export function requireAsNamed(mediaType: string, stated: string, fileName: string | null): void {
  const found = names.find((name) => families[name].types.test(mediaType)) ?? "text";
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName ?? "")?.[1]?.toLowerCase();
  const type = stated.split(";")[0]?.trim().toLowerCase() ?? "";
  const said = [
    ending === undefined
      ? null
      : { as: names.find((name) => families[name].endings.test(ending)), of: `.${ending}` },
    /^(?:image|audio|video|text)\/|pdf|wordprocessingml/.test(type)
      ? { as: names.find((name) => families[name].types.test(type)), of: type }
      : null,
  ].find((one) => one && one.as !== found);
  if (!said) return;
  const otherwise = said.as ? `is sent as ${families[said.as].called} (${said.of})` : `is sent as ${said.of}`;
  const message = `The file ${otherwise}, but holds ${families[found].called}. Give it the name of what it is, or choose another. ${keptKinds}`;
  throw new FactdeskError("invalid", message, {
    reason: "not_as_named",
    issues: [{ path: "file", message }],
  });
}
