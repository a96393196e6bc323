import { z } from "zod";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What is said over the wire at one address: routes, the OpenAPI page and the browser's calls are made from it. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: Method;
  /** Below `/api/v1`, with `{name}` for parameters. */
  path: string;
  summary: string;
  /** Which group of the documentation it stands in. */
  tag: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Absent when the answer has no body. */
  answer?: Answer;
  status: 200 | 201 | 204;
  /** Where one can ask what would be done: of the answer when nothing was. */
  trialStatus?: 200;
  /** Whether `If-Match` with the version that was seen must be sent. */
  ifMatch?: "required" | "optional";
  /** Whether it answers with server-sent events that do not end; `answer` is then one of them. */
  streams?: boolean;
};

/** A field that a body or a query does not have is refused: what was meant by it would not be done. Inside of fields it may stand. */
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(definition: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  const { query, body } = definition;
  return {
    ...definition,
    ...(query ? { query: strict(query) } : {}),
    ...(body ? { body: strict(body) } : {}),
  };
}

function strict<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema instanceof z.ZodObject ? (schema.strict() as unknown as Schema) : schema;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<NonNullable<E["params"]>>;
export type QueryOf<E extends Endpoint> = Parsed<NonNullable<E["query"]>>;
export type QueryGiven<E extends Endpoint> = Given<NonNullable<E["query"]>>;
export type BodyOf<E extends Endpoint> = Parsed<NonNullable<E["body"]>>;
export type BodyGiven<E extends Endpoint> = Given<NonNullable<E["body"]>>;
export type AnswerOf<E extends Endpoint> = Parsed<NonNullable<E["answer"]>>;
