package unlock

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/assets"
	"dearly/storage"
)

// brand is the program's face over the first words.
func brand() fyne.CanvasObject {
	face := canvas.NewImageFromResource(fyne.NewStaticResource("icon.png", assets.Icon()))
	face.FillMode = canvas.ImageFillContain
	face.SetMinSize(fyne.NewSquareSize(look.Grow(36)))
	return look.Row(12, []fyne.CanvasObject{face, look.Head("Dearly")}, nil)
}

// end is the line with what goes on at the right and what else can be done at
// the left.
func end(goOn *look.Button, others ...*look.Button) fyne.CanvasObject {
	var left []fyne.CanvasObject
	for _, b := range others {
		left = append(left, b)
	}
	return look.HeadLine(left, []fyne.CanvasObject{goOn})
}

func (s *Screen) showFirst() {
	c := s.newChoose("Choose a passphrase")
	var goOn *look.Button
	create := func() {
		if !c.ready(s) {
			return
		}
		var (
			store *storage.Store
			key   string
			err   error
			p     = tidy(c.first.Text())
		)
		s.run(goOn, "Making a place for your letters…", func() { store, key, err = s.p.Gate.Create(p) }, func() {
			switch {
			case errors.Is(err, storage.ErrShort):
				c.first.SetTrouble(storage.Explain(err))
				s.settle()
				s.back(c.first)
			case err != nil:
				s.showTrouble(err, s.showFirst)
			default:
				s.showKey(store, key)
			}
		})
	}
	goOn = look.PrimaryButton("Go on", func() { create() })
	fields := []*look.Field{c.first, c.again}
	s.submit(fields, create)
	buttons := []*look.Button{c.show, c.offer}
	var others []*look.Button
	if s.p.OnTry != nil {
		others = append(others, look.LinkButton("Look around first, with made-up children", s.p.OnTry))
	}
	s.show(step{name: "first", fields: fields, goOn: goOn, buttons: append(buttons, others...)}, c.first.Input,
		brand(),
		look.Words("Dearly helps you write the record of a visit to the child, in words the child understands. What you write stays on this computer, sealed with a passphrase that only you know."),
		look.Column(8, c.first, look.Row(0, []fyne.CanvasObject{c.offer}, nil)),
		c.again,
		end(goOn, others...),
	)
}

func (s *Screen) showOpen() {
	f, show := s.secret("Passphrase")
	var goOn, paper *look.Button
	open := func() {
		p := tidy(f.Text())
		if p == "" {
			f.SetTrouble("Type your passphrase to open your letters.")
			s.settle()
			s.back(f)
			return
		}
		var (
			store *storage.Store
			err   error
		)
		s.run(goOn, "Opening…", func() { store, err = s.p.Gate.Open(p) }, func() {
			switch {
			case errors.Is(err, storage.ErrWrongSecret):
				s.wrong++
				f.SetTrouble("That passphrase does not fit: check Caps Lock and try again.")
				if s.wrong >= tries {
					paper.Show()
				}
				s.settle()
				s.back(f)
			case errors.Is(err, storage.ErrNoStore):
				s.showFirst()
			case s.canRescue(err):
				s.showDamaged(err, p)
			case err != nil:
				s.showTrouble(err, s.showOpen)
			default:
				s.opened(store, p, goOn)
			}
		})
	}
	goOn = look.PrimaryButton("Open", func() { open() })
	paper = look.LinkButton("Use the recovery key instead", s.showPaper)
	if s.wrong < tries {
		paper.Hide()
	}
	f.Input.OnChanged = func(string) {
		if f.Trouble() != "" {
			f.SetTrouble("")
			s.settle()
		}
	}
	s.submit([]*look.Field{f}, open)
	s.show(step{name: "open", fields: []*look.Field{f}, goOn: goOn, buttons: []*look.Button{show, paper}}, f.Input,
		brand(),
		look.Words("Your letters are sealed on this computer."),
		f,
		end(goOn, paper),
	)
}

// tries is how many passphrases may not fit before the recovery key is offered.
const tries = 3

