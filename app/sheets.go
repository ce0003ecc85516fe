package main

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/assets"
	"dearly/editor/text"
	"dearly/storage"
)

// keyNames says a command's keys as they are printed on a keyboard: "Ctrl+L".
func keyNames(c command) string {
	if c.pageKeys != "" {
		return c.pageKeys
	}
	s, ok := c.keys.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	name := ""
	if s.Mod()&fyne.KeyModifierShortcutDefault != 0 {
		name += "Ctrl+"
	}
	if s.Mod()&fyne.KeyModifierShift != 0 {
		name += "Shift+"
	}
	return name + string(s.Key())
}

// askToLeave is asked when a letter could not be saved and the person wants to go.
func (d *desk) askToLeave(why error, leave func()) {
	var sheet *look.Sheet
	stay := look.PrimaryButton("Stay with the letter", func() { sheet.Close() })
	away := look.DangerButton("Leave, and lose the latest words", func() {
		sheet.Close()
		leave()
	})
	sheet = look.NewSheet("The latest words are not saved", look.Words(storage.Explain(why)), away, stay)
	sheet.Open(d.window.Canvas(), stay)
}

// showKeys lists every command that has keys. It is made of the same table as the
// menus.
func (d *desk) showKeys() {
	var rows []fyne.CanvasObject
	menu := ""
	for _, c := range d.commands() {
		keys := keyNames(c)
		if keys == "" {
			continue
		}
		if c.menu != menu {
			menu = c.menu
			rows = append(rows, look.Label(menu))
		}
		rows = append(rows, look.Row(14, []fyne.CanvasObject{look.Words(c.label).OneLine()}, []fyne.CanvasObject{look.NewChip(keys, look.Quiet)}))
	}
	rows = append(rows, look.Soft("Alt opens the menus, and the arrows go through them."))
	d.tell("Keys", look.Column(6, rows...))
}

// showSample shows a made-up letter to who has not written one yet.
func (d *desk) showSample() {
	child, letter, err := parseExample(assets.Examples()[0])
	if err != nil {
		return // a test reads them all
	}
	var rows []fyne.CanvasObject
	for _, p := range text.Parse(letter.Text).All {
		switch words := look.Words(p.Text); p.Kind {
		case text.Heading:
			rows = append(rows, look.NewText(look.Span{Text: p.Text, Bold: true}).In(look.ColorAccent))
		case text.Item:
			rows = append(rows, look.Item(words))
		default:
			rows = append(rows, words)
		}
	}
	d.tell("A letter to "+child.Name+", who is made up", look.Column(10, rows...))
}

func (d *desk) showAbout() {
	d.tell("About Dearly", look.Column(10,
		look.Words(fmt.Sprintf("Dearly %s helps you write the record of a visit to the child, in words the child understands.", appVersion)),
		look.Words("Your letters are sealed on this computer and go nowhere unless you send them. Dearly uses no network."),
		look.Soft("Which words a child of which age knows is our own judgement; no study of children stands behind it."),
		look.Soft("Dearly is free software under the MIT licence. The font is Atkinson Hyperlegible Next, under the SIL Open Font Licence."),
	))
}

// tell lays a sheet over the window that is only to be read.
func (d *desk) tell(title string, content fyne.CanvasObject) {
	var sheet *look.Sheet
	done := look.PrimaryButton("Done", func() { sheet.Close() })
	sheet = look.NewSheet(title, content, done)
	sheet.Open(d.window.Canvas(), done)
}
