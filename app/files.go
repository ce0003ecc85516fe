package main

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/app/write"
	sealed "dearly/storage"
	"dearly/storage/exchange"
)

// openTextFile asks for a text file and makes a new letter of it.
func (d *desk) openTextFile() {
	if _, ok := d.reader(); !ok {
		return
	}
	d.chooseFile("Open a text file as a letter", []string{".txt", ".md", ".text"}, d.openText)
}

// dropped takes files that were dropped on the window.
func (d *desk) dropped(files []fyne.URI) {
	if d.store == nil && len(files) == 1 && exchange.IsName(files[0].Name()) {
		d.options.file = files[0].Path()
		d.say("Unlock Dearly first. The file is opened then.")
		return
	}
	if d.store == nil || len(files) == 0 {
		return
	}
	if len(files) == 1 && exchange.IsName(files[0].Name()) {
		d.openParcel(files[0].Path())
		return
	}
	if d.teach != nil {
		d.droppedOnTraining(files[0].Path())
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
