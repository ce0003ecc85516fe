// Package editor is the page that letters are written on: a Fyne widget of our
// own, since no text widget of Fyne can draw anything under a word, and since
// the stock one costs more at each key the longer the letter is.
//
// The text, its paragraphs, edits and undo, is package editor/text. Here it is
// laid out, painted and changed by keys and mouse. A paragraph is laid out when
// it is first seen or touched; until then its height is a guess. Word widths
// are remembered. Only the rows in view exist as objects on the canvas, so that
// a key costs the same in a short letter and in one of 100,000 words.
//
// The page does not know what jargon is. It is handed marks by Page.Find and
// draws them under the words, each [Shape] with a line of its own; what there
// is to say about a mark it asks of Page.Explain. A mark that touches the caret
// stays hidden while its word is being typed. The mouse resting on a mark shows
// the same card as the keys do.
//
// Under the marks lies a layer of comments, which a reviewer sets and which
// follow their words through edits and undo; over them one of the places that
// somebody looks for (Page.SearchFor). Both are painted by shape as well as colour.
// Beside the rows stand asides (Page.SetAsides): questions about longer stretches.
//
// The whole widget is the desk with one sheet of paper on it, so that the wheel
// works beside the sheet as well. Colours and sizes come from the theme under
// the names that this package exports, and follow it at once.
//
// As all of Fyne, a page is for the UI goroutine alone.
package editor

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dearly/editor/text"
)

var (
	_ fyne.Widget            = (*Page)(nil)
	_ fyne.Focusable         = (*Page)(nil)
	_ fyne.Tabbable          = (*Page)(nil)
	_ fyne.Shortcutable      = (*Page)(nil)
	_ fyne.Draggable         = (*Page)(nil)
	_ fyne.Scrollable        = (*Page)(nil)
	_ fyne.SecondaryTappable = (*Page)(nil)
	_ desktop.Mouseable      = (*Page)(nil)
	_ desktop.Keyable        = (*Page)(nil)
	_ desktop.Hoverable      = (*Page)(nil)
	_ desktop.Cursorable     = (*Page)(nil)
)

// Page is an editable letter. It is made by [NewPage]; set the callbacks before
// the first SetText.
type Page struct {
	widget.BaseWidget

	// Find gives the marks of a paragraph. It is asked once for each new or
	// changed paragraph. It may be nil.
	Find func(paragraph string) []Mark
	// Explain says what to show for a mark on right click and on Ctrl+. (full
	// stop). It may be nil.
	Explain func(paragraph string, m Mark) Card

	OnChanged func()          // the person changed the text
	OnMarks   func()          // the marks, or the one looked at, changed
	OnMatches func()          // the places looked for, or the one selected, changed
	OnComment func(Comment)   // the caret came to a comment, by a click or by keys
	OnCaret   func()          // the caret came to another paragraph, or to another aside
	OnLeave   func(back bool) // Tab, or Shift+Tab when back; when nil, Fyne moves the focus
	// OnKey is asked about F3, F6 and Esc; true means that it dealt with the key.
	OnKey func(key fyne.KeyName, shift bool) bool

	Placeholder string // shown while there is no text; one line or several
	Label       string // what a screen reader calls the page, such as "Letter to Sam"
	SteadyCaret bool   // the caret does not blink

	// After runs f once after d on the UI goroutine, unless stop was called
	// first. NewPage sets it; whoever has timers of their own, such as a test,
	// puts theirs before the page is shown.
	After func(d time.Duration, f func()) (stop func())

	doc     *text.Document
	history text.History
	sel     text.Selection
	rowEnd  bool    // where rows break inside a word, the caret stands at the end of the first
	goal    float32 // the column the caret keeps to going up and down, in points
	hasGoal bool

	blocks  *text.Seq[*block]
	marks   int // how many there are on all paragraphs
	matches matches

	comments    []Comment
	commentSet  int // how often they were set
	commentTold toldComment
	asides      []Comment
	asideNow    Comment // the one that the caret is in, for painting
	asideOn     bool
	asideTold   toldComment
	caretTold   int
	typing      bool // the caret's word is being typed
	burst       burst
	look        look
	// marksChanged: OnMarks is to be called when the page has been painted.
	marksChanged, wasPending bool
	wanted                   []*block // too long to be read at each key; to be read at a pause
	reading                  func()   // stops the wait for that pause

	readOnly bool
	focused  bool
	shift    bool
	copied   copied
	mouse    mouse
	hover    hover
	caret    caret
	card     *card

	metrics metrics
	body    *widths
	head    *widths
	fonts   string // the names of the fonts that widths are of
	colors  palette
	offset  float64 // how far the page is scrolled, in points
	paint   *painting

	now func() time.Time // tests set their own clock
}

// look is the mark looked at, held by where it starts.
type look struct {
	at text.Position
	on bool
}

// NewPage makes an empty page.
func NewPage() *Page {
	p := &Page{After: afterOnUI, now: time.Now}
	p.blocks = text.NewSeq(func(b *block) float64 { return b.height })
	p.setDocument(text.New())
	p.ExtendBaseWidget(p)
	return p
}

func afterOnUI(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { t.Stop() }
}

// SetText puts another letter on the page, written as light Markdown, and
// forgets what could be undone and the comments. The caret goes to the start. OnChanged is not
// called.
func (p *Page) SetText(markdown string) {
	p.setDocument(text.Parse(markdown))
	p.offset = 0
	p.marksChanged = true
	p.update()
}

