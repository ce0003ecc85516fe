package unlock

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

const aKey = "7QK4-M2XD-9F0A-TB3W-5HZC-8RJE-1VNY-6GPS"

func TestPictures(t *testing.T) {
	looks := map[string]look.Appearance{
		"light": {Mode: look.Light}, "dark": {Mode: look.Dark}, "large": {Mode: look.Light, Text: 200}, "contrast": {Mode: look.Contrast},
	}
	steps := map[string]func(d *door){
		"first": func(*door) {},
		"first-trouble": func(d *door) {
			d.step.fields[0].SetText("kettle meadow")
			d.step.fields[1].SetText("kettle medow")
			test.Tap(d.step.goOn)
		},
		"first-offer": func(d *door) { test.Tap(d.step.buttons[1]) },
		"key":         func(d *door) { d.showKey(nil, aKey) },
		"open":        func(d *door) { d.showOpen() },
		"open-wrong": func(d *door) {
			d.wrong = 3
			d.showOpen()
			d.step.fields[0].SetText("kettle meadow")
			d.step.fields[0].SetTrouble("That passphrase does not fit: check Caps Lock and try again.")
			d.settle()
		},
		"paper": func(d *door) { d.showPaper() },
		"new":   func(d *door) { d.showNew(nil) },

		"change":  func(d *door) { d.showChange(nil) },
		"changed": func(d *door) { d.showChanged(nil) },
		"newkey":  func(d *door) { d.showNewKey(nil) },
		"trouble": func(d *door) {
			d.showTrouble(storage.ErrInUse, func() {})
			d.step.say.SetText("One sentence says what happened and what is safe. Another says what can be done about it, and who could help.")
			d.settle()
		},
	}
	for step, do := range steps {
		for name, a := range looks {
			if name != "light" && step != "first" && step != "key" && step != "open" {
				continue
			}
			t.Run(step+"-"+name, func(t *testing.T) {
				d := newDoor(t, a, refusing{err: storage.ErrInUse}, "", inline)
				do(d)
				test.AssertImageMatches(t, step+"-"+name+".png", d.w.Canvas().Capture())
			})
		}
	}
}
