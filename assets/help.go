package assets

import "embed"

//go:embed help/*.md
var help embed.FS

// Help are the pages of the help, in their order, as light Markdown: "# " and the
// title on the first line, a summary of one sentence on the second, then
// paragraphs, "## ", "- " and **bold**. In the page about the keyboard, {{keys}}
// alone in a paragraph stands where the program puts the list it makes of its
// commands.
func Help() []string { return texts(help, "help") }
