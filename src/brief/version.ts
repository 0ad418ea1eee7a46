/** The version of kyusho, and with it of every method whose catalogue row names none of its own; a test holds it to package.json. */
export const VERSION = "0.1.0";
