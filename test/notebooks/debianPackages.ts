/** What to do where a program of the tests is missing. */
export const DEBIAN_PACKAGES =
  "install Debian's packages with test/notebooks/prepare.sh (chromium, fonts-noto-cjk, python3-jupyter-client)";
