import {
  editArticle as edit,
  findArticle as find,
  deleteArticle as remove,
} from "@/lib/contract/article/article";
import { deleteArticle } from "@/lib/server/article/delete-article";
import { editArticle } from "@/lib/server/article/edit-article";
import { findArticle } from "@/lib/server/article/find-article";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";

export const GET = route(find, async ({ actor, params }) => {
  const article = await findArticle(actor, params.id);
  return { body: article, version: article.version };
});

export const PATCH = route(edit, async ({ actor, params, seen, given }) => {
  const article = await editArticle(actor, params.id, seen, given);
  return { body: article, version: article.version };
});

export const DELETE = route(remove, async ({ actor, params }) => {
  await deleteArticle(actor, params.id);
  return null;
});

export const { OPTIONS, POST, PUT } = otherMethods;
