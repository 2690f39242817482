// The smallest Eleventy site that does what Galley's pages show: see ../../build.sh. No search, no link check.
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import anchor from "markdown-it-anchor";

export default function (config) {
  config.addPlugin(highlight);
  config.amendLibrary("md", (markdown) => markdown.use(anchor));
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", () => (page) => page.page.filePathStem.slice(1) + ".html");
  config.addTransform("links", (html) => html.replace(/(<a href="[^":]*)\.md(?=["#])/g, "$1.html"));
  config.addCollection("folders", (api) => folders(api.getAll()));
  return { dir: { input: "content", includes: "../_includes", output: "public" } };
}

// Pages by their folder, in the order of the menus; sorted once, not for each page.
function folders(pages) {
  const found = {};
  for (const page of pages) {
    (found[page.filePathStem.replace(/\/[^/]*$/, "")] ??= []).push(page);
  }
  for (const folder of Object.values(found)) {
    folder.sort((a, b) => a.data.order - b.data.order);
  }
  return found;
}
