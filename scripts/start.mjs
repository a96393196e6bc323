// npm start: plain Node, since it runs before anything is installed.
import { serve } from "./serve/serve.mjs";

await serve();
