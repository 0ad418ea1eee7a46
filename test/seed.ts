import fc from "fast-check";

/** In CI every run draws the same cases, so that a red run is one that anybody can repeat; elsewhere they are new each time. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_101 });
