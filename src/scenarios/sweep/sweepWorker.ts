import { serve } from "./serve.ts";
import { TASKS } from "./tasks.ts";

// The whole program of a worker.
serve(TASKS);
