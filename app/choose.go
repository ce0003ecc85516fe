package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dearly/app/look"
	"dearly/app/settings"
)

// chooser is what Fyne's file and folder dialogs have in common.
type chooser interface {
	Show()
	Dismiss()
	Resize(fyne.Size)
	SetOnClosed(func())
	SetConfirmText(string)
	SetDismissText(string)
}

// offer shows a dialog in a fitting size. Fyne's take no Esc of their own.
func (d *desk) offer(c chooser, confirm string) {
	c.SetConfirmText(confirm)
	c.SetDismissText("Cancel")
	canvas := d.window.Canvas()
	before := canvas.OnTypedKey()
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			c.Dismiss()
		}
	})
	c.SetOnClosed(func() {
		canvas.SetOnTypedKey(before)
		d.forgetFolder()
	})
	c.Show()
	// Before it is shown, resizing it makes Fyne 2.8.1 panic.
	size := canvas.Size()
	c.Resize(fyne.NewSize(min(size.Width-40, look.Grow(900)), min(size.Height-40, look.Grow(560))))
}

// forgetFolder takes out of Fyne's preferences, a plain file, the folder that was
// last chosen: people name folders after children.
func (d *desk) forgetFolder() { d.app.Preferences().RemoveValue("fyne:fileDialogLastFolder") }

// chooseFile asks for a file with one of the endings.
func (d *desk) chooseFile(title string, endings []string, chosen func(path string)) {
	c := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil { // nothing was chosen
			return
		}
		path := file.URI().Path()
		file.Close()
		d.forgetFolder()
		chosen(path)
	}, d.window)
	c.SetFilter(storage.NewExtensionFileFilter(endings))
	c.SetTitleText(title)
	c.SetView(dialog.ListView)
	d.offer(c, "Open")
}

// chooseFolder asks for a folder.
func (d *desk) chooseFolder(title string, chosen func(path string)) {
	c := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			d.forgetFolder()
			chosen(folder.Path())
		}
	}, d.window)
	c.SetTitleText(title)
	c.SetView(dialog.ListView)
	d.offer(c, "Choose")
}

// saveFile asks where a file is to be saved, offering a name. Whoever writes it
// puts a whole file in its place: see wholeFiles.
func (d *desk) saveFile(name string, chosen func(path string)) {
	c := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil {
			d.say("A file cannot be saved there. Nothing was changed. Choose another folder.")
			return
		}
		if file == nil { // nothing was chosen
			return
		}
		path := file.URI().Path()
		file.Close()
		d.forgetFolder()
		chosen(path)
	}, d.window)
	c.SetFileName(name)
	c.SetTitleText("Save as a file")
	c.SetView(dialog.ListView)
	d.offer(c, "Save")
}

// folder is a folder to write or choose.
func (d *desk) folder(get func() string, set func(string) string) *settings.Write {
	return &settings.Write{
		Get: get,
		Set: func(path string) string {
			if trouble := folderTrouble(path); trouble != "" {
				return trouble
			}
			return set(path)
		},
		Choose: func(chosen func(string)) { d.chooseFolder("Choose a folder", chosen) },
	}
}