func (p *Page) setDocument(d *text.Document) {
	p.closeCard()
	p.endBurst()
	p.doc = d
	p.history.Clear()
	p.sel = text.Selection{}
	p.comments, p.commentTold = nil, toldComment{}
	p.asides, p.asideTold, p.caretTold = nil, toldComment{}, 0
	p.typing, p.rowEnd, p.hasGoal, p.look = false, false, false, look{}
	p.layAnew()
}

// Text gives the letter as light Markdown.
func (p *Page) Text() string { return text.Format(p.doc) }

// Words is the number of words in the letter.
func (p *Page) Words() int { return p.doc.Words() }

// SetReadOnly turns writing off or on. A page that is read only can still be
// selected from, copied from and looked through.
func (p *Page) SetReadOnly(on bool) {
	p.readOnly = on
	p.closeCard()
	p.caret.restart(p)
	p.update()
}

// CaretToEnd puts the caret after the last character, where writing goes on.
func (p *Page) CaretToEnd() {
	p.moveTo(p.doc.End(), false)
}

// SelectAll selects the whole letter.
func (p *Page) SelectAll() {
	p.history.Break()
	p.typing, p.hasGoal = false, false
	p.sel = text.Selection{Caret: p.doc.End()}
	p.follow()
	p.update()
}

// SelectedText gives what is selected, as it would be copied.
func (p *Page) SelectedText() string {
	from, to := p.sel.Ends()
	return text.Plain(p.doc.Fragment(from, to))
}

// CanUndo reports whether there is something to undo.
func (p *Page) CanUndo() bool { return !p.readOnly && p.history.CanUndo() }

// CanRedo reports whether there is something to do again.
func (p *Page) CanRedo() bool { return !p.readOnly && p.history.CanRedo() }

// Undo takes back the last step.
func (p *Page) Undo() {
	if p.CanUndo() {
		edits, sel := p.history.Undo()
		p.travel(edits, sel, p.history.Undone())
	}
}

// Redo does again what was undone last.
func (p *Page) Redo() {
	if p.CanRedo() {
		edits, sel := p.history.Redo()
		p.travel(edits, sel, nil)
	}
}

func (p *Page) travel(edits []text.Edit, sel text.Selection, note any) {
	for _, e := range edits {
		p.apply(e)
	}
	p.restoreComments(note)
	p.sel = sel
	p.typing = false
	p.endBurst()
	p.changed()
}

// MakeHeading makes the paragraphs selected headings, or body text again when
// they are headings already.
func (p *Page) MakeHeading() { p.toggleKind(text.Heading) }

// MakeList makes the paragraphs selected a list, or body text again.
func (p *Page) MakeList() { p.toggleKind(text.Item) }

// MakeBody makes the paragraphs selected body text.
func (p *Page) MakeBody() { p.toggleKind(text.Body) }

func (p *Page) toggleKind(kind text.Kind) {
	if p.readOnly {
		return
	}
	from, to := p.sel.Ends()
	edits := p.doc.Kinds(from.Paragraph, to.Paragraph, kind)
	if len(edits) == 0 {
		edits = p.doc.Kinds(from.Paragraph, to.Paragraph, text.Body)
	}
	p.history.Break()
	p.do(text.Single, p.sel, edits...)
}

// afterPause is how long a person must stop before very long paragraphs are
// read for marks.
const afterPause = 300 * time.Millisecond

// do applies edits that a person made, remembers them, and leaves sel selected.
func (p *Page) do(sort text.Sort, sel text.Selection, edits ...text.Edit) {
	if len(edits) == 0 {
		return
	}
	before, comments := p.sel, p.commentsNow()
	for _, e := range edits {
		p.apply(e)
	}
	p.sel = sel
	if p.history.Add(sort, before, sel, edits...) {
		p.history.Note(comments)
	}
	p.typing = sort != text.Single
	if sort == text.Typing {
		p.writeOn(edits[0].At)
	}
	p.changed()
}

// changed is called after the text has changed and the caret is in its place.
func (p *Page) changed() {
	p.closeCard()
	p.hasGoal, p.rowEnd = false, false
	p.sel = text.Selection{Anchor: p.doc.Clamp(p.sel.Anchor), Caret: p.doc.Clamp(p.sel.Caret)}
	p.follow()
	p.caret.restart(p)
	p.showCaret()
	p.update()
	if p.OnChanged != nil {
		p.OnChanged()
	}
}

// moveTo moves the caret, and the other end of the selection with it unless
// that is to be extended.
func (p *Page) moveTo(to text.Position, extend bool) {
	p.history.Break()
	p.closeCard()
	p.endBurst()
	p.typing, p.hasGoal, p.rowEnd = false, false, false
	p.sel.Caret = to
	if !extend {
		p.sel.Anchor = to
	}
	p.follow()
	p.caret.restart(p)
	p.showCaret()
	p.update()
}

// clipboardText is what is pasted and copied, by name, so that tests need no
// window.
func clipboardOf(c fyne.Clipboard) fyne.Clipboard {
	if c != nil {
		return c
	}
	return fyne.CurrentApp().Clipboard()
}

// lines splits the placeholder.
func lines(s string) []string { return strings.Split(s, "\n") }
