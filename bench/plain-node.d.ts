/** Scripts that run before dependencies exist are plain Node and carry their types in comments. */
declare module "*.mjs";
