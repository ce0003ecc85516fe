package main

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// askGoBack lists the copies that there are, to go back to one of them.
func (d *desk) askGoBack() {
	all, err := d.store.Backups()
	if err != nil {
		d.say("The copies cannot be listed at the moment. Your letters are as they were. " + storage.Explain(err))
		return
	}
	if away, err := d.store.AwayBackups(); err == nil {
		all = append(all, away...)
	}
	if len(all) == 0 {
		d.say("There is no copy yet. The first is made when you next save.")
		return
	}
	var sheet *look.Sheet
	never := look.PlainButton("Leave it as it is", func() { sheet.Close() })
	rows := []fyne.CanvasObject{look.Words("Everything will be as it was on that day. What is here now is set aside beside it, and nothing is overwritten.")}
	for _, b := range all {
		made, where := "As it was "+look.When(b.Made, time.Now()), "on this computer"
		if filepath.Dir(filepath.Dir(b.Path)) != d.dir && filepath.Dir(b.Path) != d.dir {
			where = "in the second place for copies"
		}
		card := look.NewCard(look.Column(2, look.Strong(made), look.Soft(where)), func() {
			sheet.Close()
			d.confirmGoBack(b)
		})
		card.Spoken = made + ", " + where
		rows = append(rows, card)
	}
	sheet = look.NewSheet("Go back to a copy", look.Column(9, rows...), never)
	sheet.Open(d.window.Canvas(), never)
}

// confirmGoBack asks for the passphrase of the day of a copy.
func (d *desk) confirmGoBack(b storage.Backup) {
	var sheet *look.Sheet
	var back *look.Button
	field := look.NewField("The passphrase of that day")
	field.Input.Password = true
	field.Input.OnChanged = func(string) { field.SetTrouble("") }
	goBack := func() {
		if back.Disabled() {
			return
		}
		passphrase := field.Text()
		if passphrase == "" {
			field.SetTrouble("Type the passphrase that opened your letters on that day.")
			sheet.Refresh()
			return
		}
		back.Disable()
		back.SetText("Going back…")
		d.goBackTo(b, passphrase, sheet.Close)
	}
	never := look.PlainButton("Leave it as it is", func() { sheet.Close() })
	back = look.DangerButton("Go back", goBack)
	sheet = look.NewSheet("Go back to "+look.When(b.Made, time.Now())+"?", look.Column(12,
		look.Words("What you wrote since then will not be in your letters any more. It stays in the file that is set aside."), field), never, back)
	sheet.Open(d.window.Canvas(), field.Input)
}

// goBackTo closes the store, puts the copy in its place and opens that. When it
// cannot, the door is shown: the store that was there is untouched.
func (d *desk) goBackTo(b storage.Backup, passphrase string, done func()) {
	d.clearRooms()
	old := d.store
	d.away.stop()
	d.runBeside(func() func() {
		err := old.Close()
		var fresh *storage.Store
		var aside string
		if err == nil {
			fresh, aside, err = storage.RestoreBackup(d.dir, b, passphrase, storage.Options{})
		}
		return func() {
			if err != nil {
				d.store = nil
				done()
				d.showUnlock()
				d.say(storage.Explain(err) + " Nothing was changed. Unlock your letters to go on.")
				return
			}
			done()
			d.again = false
			d.opened(fresh)
			d.say("Your letters are as they were " + look.When(b.Made, time.Now()) + ". What was here before is set aside in " + filepath.Base(aside) + ", in the folder of your letters.")
		}
	})
}
