package letter

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/storage"
)

// VersionStore is what the screen of kept versions needs of the sealed store.
type VersionStore interface {
	Versions(letter storage.ID) ([]storage.Version, error)
	Events(about storage.ID) ([]storage.Event, error)
	RestoreVersion(letter storage.ID, rev int64) (storage.Letter, error)
}

// VersionsParams are what the screen of kept versions is made of.
type VersionsParams struct {
	Store      VersionStore
	Child      storage.Child
	Letter     storage.Letter // as it was saved last
	OnBack     func()
	OnRestored func(storage.Letter) // a kept wording was made a new draft

	Canvas func() fyne.Canvas             // where focus lives; nil in tests without a window
	Now    func() time.Time               // nil: time.Now
	Do     func(f func())                 // runs f on the goroutine of the screen; nil: fyne.Do
	Run    func(work func(), then func()) // work off that goroutine, then on it; nil: a goroutine and Do
}

// wording is one that can be looked at: the letter as it is now, or a kept one.
type wording struct {
	when, why string
	rev       int64 // of a kept one; 0: now
	text      string
}

// Versions is the screen of the wordings that were kept of a letter, newest first:
// one is chosen at the left, what it is compared with at the right.
type Versions struct {
	p        VersionsParams
	wordings []wording // the letter as it is now, then the kept ones, newest first
	events   []storage.Event
	chosen   int
	with     int

	message  *look.Message
	summary  *look.Text
	page     *changes
	left     *look.Ground
	right    *look.Ground
	pageBox  *container.Scroll
	rows     []*look.Card // of the wordings
	others   []*look.Card // of what they are compared with
	restore  *look.Button
	content  *fyne.Container
	restored bool
}

// NewVersions reads what was kept and shows the newest beside the letter as it is.
func NewVersions(p VersionsParams) *Versions {
	if p.Now == nil {
		p.Now = time.Now
	}
	if p.Do == nil {
		p.Do = fyne.Do
	}
	if p.Run == nil {
		p.Run = func(work, then func()) {
			go func() {
				work()
				p.Do(then)
			}()
		}
	}
	v := &Versions{p: p, message: look.NewMessage(), summary: look.Soft(""), page: newChanges()}
	v.page.onKey = v.key
	top := look.NewTopBar("Kept versions")
	top.SetBack("Preview", v.back)
	v.read()
	v.left, v.right = look.NewGround(look.ColorPanel, nil), look.NewGround(look.ColorPanel, nil)
	v.left.Sides.Right, v.right.Sides.Left = true, true
	desk, box := look.Scrolled(look.Pad(18, 20, 24, 20, look.Column(10, v.summary, v.page)))
	v.pageBox = box
	v.content = look.Frame([]fyne.CanvasObject{top, v.message}, look.NewFootLine("Kept wordings never change. The log holds no words of a letter."),
		container.New(&three{}, v.left, look.NewGround(look.ColorDesk, desk), v.right))
	v.buildLeft()
	v.buildRight()
	v.show()
	return v
}

// Content is what the window shows.
func (v *Versions) Content() fyne.CanvasObject { return v.content }

// Focus puts the keyboard on the chosen wording, or on the page when there is none.
func (v *Versions) Focus() {
	if len(v.rows) > 0 {
		v.focus(v.rows[v.chosen])
		return
	}
	v.focus(v.page)
}

func (v *Versions) focus(f fyne.Focusable) {
	if v.p.Canvas == nil {
		return
	}
	if c := v.p.Canvas(); c != nil {
		look.Focus(c, f)
	}
}

func (v *Versions) back() {
	if v.p.OnBack != nil {
		v.p.OnBack()
	}
}

func (v *Versions) read() {
	now := v.p.Now()
	v.wordings = []wording{{when: "As it is now", why: stateWords(v.p.Letter.State), text: v.p.Letter.Text}}
	kept, err := v.p.Store.Versions(v.p.Letter.ID)
	if err != nil {
		v.message.Say(storage.Explain(err), look.Trouble)
	}
	for _, k := range slices.Backward(kept) {
		v.wordings = append(v.wordings, wording{moment(k.At, now), happened(k.Why), k.Rev, k.Text})
	}
	if v.events, err = v.p.Store.Events(v.p.Letter.ID); err != nil {
		v.message.Say(storage.Explain(err), look.Trouble)
	}
	if len(v.wordings) > 1 {
		v.chosen = 1
	}
}

// nothing says whether no wording was kept yet.
func (v *Versions) nothing() bool { return len(v.wordings) == 1 }

// show compares the chosen wording with the other, older to newer.
func (v *Versions) show() {
	a, b := v.wordings[v.chosen], v.wordings[v.with]
	older, newer := a, b
	if v.chosen < v.with { // the list is newest first
		older, newer = b, a
	}
	pieces := storage.Compare(plainText(older.text), plainText(newer.text))
	switch {
	case v.nothing():
		v.summary.SetText("No wording of this letter has been kept yet. One is kept when you send it for review, when it is agreed, and whenever you copy it out or save it as a file. This is the letter as it is now.")
	case v.chosen == v.with:
		v.summary.SetText("One wording, with nothing to compare: " + a.name() + ".")
	default:
		v.summary.SetText("From: " + older.name() + ". To: " + newer.name() + ". " + changesInWords(pieces))
	}
	v.page.show(pieces)
	for i, r := range v.rows {
		r.SetSelected(i == v.chosen)
	}
	for i, r := range v.others {
		r.SetSelected(i == v.with)
	}
	if v.restore != nil {
		if v.wordings[v.chosen].rev == 0 {
			v.restore.Disable()
		} else {
			v.restore.Enable()
		}
	}
	v.pageBox.Offset.Y = 0
	v.pageBox.Refresh()
	v.content.Refresh()
}

func (w wording) name() string {
	if w.rev == 0 {
		return "the letter as it is now"
	}
	return w.why + ", " + w.when
}

// plainText is a wording as people read it, so that signs are not compared.
func plainText(markdown string) string {
	return paper.Plain(paper.Letter{Text: markdown}, paper.Options{})
}

// Restore makes the chosen wording a new draft.
func (v *Versions) Restore() {
	w := v.wordings[v.chosen]
	if w.rev == 0 || v.restored {
		return
	}
	v.restored = true
	var made storage.Letter
	var err error
	v.p.Run(func() { made, err = v.p.Store.RestoreVersion(v.p.Letter.ID, w.rev) }, func() {
		v.restored = false
		if err != nil {
			v.message.Say("No new draft was made. "+storage.Explain(err), look.Trouble)
			v.content.Refresh()
			return
		}
		if v.p.OnRestored != nil {
			v.p.OnRestored(made)
		}
	})
}

// key is what a key does on the page.
func (v *Versions) key(name fyne.KeyName) {
	most := max(v.pageBox.Content.Size().Height-v.pageBox.Size().Height, 0)
	to, tall := v.pageBox.Offset.Y, v.pageBox.Size().Height
	switch name {
	case fyne.KeyEscape:
		v.back()
		return
	case fyne.KeyUp:
		to -= 50
	case fyne.KeyDown:
		to += 50
	case fyne.KeyPageUp:
		to -= tall * 0.9
	case fyne.KeyPageDown, fyne.KeySpace:
		to += tall * 0.9
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = most
	default:
		return
	}
	v.pageBox.Offset.Y = min(max(to, 0), most)
	v.pageBox.Refresh()
}
