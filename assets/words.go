package assets

import (
	"embed"
	_ "embed"
)

//go:embed dictionary.csv
var dictionary []byte

//go:embed known-words.tsv
var knownWords []byte

//go:embed examples/*.md
var examples embed.FS

// Dictionary is the built-in list of professional words, as CSV; package jargon
// says what its columns mean.
func Dictionary() []byte { return dictionary }

// KnownWords are the words that most British children know, each with the age in
// years by which they do, as tab-separated text: word, band, note. The bands are
// our own judgement; no study of children stands behind them.
func KnownWords() []byte { return knownWords }

// Examples are the made-up letters of `--demo`, in the order in which they are to
// be shown. Each begins with lines of `key: value`, then a blank line, then the
// letter as light Markdown. Nobody in them exists.
func Examples() []string {
	entries, err := examples.ReadDir("examples")
	if err != nil {
		panic("assets: " + err.Error())
	}
	var texts []string
	for _, entry := range entries {
		b, err := examples.ReadFile("examples/" + entry.Name())
		if err != nil {
			panic("assets: " + err.Error())
		}
		texts = append(texts, string(b))
	}
	return texts
}
