// npm run dev: as npm start, with Next's development server in place of a build.
import { serve } from "./serve/serve.mjs";

await serve({ dev: true });
