package unlock

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// Changing is what is to be changed of an open store.
type Changing uint8

const (
	ChangePassphrase Changing = iota
	ChangeRecovery            // the key on paper
)

// Change is the door from inside: it asks for the passphrase once more and changes
// what opens an open store. OnOpened is called when that is done, OnBack when the
// person thinks better of it. Of the Params it needs no Gate.
func Change(p Params, store *storage.Store, what Changing) *Screen {
	p = p.filled()
	s := &Screen{p: p, content: container.NewStack()}
	if what == ChangeRecovery {
		s.showNewKey(store)
	} else {
		s.showChange(store)
	}
	s.made = true
	return s
}

func (s *Screen) showChange(store *storage.Store) {
	now, showNow := s.secret("Your passphrase now")
	c := s.newChoose("A new passphrase")
	var goOn *look.Button
	change := func() {
		if !s.typed(now) || !c.ready(s) {
			return
		}
		present, p := tidy(now.Text()), tidy(c.first.Text())
		var err error
		s.run(goOn, "Sealing your letters anew…", func() {
			if err = store.Confirm(present); err == nil {
				err = store.SetPassphrase(p)
			}
		}, func() {
			if err != nil {
				s.refuse(now, err)
				return
			}
			s.showChanged(store)
		})
	}
	goOn = look.PrimaryButton("Change it", change)
	back := look.PlainButton("Cancel", s.p.OnBack)
	fields := []*look.Field{now, c.first, c.again}
	s.escapes(fields...)
	s.submit(fields, change)
	s.forgive(now)
	s.show(step{name: "change", fields: fields, goOn: goOn, buttons: []*look.Button{showNow, c.show, c.offer, back}}, now.Input,
		look.Head("A new passphrase"),
		look.Words("Everything is sealed anew with it. The recovery key on your paper goes on fitting: keep it."),
		now,
		look.Column(8, c.first, look.Row(0, []fyne.CanvasObject{c.offer}, nil)),
		c.again,
		end(goOn, back),
	)
}

// showChanged tells that it is done, and what the old passphrase still opens.
func (s *Screen) showChanged(store *storage.Store) {
	say := look.Words("From now on the new passphrase opens your letters. Copies that Dearly kept before today still open with the old one. If somebody may know it, delete those copies; if not, they are a safety net for a week.")
	done := look.PrimaryButton("Keep the copies", func() { s.p.OnOpened(store) })
	var remove *look.Button
	remove = look.PlainButton("Delete the copies", func() {
		var err error
		s.run(remove, "Deleting them…", func() { err = store.DeleteBackups() }, func() {
			if err != nil {
				say.SetText("The copies could not all be deleted, and your letters are as they were. " + storage.Explain(err))
				s.settle()
				return
			}
			s.p.OnOpened(store)
		})
	})
	s.show(step{name: "changed", goOn: done, buttons: []*look.Button{remove}, say: say}, done,
		look.Head("Your passphrase is changed"), say, end(done, remove))
}

// showNewKey makes a new recovery key, after which the one on paper opens nothing.
func (s *Screen) showNewKey(store *storage.Store) {
	now, showNow := s.secret("Your passphrase")
	var goOn *look.Button
	make := func() {
		if !s.typed(now) {
			return
		}
		present := tidy(now.Text())
		var key string
		var err error
		s.run(goOn, "Making a new key…", func() { key, err = store.NewRecovery(present) }, func() {
			if err != nil {
				s.refuse(now, err)
				return
			}
			s.showKey(store, key)
		})
	}
	goOn = look.PrimaryButton("Make a new key", make)
	back := look.PlainButton("Cancel", s.p.OnBack)
	s.submit([]*look.Field{now}, make)
	s.escapes(now)
	s.forgive(now)
	s.show(step{name: "newkey", fields: []*look.Field{now}, goOn: goOn, buttons: []*look.Button{showNow, back}}, now.Input,
		look.Head("A new recovery key"),
		look.Words("Make one when the paper is lost, or somebody else may have seen it. The old key then opens your letters no more. Have a pen or a printer at hand: the new one is shown once."),
		now,
		end(goOn, back),
	)
}

// typed says whether the passphrase was typed at all.
func (s *Screen) typed(now *look.Field) bool {
	if tidy(now.Text()) != "" {
		return true
	}
	now.SetTrouble("Type the passphrase that opens your letters now.")
	s.settle()
	s.back(now)
	return false
}

// refuse says beside the present passphrase why nothing was changed.
func (s *Screen) refuse(now *look.Field, err error) {
	if errors.Is(err, storage.ErrWrongSecret) {
		now.SetTrouble("That passphrase does not fit, so nothing was changed: check Caps Lock and try again.")
	} else {
		now.SetTrouble(storage.Explain(err))
	}
	s.settle()
	s.back(now)
}

// escapes makes Esc in a field go back.
func (s *Screen) escapes(fields ...*look.Field) {
	for _, f := range fields {
		f.Input.OnKey = func(e *fyne.KeyEvent) bool {
			if e.Name != fyne.KeyEscape {
				return false
			}
			s.p.OnBack()
			return true
		}
	}
}

// forgive takes a sentence away when the person types on.
func (s *Screen) forgive(f *look.Field) {
	f.Input.OnChanged = func(string) {
		if f.Trouble() != "" {
			f.SetTrouble("")
			s.settle()
		}
	}
}
