package main

import (
	"bytes"
	"strings"

	"dearly/app/help"
	"dearly/assets"
)

// showHelp opens the help, at a page or at the first.
func (d *desk) showHelp(page string) {
	d.leaving(func() {
		back, to := d.wayBack()
		d.clearRooms()
		room := help.New(help.Params{Pages: d.helpPages(), Page: page, Back: to, OnBack: back, Canvas: d.window.Canvas})
		d.show("help", room.Content())
		room.Focus()
	})
}

// helpPages are the pages of the help. The keys come from the table of commands,
// so that the two cannot drift apart.
func (d *desk) helpPages() (pages []help.Page) {
	for _, text := range assets.Help() {
		pages = append(pages, help.ParsePage(strings.ReplaceAll(text, "{{keys}}", d.keysAsText())))
	}
	for _, whole := range []struct {
		title string
		texts [][]byte
	}{
		{"Licences of the type", [][]byte{assets.FontLicences(), assets.AndikaLicence()}},
		{"Licences of the spelling", [][]byte{assets.SpellingLicences()}},
	} {
		text := strings.ReplaceAll(string(bytes.Join(whole.texts, []byte("\n\n"))), "**", "")
		pages = append(pages, help.Page{Title: whole.title, Text: text})
	}
	return pages
}

func (d *desk) keysAsText() string {
	var b strings.Builder
	menu := ""
	for _, c := range d.commands() {
		keys := keyNames(c)
		if keys == "" {
			continue
		}
		if c.menu != menu {
			menu = c.menu
			b.WriteString("\n## " + menu + "\n\n")
		}
		b.WriteString("- **" + keys + "** " + strings.TrimSuffix(c.label, "…") + "\n")
	}
	return b.String()
}
