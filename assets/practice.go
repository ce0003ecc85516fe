package assets

import "embed"

//go:embed practice/*.md
var practice embed.FS

// Practice are the made-up visits of the training room, the youngest child first.
// Each is a text of these parts, in this order:
//
//   - lines of `key: value` (title, age in years, child, communicates as the store
//     names it, theme, names separated by commas), then a blank line;
//   - "# Note": the visit as a professional note, full of what the learner is to
//     find;
//   - "# Prompts": questions to the learner, one a line after "- ";
//   - "# Letter": one good letter, as light Markdown ("## " and "- ");
//   - "# Why": what that letter does well, one a line after "- ".
//
// Nobody in them exists. The letters are one good way, never the way.
func Practice() []string { return texts(practice, "practice") }

// texts are all files of an embedded folder, by name. A missing folder is a fault
// of the build and not of the day.
func texts(files embed.FS, folder string) []string {
	entries, err := files.ReadDir(folder)
	if err != nil {
		panic("assets: " + err.Error())
	}
	var all []string
	for _, entry := range entries {
		b, err := files.ReadFile(folder + "/" + entry.Name())
		if err != nil {
			panic("assets: " + err.Error())
		}
		all = append(all, string(b))
	}
	return all
}
