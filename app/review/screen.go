package review

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/app/look"
	"dearly/editor"
	"dearly/storage"
)

// Screen is one letter being reviewed.
type Screen struct {
	p         Params
	review    storage.Review
	questions []string

	page    *editor.Page
	top     *look.TopBar
	message *look.Message
	side    *side
	foot    *look.FootLine
	content fyne.CanvasObject
	buttons []fyne.CanvasObject // of the top bar
	shift   func() bool         // whether Shift is held; tests set their own

	open    storage.ID // the comment whose card is open; zero: none
	showing bool       // the page is told, not asked

	keeper   *keeper
	changes  int    // how often something was said or taken back
	stopWait func() // nil: nothing waits to be saved
	saving   bool   // off the goroutine, now
	failing  bool   // the last save did not go well
}

// New opens a letter for review.
func New(p Params) *Screen {
	if p.Run == nil {
		p.Run = func(work, after func()) { work(); after() }
	}
	s := &Screen{
		p: p, review: p.Review, questions: p.questions(), page: editor.NewPage(),
		top: look.NewTopBar("Letter to " + p.child()), message: look.NewMessage(), foot: look.NewFootLine(), shift: shiftHeld,
	}
	if s.review.ID.IsZero() { // so that a copy that goes another way is known as the same
		s.review = storage.Review{ID: storage.NewID(), Letter: p.Letter.ID, Version: p.Letter.Version, By: p.Me}
	}
	s.review = s.copied() // what was handed in stays as it was
	s.keeper = &keeper{save: p.Save, saved: s.review}

	s.page.After = p.After
	s.page.Label = "Letter to " + p.child() + ", to read"
	if p.Marks != nil {
		m := newCarried(p.Marks, p.Letter.Text)
		s.page.Find, s.page.Explain = m.find, m.explain
	} else {
		m := newMarker(p)
		s.page.Find, s.page.Explain = m.find, m.explain
	}
	s.page.SetText(p.Letter.Text)
	s.page.SetReadOnly(true)
	s.page.OnComment = func(c editor.Comment) {
		if id, ok := c.Data.(storage.ID); ok && !s.showing {
			s.openCard(id, false)
		}
	}
	s.page.OnKey = s.key

	s.side = newSide(s)
	panel := look.NewGround(look.ColorPanel, s.side.content)
	panel.Sides.Left = true
	s.content = look.Frame([]fyne.CanvasObject{s.top, s.message}, s.foot, container.New(look.Beside{Side: sideWidth, Page: narrowestPage, Under: sideUnder}, s.page, panel))
	s.fill()
	switch {
	case s.given():
		s.tellGiven()
	case p.Review.Rev > 0:
		s.foot.SetState("Saved", look.Good)
	}
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Page is the page, for the commands of the menu.
func (s *Screen) Page() *editor.Page { return s.page }

// Review is what has been said so far.
func (s *Screen) Review() storage.Review { return s.copied() }

// Focus puts the caret on the letter.
func (s *Screen) Focus() { s.focus(s.page) }

// Given says whether the review went back, after which nothing can be changed.
func (s *Screen) Given() bool { return s.given() }

func (s *Screen) given() bool { return !s.review.Given.IsZero() }

// Say shows a sentence in the strip over the page.
func (s *Screen) Say(sentence string, tone look.Tone) {
	s.message.Say(sentence, tone)
	s.content.Refresh()
}

func (s *Screen) offer(sentence string, tone look.Tone, button string, tapped func()) {
	s.message.Offer(sentence, tone, button, tapped)
	s.content.Refresh()
}

// fill makes everything anew: at the start, and when the review was given.
func (s *Screen) fill() {
	s.fillTop()
	s.page.SetComments(s.places())
	s.side.fill()
	s.count()
}

// fillTop says where the letter is from and how it was decided, and what can be done.
func (s *Screen) fillTop() {
	if s.p.OnBack != nil {
		s.top.SetBack("Letters", s.p.OnBack)
		s.top.Back().OnKey = s.keyEvent
	}
	l := s.p.Letter
	chips := []fyne.CanvasObject{}
	from := ""
	if l.From != "" {
		from = "from " + l.From
	}
	if !l.Visit.IsZero() {
		if from != "" {
			from += ", "
		}
		from += "visit " + look.ShortDay(l.Visit.Time(time.UTC))
	}
	if from != "" {
		chips = append(chips, look.NewChip(from, look.Quiet))
	}
	if !l.Sent.IsZero() {
		chips = append(chips, look.NewChip("wording of "+look.When(l.Sent, s.p.Now()), look.Quiet))
	}
	switch s.review.Decision {
	case storage.AgreedTo:
		chips = append(chips, look.NewChip("Agreed", look.Good))
	case storage.PleaseChange:
		chips = append(chips, look.NewChip("Please change", look.Warn))
	}
	s.top.SetChips(chips...)

	var buttons []fyne.CanvasObject
	add := func(b *look.Button) {
		b.OnKey = s.keyEvent
		buttons = append(buttons, b)
	}
	switch {
	case !s.given():
		add(look.PlainButton("Please change", func() { s.decide(storage.PleaseChange) }))
		add(look.PlainButton("Agreed", func() { s.decide(storage.AgreedTo) }))
		add(look.PrimaryButton("Send it back", s.Give))
	case !s.p.Here:
		add(look.PlainButton("Send it back once more", s.giveAgain))
	}
	s.buttons = buttons
	s.top.SetButtons(buttons...)
}

// count brings the tabs and the foot line up to what was said.
func (s *Screen) count() {
	comments, left, actions := len(s.review.Comments), s.questionsLeft(), len(s.review.Actions)
	s.side.name(toComments, "Comments", "", comments)
	s.side.name(toQuestions, "Questions", " of "+strconv.Itoa(len(s.questions)), len(s.questions)-left)
	s.side.name(toActions, "Actions", "", actions)
	s.side.name(toDecision, "Decision", "", 0)
	items := []string{look.Count(s.page.Words(), "word", "words"), look.Count(comments, "comment", "comments")}
	if actions > 0 {
		items = append(items, look.Count(actions, "action", "actions"))
	}
	if left > 0 && !s.given() {
		items = append(items, look.Count(left, "question", "questions")+" left")
	}
	if s.review.Decision == storage.Undecided {
		items = append(items, "Not decided yet")
	}
	s.foot.SetItems(items...)
}

func (s *Screen) canvas() fyne.Canvas {
	if s.p.Canvas == nil {
		return nil
	}
	return s.p.Canvas()
}

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.canvas(); c != nil {
		look.Focus(c, f)
	}
}

// NextPart moves the keyboard on: from the letter to the comments, the questions,
// the actions, the decision, and to the letter again; or back the other way. It is
// what F6 does.
func (s *Screen) NextPart(back bool) {
	c := s.canvas()
	if c == nil {
		return
	}
	now, step := s.side.holds(c.Focused()), 1 // -1 on the letter
	if back {
		step = -1
	}
	switch next := now + step; {
	case c.Focused() == nil, next == -1, next == int(parts):
		s.Focus()
	case next < -1:
		s.side.enter(parts - 1)
	default:
		s.side.enter(part(next))
	}
}

// key is what a function key does on the page and elsewhere.
func (s *Screen) key(name fyne.KeyName, shift bool) bool {
	if name == fyne.KeyF6 {
		s.NextPart(shift)
		return true
	}
	return false
}

// keyEvent is key for buttons, cards and fields; Esc goes back to the letter.
func (s *Screen) keyEvent(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		s.closeCard()
		s.Focus()
		return true
	}
	return s.key(e.Name, s.shift())
}

// shiftHeld asks the window whether Shift is held.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

const (
	sideWidth     = 420  // points at the usual text size
	narrowestPage = 480  // points that a page needs to be read with joy
	sideUnder     = 0.55 // of the height, when it goes under
)
