// Package assets holds what Dearly carries inside the program: its fonts, its
// icon, its words and its made-up examples. It imports nothing of ours, so that any
// room may be handed a piece of it by package main.
package assets

import (
	"embed"
	_ "embed"
)

//go:embed fonts/*.ttf fonts/*.txt
var fonts embed.FS

//go:embed icon.png
var icon []byte

// Icon is the program's icon: a PNG of 512 by 512 pixels.
func Icon() []byte { return icon }

// FontRegular is Atkinson Hyperlegible Next at weight 400, as TrueType.
func FontRegular() []byte { return font("AtkinsonHyperlegibleNext-Regular.ttf") }

// FontSemiBold is Atkinson Hyperlegible Next at weight 600, for titles and terms.
func FontSemiBold() []byte { return font("AtkinsonHyperlegibleNext-SemiBold.ttf") }

// FontItalic is Atkinson Hyperlegible Next at weight 400, slanted.
func FontItalic() []byte { return font("AtkinsonHyperlegibleNext-Italic.ttf") }

// FontLicences are the licence texts of the fonts, to be shown to whoever asks.
func FontLicences() []byte { return font("AtkinsonHyperlegibleNext-OFL.txt") }

// font reads an embedded font file. The names are fixed above and embedded at
// build time, so a missing one is a fault of the build and not of the day.
func font(name string) []byte {
	b, err := fonts.ReadFile("fonts/" + name)
	if err != nil {
		panic("assets: " + err.Error())
	}
	return b
}
