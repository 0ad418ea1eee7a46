import { serve } from "../../../src/scenarios/sweep/serve.ts";
import { addition, look, unsendable } from "./testTasks.ts";

serve([addition, look, unsendable]);