func (s *Screen) showPaper() {
	f := look.NewField("Recovery key")
	f.SetHint("8 groups of 4, from your paper. Capitals, spaces and hyphens do not matter.")
	var goOn *look.Button
	open := func() {
		if tidy(f.Text()) == "" {
			f.SetTrouble("Type the recovery key from your paper.")
			s.settle()
			s.back(f)
			return
		}
		var (
			store *storage.Store
			err   error
			key   = f.Text()
		)
		s.run(goOn, "Opening…", func() { store, err = s.p.Gate.OpenWithRecovery(key) }, func() {
			switch {
			case errors.Is(err, storage.ErrRecoveryForm):
				f.SetTrouble(storage.Explain(err))
			case errors.Is(err, storage.ErrWrongSecret):
				f.SetTrouble("That key does not fit these letters: compare it with your paper, group by group.")
			case err != nil:
				s.showTrouble(err, s.showPaper)
				return
			default:
				s.wrong = 0
				s.showNew(store)
				return
			}
			s.settle()
			s.back(f)
		})
	}
	goOn = look.PrimaryButton("Open", func() { open() })
	back := look.LinkButton("Back to the passphrase", s.showOpen)
	f.Input.OnChanged = func(string) { f.SetTrouble(""); s.settle() }
	s.submit([]*look.Field{f}, open)
	s.show(step{name: "paper", fields: []*look.Field{f}, goOn: goOn, buttons: []*look.Button{back}}, f.Input,
		brand(),
		look.Words("The recovery key is on the paper that you wrote or printed when you first started Dearly."),
		f,
		end(goOn, back),
	)
}

// showNew has a new passphrase chosen after the recovery key opened the store.
func (s *Screen) showNew(store *storage.Store) {
	c := s.newChoose("A new passphrase")
	var goOn *look.Button
	change := func() {
		if !c.ready(s) {
			return
		}
		p := tidy(c.first.Text())
		var err error
		s.run(goOn, "Sealing your letters anew…", func() { err = store.SetPassphrase(p) }, func() {
			if err != nil {
				c.first.SetTrouble(storage.Explain(err))
				s.settle()
				s.back(c.first)
				return
			}
			s.p.OnOpened(store)
		})
	}
	goOn = look.PrimaryButton("Go on", func() { change() })
	fields := []*look.Field{c.first, c.again}
	s.submit(fields, change)
	s.show(step{name: "new", fields: fields, goOn: goOn, buttons: []*look.Button{c.show, c.offer}}, c.first.Input,
		look.Head("Your letters are open"),
		look.Words("Choose a new passphrase for next time. The recovery key on your paper goes on fitting: keep it."),
		look.Column(8, c.first, look.Row(0, []fyne.CanvasObject{c.offer}, nil)),
		c.again,
		end(goOn),
	)
}

// showTrouble says why the letters will not open, and what can be done.
func (s *Screen) showTrouble(err error, again func()) {
	say := look.Words(storage.Explain(err))
	goOn := look.PrimaryButton("Try again", again)
	var others []*look.Button
	if s.p.OnQuit != nil {
		others = append(others, look.PlainButton("Close Dearly", s.p.OnQuit))
	}
	rows := []fyne.CanvasObject{look.Head(heading(err)), say}
	if s.p.Dir != "" {
		rows = append(rows, look.Column(2, look.Label("The folder"), look.Soft(s.p.Dir)))
	}
	line := container.NewStack(end(goOn, others...))
	s.show(step{name: "trouble", goOn: goOn, buttons: others, say: say}, goOn, append(rows, line)...)
}

// heading names the trouble in a few words.
func heading(err error) string {
	for _, h := range []struct {
		is  error
		say string
	}{
		{storage.ErrInUse, "Already open"},
		{storage.ErrNewer, "From a newer Dearly"},
		{storage.ErrNotStore, "Not Dearly’s file"},
		{storage.ErrExists, "Already a place for letters"},
		{storage.ErrPlace, "Not a safe place"},
		{storage.ErrNotWritable, "Dearly may not write here"},
		{storage.ErrFull, "The disk is full"},
		{storage.ErrDamaged, "Part of it is damaged"},
		{storage.ErrLost, "The file is gone"},
	} {
		if errors.Is(err, h.is) {
			return h.say
		}
	}
	return "That did not work"
}
