import { z } from "zod";
import { endpoint } from "@/lib/contract/endpoint";
import { id } from "@/lib/contract/values";

export const exportArticle = endpoint({
  method: "GET",
  path: "/articles/{id}/export/{format}",
  tag: "Articles",
  summary:
    "An article's report as a file: html, md, csv, json, claimreview or annotations. `inline=true` shows it instead.",
  params: z.object({ id, format: z.string() }),
  query: z.object({ inline: z.enum(["true", "false"]).default("false") }),
  status: 200,
});
