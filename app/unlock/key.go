package unlock

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// showKey shows the recovery key once. Going on takes its last four signs, typed
// from the paper: that is little to ask, and a box to tick would be ticked
// unread.
func (s *Screen) showKey(store *storage.Store, key string) {
	groups := strings.Split(key, "-")
	last := groups[len(groups)-1]
	f := look.NewField("To go on, type the last four from your paper")
	var goOn *look.Button
	done := func() {
		if !sameSigns(f.Text(), last) {
			f.SetTrouble("Those are not the last four: they stand at the bottom right.")
			s.settle()
			s.back(f)
			return
		}
		// Should noting it fail, a new key is shown next time: a nuisance, no harm.
		_ = store.SawRecovery()
		s.p.OnOpened(store)
	}
	goOn = look.PrimaryButton("It is on paper, go on", func() { done() })
	var copyIt *look.Button
	copyIt = look.PlainButton("Copy it, to print", func() {
		s.p.Copy(key)
		copyIt.SetText("Copied")
		s.settle()
		s.refocus(f)
	})
	f.Input.OnChanged = func(string) {
		if f.Trouble() != "" {
			f.SetTrouble("")
			s.settle()
		}
	}
	s.submit([]*look.Field{f}, done)
	s.show(step{name: "key", fields: []*look.Field{f}, goOn: goOn, buttons: []*look.Button{copyIt}}, f.Input,
		look.Head("Your recovery key"),
		look.Words("If you ever forget your passphrase, this key opens your letters. Without the one or the other nobody can open them, not even the people who made Dearly."),
		keyBoard(groups),
		look.NewText(look.Span{Text: "Write it down or print it. ", Bold: true}, look.Span{Text: "Keep it in the office, not with the laptop."}),
		f,
		end(goOn, copyIt),
	)
}

// opened goes on to the letters, unless the first run was broken off before the
// recovery key was on paper: then a new one is made and shown.
func (s *Screen) opened(store *storage.Store, passphrase string, b *look.Button) {
	if seen, err := store.RecoverySeen(); seen || err != nil {
		s.p.OnOpened(store)
		return
	}
	var (
		key string
		err error
	)
	s.run(b, "Making a recovery key…", func() { key, err = store.NewRecovery(passphrase) }, func() {
		if err != nil { // such as a full disk: the letters can still be read
			s.p.OnOpened(store)
			return
		}
		s.showKey(store, key)
	})
}

// keyBoard is the key in large groups, four to a row.
func keyBoard(groups []string) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, g := range groups {
		t := look.Strong(g)
		t.TextSize, t.Align = look.SizeKey, fyne.TextAlignCenter
		cells = append(cells, t)
	}
	ground := look.NewGround(look.ColorAccentGround, look.Pad(14, 10, 14, 10, container.NewGridWithColumns(4, cells...)))
	ground.Radius = 10
	return ground
}

// sameSigns compares what was typed from paper with what was printed: case,
// spaces and the signs that look alike do not matter.
func sameSigns(typed, printed string) bool {
	read := strings.NewReplacer("O", "0", "I", "1", "L", "1", " ", "", "-", "", ".", "")
	return read.Replace(strings.ToUpper(strings.TrimSpace(typed))) == printed
}
