package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dearly/app/look"
	"dearly/app/write"
	sealed "dearly/storage"
)

// openTextFile asks for a text file and makes a new letter of it.
func (d *desk) openTextFile() {
	if _, ok := d.reader(); !ok {
		return
	}
	chooser := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil { // nothing was chosen
			return
		}
		path := file.URI().Path()
		file.Close()
		d.openText(path)
	}, d.window)
	chooser.SetFilter(storage.NewExtensionFileFilter([]string{".txt", ".md", ".text"}))
	chooser.SetTitleText("Open a text file as a letter")
	chooser.SetConfirmText("Open")
	chooser.SetDismissText("Cancel")
	chooser.SetView(dialog.ListView)

	// Fyne's file dialog takes no Esc of its own.
	canvas := d.window.Canvas()
	before := canvas.OnTypedKey()
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			chooser.Dismiss()
		}
	})
	chooser.SetOnClosed(func() { canvas.SetOnTypedKey(before) })
	chooser.Show()
	// Before it is shown, resizing it makes Fyne 2.8.1 panic.
	size := canvas.Size()
	chooser.Resize(fyne.NewSize(min(size.Width-40, look.Grow(900)), min(size.Height-40, look.Grow(560))))
}

// dropped takes files that were dropped on the window.
func (d *desk) dropped(files []fyne.URI) {
	if d.store == nil || len(files) == 0 {
		return
	}
	if _, ok := d.reader(); !ok {
		d.say("Choose or add a child first, so that Dearly knows whom the letter is for. Then drop the file again.")
		return
	}
	if len(files) > 1 {
		d.say("Drop one file at a time: each becomes a letter of its own.")
		return
	}
	d.openText(files[0].Path())
}

// openText makes a new letter of a text file, to the child that is shown.
func (d *desk) openText(path string) {
	text, err := openText(path)
	if err != nil {
		d.say(err.Error() + ".")
		return
	}
	child, ok := d.reader()
	if !ok {
		return
	}
	d.leaving(func() {
		d.write(write.Params{Child: child, Letter: newLetterTo(child, text), Import: true})
	})
}

// reader is the child that a new letter would be to.
func (d *desk) reader() (sealed.Child, bool) {
	switch {
	case d.letter != nil:
		return d.letter.Child(), true
	case d.home != nil:
		return d.home.Child()
	}
	return sealed.Child{}, false
}

// say tells one sentence in a sheet, for what no screen has a place for.
func (d *desk) say(sentence string) { d.tell("Dearly", look.Words(sentence)) }
