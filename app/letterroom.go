package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"dearly/app/letter"
	"dearly/app/letter/aloud"
	"dearly/storage"
)

// openLetter is the letter that is being written or looked at, as it was saved
// last; ok is false when there is none.
func (d *desk) openLetter() (child storage.Child, l storage.Letter, ok bool) {
	switch {
	case d.letter != nil:
		return d.letter.Child(), d.letter.Saved(), true
	case d.preview != nil:
		return d.previewed, d.preview.Letter(), true
	}
	return child, l, false
}

// showPreview shows the letter that is open as the child will hold it.
func (d *desk) showPreview() {
	d.leaving(func() {
		child, l, ok := d.openLetter()
		if !ok {
			return
		}
		if l.Rev == 0 { // nothing was typed yet
			if err := d.store.SaveLetter(&l); err != nil {
				d.say(storage.Explain(err))
				return
			}
		}
		d.previewOf(child, l)
	})
}

func (d *desk) previewOf(child storage.Child, l storage.Letter) {
	d.clearRooms()
	p := letter.Params{
		Store: d.roomStore(), Child: child, Letter: l, Words: d.words.forChild,
		SaveFile: func(name string, write func(string) error) {
			d.saveFile(name, func(path string) { _ = write(path) })
		},
		Copy: d.clip.Copy, Print: d.printPDF,
		OnVersions: func() { d.showVersions(child, d.preview.Letter()) },
		OnBack:     d.backToWriting,
		Canvas:     d.window.Canvas, Do: d.do,
	}
	if voice, found := aloud.Find(); found {
		p.Voice = voice
	}
	d.preview, d.previewed = letter.New(p), child
	d.show("preview", d.preview.Content())
	d.preview.Focus()
}

// backToWriting goes from the preview, or what belongs to it, to the page.
func (d *desk) backToWriting() {
	child, l, ok := d.openLetter()
	if !ok {
		return
	}
	if now, err := d.store.Letter(l.ID); err == nil {
		l = now
	}
	d.showLetter(child, l)
}

// showKept shows the kept versions of the letter that is open.
func (d *desk) showKept() {
	d.leaving(func() {
		if child, l, ok := d.openLetter(); ok && l.Rev != 0 {
			d.showVersions(child, l)
		}
	})
}

func (d *desk) showVersions(child storage.Child, l storage.Letter) {
	d.clearRooms()
	room := letter.NewVersions(letter.VersionsParams{
		Store: d.store, Child: child, Letter: l,
		OnBack:     func() { d.previewOf(child, l) },
		OnRestored: func(draft storage.Letter) { d.showLetter(child, draft) },
		Canvas:     d.window.Canvas, Do: d.do,
	})
	d.show("kept versions", room.Content())
	room.Focus()
}

// printsName begins the name of a folder of files to print.
const printsName = "dearly-print-"

// printPDF has a PDF written to a place of its own, which goes when the program
// ends, and opens it with the system's viewer: that is where people print.
func (d *desk) printPDF(name string, write func(path string) error) {
	if d.prints == "" {
		dir, err := os.MkdirTemp("", printsName)
		if err != nil {
			d.say("There is no room on this computer for a file to print. The letter is as it was. Make some room, or save it as a PDF somewhere else.")
			return
		}
		d.prints = dir
	}
	path := filepath.Join(d.prints, name)
	if write(path) != nil {
		return
	}
	if err := openWithSystem(path); err != nil {
		d.say("This computer has no program that opens a PDF. The letter is as it was. Save it as a PDF and print it elsewhere.")
	}
}

// forgetPrints removes what was made to be printed.
func (d *desk) forgetPrints() {
	if d.prints != "" {
		_ = os.RemoveAll(d.prints) // a viewer may still hold one; the system clears the rest
		d.prints = ""
	}
}

// forgetOldPrints removes what an end that was no good one left to be printed.
func forgetOldPrints() {
	left, _ := filepath.Glob(filepath.Join(os.TempDir(), printsName+"*"))
	for _, dir := range left {
		_ = os.RemoveAll(dir)
	}
}

// openWithSystem opens a file with the program that the system has for it.
func openWithSystem(path string) error {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	case "darwin":
		c = exec.Command("open", path)
	default:
		c = exec.Command("xdg-open", path)
	}
	if err := c.Start(); err != nil {
		return err
	}
	go func() { _ = c.Wait() }()
	return nil
}
