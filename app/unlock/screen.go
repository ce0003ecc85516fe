package unlock

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// Gate is what the door needs of the store.
type Gate interface {
	Exists() bool
	HasBackups() bool
	Create(passphrase string) (*storage.Store, string, error)
	Open(passphrase string) (*storage.Store, error)
	OpenWithRecovery(recovery string) (*storage.Store, error)
	Rescue(passphrase string) (*storage.Store, storage.Rescued, error)
}

// Folder is the Gate of a folder on disk.
type Folder struct {
	Dir     string
	Options storage.Options
}

// Exists says whether there is a store to open.
func (f Folder) Exists() bool { return storage.Exists(f.Dir) }

// HasBackups says whether there are copies to rescue from.
func (f Folder) HasBackups() bool { return storage.HasBackups(f.Dir) }

// Create makes a store and opens it.
func (f Folder) Create(p string) (*storage.Store, string, error) {
	return storage.Create(f.Dir, p, f.Options)
}

// Open opens the store with its passphrase.
func (f Folder) Open(p string) (*storage.Store, error) { return storage.Open(f.Dir, p, f.Options) }

// OpenWithRecovery opens the store with its recovery key.
func (f Folder) OpenWithRecovery(r string) (*storage.Store, error) {
	return storage.OpenWithRecovery(f.Dir, r, f.Options)
}

// Rescue makes a sound store of what still opens.
func (f Folder) Rescue(p string) (*storage.Store, storage.Rescued, error) {
	return storage.Rescue(f.Dir, p, f.Options)
}

// Params are what the door is given.
type Params struct {
	Gate     Gate
	Dir      string                            // where the store lies, shown where it helps
	Window   interface{ Canvas() fyne.Canvas } // where the keyboard is; nil: where the door is
	OnStep   func(name string)                 // another step is shown: "first", "key", "open"…; may be nil
	OnOpened func(*storage.Store)              // the door is open; called once
	OnQuit   func()                            // nil: no button for it
	OnTry    func()                            // looks around with made-up children first; nil: not offered
	OnBack   func()                            // of Change: nothing is to be changed after all
	Run      func(work, after func())          // work off the painting goroutine, then after on it; nil: a goroutine and fyne.Do
	Offer    func() (passphrase string)        // a passphrase to offer; nil: storage.NewPassphrase
	Copy     func(string)                      // to the clipboard; nil: the app's
}

// Screen is the door.
type Screen struct {
	p       Params
	content *fyne.Container
	first   fyne.Focusable // where the keyboard goes in this step
	wrong   int            // passphrases in a row that did not fit
	busy    bool
	made    bool // from then on a window may hold the door, and can be told where the keyboard goes

	step     step
	choosing *look.Field // for a new passphrase; nil: none is chosen here
}

// step is what tests and the screen itself ask of the step shown.
type step struct {
	name    string
	fields  []*look.Field
	goOn    *look.Button
	buttons []*look.Button // all others
	say     *look.Text     // the sentence of a step that only tells
}

// filled are the Params with what was left out.
func (p Params) filled() Params {
	if p.Run == nil {
		p.Run = func(work, after func()) {
			go func() {
				work()
				fyne.Do(after)
			}()
		}
	}
	if p.Offer == nil {
		p.Offer = storage.NewPassphrase
	}
	if p.Copy == nil {
		p.Copy = func(s string) { fyne.CurrentApp().Clipboard().SetContent(s) }
	}
	return p
}

// New makes the door: the first run, or the passphrase of the store there is.
func New(p Params) *Screen {
	p = p.filled()
	s := &Screen{p: p, content: container.NewStack()}
	if p.Gate.Exists() {
		s.showOpen()
	} else {
		s.showFirst()
	}
	s.made = true
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus puts the keyboard where the step begins.
func (s *Screen) Focus() {
	if s.first != nil {
		s.focus(s.first)
	}
}

// canvas is where the keyboard is. A window that has not painted the door yet
// does not know that it shows it, so it is asked first.
func (s *Screen) canvas() fyne.Canvas {
	if s.p.Window != nil {
		return s.p.Window.Canvas()
	}
	return fyne.CurrentApp().Driver().CanvasForObject(s.content)
}

func (s *Screen) focus(f fyne.Focusable) {
	if !s.made {
		return
	}
	if c := s.canvas(); c != nil {
		look.Focus(c, f)
	}
}

// width of the door's paper at the usual text size, in points.
const width = 500

// show puts a step on the paper.
func (s *Screen) show(st step, first fyne.Focusable, rows ...fyne.CanvasObject) {
	s.step, s.first = st, first
	paper := look.Paper(look.Pad(32, 36, 32, 36, look.Column(16, rows...)))
	paper.Shadow = true
	inner, scroll := look.Scrolled(look.Centred(width, paper))
	s.content.Objects = []fyne.CanvasObject{look.NewGround(look.ColorDesk, inner)}
	s.content.Refresh()
	look.FollowFocus(scroll)
	s.Focus()
	if s.p.OnStep != nil {
		s.p.OnStep(st.name)
	}
}

// settle lays the step out anew after a hint or a sentence came or went.
func (s *Screen) settle() { s.content.Refresh() }

// run does slow work once: the button says so, and cannot be pressed twice.
func (s *Screen) run(b *look.Button, doing string, work, after func()) {
	if s.busy {
		return
	}
	s.busy = true
	text := b.Text
	b.SetText(doing)
	b.Disable()
	s.p.Run(work, func() {
		s.busy = false
		b.SetText(text)
		b.Enable()
		after()
	})
}

// back puts the keyboard into a field with all of it selected, so that typing
// starts over.
func (s *Screen) back(f *look.Field) {
	s.focus(f.Input)
	f.Input.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// refocus puts the keyboard into a field when a click has taken it away.
func (s *Screen) refocus(f *look.Field) {
	if c := s.canvas(); c != nil && c.Focused() == nil {
		look.Focus(c, f.Input)
	}
}

// tooShort tells whether a field holds the beginning of a new passphrase and not
// yet enough of it; the hint under it says so.
func (s *Screen) tooShort(f *look.Field) bool {
	return f == s.choosing && tidy(f.Text()) != "" && storage.CheckPassphrase(f.Text()) != nil
}

// submit makes Enter in each field go to the next one, and in the last go on.
func (s *Screen) submit(fields []*look.Field, goOn func()) {
	for i, f := range fields {
		f.Input.OnSubmitted = func(string) {
			if f.Trouble() == "" && s.tooShort(f) { // what is typed next would land in the wrong field
				return
			}
			if i+1 < len(fields) {
				s.focus(fields[i+1].Input)
				return
			}
			goOn()
		}
	}
}
