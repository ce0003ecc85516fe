package write

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// reviewList is what a manager said about this letter: the decision, what is to be
// done, and the comments, each tied to its words on the page.
type reviewList struct {
	screen  *Screen
	cards   *fyne.Container
	content fyne.CanvasObject
	scroll  *container.Scroll
	stops   []fyne.Focusable
	looking remark
}

func newReviewList(s *Screen) *reviewList {
	l := &reviewList{screen: s}
	l.cards = look.Column(9)
	l.content, l.scroll = look.Scrolled(look.Pad(14, 14, 14, 14, l.cards))
	return l
}

// SetReviews shows what was said of the letter; what has not been given back yet is
// nobody's to read.
func (s *Screen) SetReviews(reviews []storage.Review) {
	s.reviews = slices.DeleteFunc(slices.Clone(reviews), func(r storage.Review) bool { return r.Given.IsZero() })
	if len(s.reviews) == 0 {
		s.side.tabs[Review].Hide()
	} else {
		s.side.tabs[Review].Show()
	}
	s.placeRemarks()
	s.review.show()
	s.showState()
}

// follow opens the comment that the caret came to.
func (l *reviewList) follow(r remark) {
	if l.looking != r {
		l.looking = r
		l.show()
	}
}

// show makes the list anew, the latest review first.
func (l *reviewList) show() {
	s := l.screen
	at := -1
	if len(l.stops) > 0 && s.canvas() != nil {
		at = slices.Index(l.stops, s.canvas().Focused())
	}
	l.cards.Objects, l.stops = nil, nil
	open := 0
	for _, r := range slices.Backward(s.reviews) {
		l.add(l.head(r))
		l.addActions(r)
		for _, c := range r.Comments {
			if !c.Resolved {
				open++
			}
			l.add(l.comment(r, c))
		}
		for _, a := range r.Answers {
			if a.Words != "" {
				l.add(look.Pad(4, 2, 0, 2, look.Column(3, look.Label(a.Question), look.Soft(a.Words).In(look.ColorInk))))
			}
		}
	}
	s.side.count(Review, open)
	l.cards.Refresh()
	l.content.Refresh()
	look.FollowFocus(l.scroll)
	switch {
	case at >= 0 && len(l.stops) > 0:
		s.focus(l.stops[min(at, len(l.stops)-1)])
	case at >= 0:
		s.Focus()
	}
}

func (l *reviewList) add(o fyne.CanvasObject) { l.cards.Objects = append(l.cards.Objects, o) }

// head is who decided what, and their words over all.
func (l *reviewList) head(r storage.Review) fyne.CanvasObject {
	who := r.By
	if who == "" {
		who = "Your manager"
	}
	decided := who + " has read this"
	switch r.Decision {
	case storage.AgreedTo:
		decided = who + " agrees with this letter"
	case storage.PleaseChange:
		decided = who + " asks for changes"
	}
	rows := []fyne.CanvasObject{look.NewText(look.Span{Text: decided, Bold: true}), look.Soft(look.When(r.Given, l.screen.params.Now()))}
	if r.Words != "" {
		rows = append(rows, look.Words(r.Words))
	}
	ground := look.NewGround(look.ColorAccentGround, look.Pad(11, 14, 12, 14, look.Column(4, rows...)))
	ground.Radius = 10
	return ground
}

// addActions shows what somebody has to do, with a box to tick.
func (l *reviewList) addActions(r storage.Review) {
	for _, a := range r.Actions {
		words := a.What
		if a.Who != "" {
			words = a.Who + ": " + words
		}
		if !a.By.IsZero() {
			words += ", by " + look.DayIn(a.By.Time(l.screen.params.Now().Location()), l.screen.params.Now())
		}
		box := look.NewChoice("", "To do", "Done")
		if !a.Done.IsZero() {
			box.Choose(1)
		}
		box.OnChanged = func() {
			l.save(r, func(r *storage.Review) {
				i := slices.IndexFunc(r.Actions, func(x storage.ReviewAction) bool { return x.ID == a.ID })
				r.Actions[i].Done = storage.Date{}
				if box.Chosen() == 1 {
					r.Actions[i].Done = storage.DateOf(l.screen.params.Now())
				}
			})
		}
		walk := l.stop(box)
		box.OnKey = func(e *fyne.KeyEvent) bool { // Left and Right choose; the others walk on, and mark nothing done
			switch e.Name {
			case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
				return false
			}
			return walk(e)
		}
		l.add(look.Paper(look.Pad(11, 14, 11, 14, look.Column(6, look.Words(words), box))))
	}
}

// comment is one comment with what was said to it.
func (l *reviewList) comment(r storage.Review, c storage.Comment) fyne.CanvasObject {
	s := l.screen
	var rows []fyne.CanvasObject
	if c.Quote != "" {
		quote := look.NewText(look.Span{Text: c.Quote, Bold: true})
		quote.Lines = 2
		rows = append(rows, quote)
	}
	words := c.Words
	if c.Keep && words == "" {
		words = "Keep this."
	}
	rows = append(rows, look.Words(words))
	if s.astray[c.ID] {
		rows = append(rows, look.Soft("On the wording of "+look.When(r.Begun, s.params.Now())+"; those words are no longer in the letter."))
	}
	for _, said := range c.Replies {
		rows = append(rows, look.NewText(look.Span{Text: said.By + "  ", Bold: true}, look.Span{Text: said.Words, Color: look.ColorSoft}))
	}
	card := look.NewCard(look.Column(5, rows...), func() { l.goTo(remark{r.ID, c.ID}) })
	card.Spoken = strings.TrimSpace(c.Quote + ". " + words)
	card.OnKey = l.stop(card)
	card.SetSelected(l.looking == remark{r.ID, c.ID})
	if c.Keep {
		return card
	}
	reply := look.LinkButton("Reply", func() { l.askReply(r, c) })
	reply.OnKey = l.stop(reply)
	label := "Dealt with"
	if c.Resolved {
		label = "Dealt with: open it again"
	}
	done := look.LinkButton(label, func() {
		l.save(r, func(r *storage.Review) {
			if x := commentOf(r, c.ID); x != nil {
				x.Resolved = !x.Resolved
			}
		})
	})
	done.OnKey = l.stop(done)
	return look.Column(2, card, look.Pad(0, 4, 4, 4, look.Row(14, []fyne.CanvasObject{reply, done}, nil)))
}

func commentOf(r *storage.Review, id storage.ID) *storage.Comment {
	for i := range r.Comments {
		if r.Comments[i].ID == id {
			return &r.Comments[i]
		}
	}
	return nil
}

// goTo shows the words of a comment on the page.
func (l *reviewList) goTo(at remark) {
	for _, c := range l.screen.page.Comments() {
		if c.Data == any(at) {
			l.screen.page.ShowComment(c)
		}
	}
	l.follow(at)
	l.screen.Focus()
}

// askReply takes down an answer to a comment.
func (l *reviewList) askReply(r storage.Review, c storage.Comment) {
	s := l.screen
	s.unsay()
	field := look.NewLongField("Your answer", 4)
	var sheet *look.Sheet
	end := func() {
		sheet.Close()
		s.focus(s.side.parts()[0])
	}
	keep := look.PrimaryButton("Reply", func() {
		end()
		if words := strings.TrimSpace(field.Text()); words != "" {
			l.save(r, func(r *storage.Review) {
				if x := commentOf(r, c.ID); x != nil {
					x.Replies = append(x.Replies, storage.Said{By: s.me(), At: s.params.Now(), Words: words})
				}
			})
		}
	})
	said := look.NewText(look.Span{Text: c.Quote + "  ", Bold: true}, look.Span{Text: c.Words})
	sheet = look.NewSheet("Reply", look.Column(12, said, field), look.PlainButton("Cancel", end), keep)
	sheet.OnEscape = end
	sheet.Open(s.canvas(), field.Input)
}

// me is what a reply is signed with.
func (s *Screen) me() string {
	if s.params.Me == "" {
		return "You"
	}
	return s.params.Me
}

// save keeps a change to a review; when it cannot, the list stays as it was.
func (l *reviewList) save(r storage.Review, change func(*storage.Review)) {
	s := l.screen
	r.Actions = slices.Clone(r.Actions)
	r.Comments = slices.Clone(r.Comments)
	for i := range r.Comments {
		r.Comments[i].Replies = slices.Clone(r.Comments[i].Replies)
	}
	change(&r)
	if s.params.OnSaveReview != nil {
		if err := s.params.OnSaveReview(&r); err != nil {
			s.Say("That could not be kept. "+storage.Explain(err), look.Trouble)
			l.show()
			return
		}
	}
	if i := slices.IndexFunc(s.reviews, func(x storage.Review) bool { return x.ID == r.ID }); i >= 0 {
		s.reviews[i] = r
	}
	s.placeRemarks()
	l.show()
}

// stop makes a thing one of those that the arrows walk through.
func (l *reviewList) stop(o fyne.Focusable) func(*fyne.KeyEvent) bool {
	l.stops = append(l.stops, o)
	return l.screen.walked(func() []fyne.Focusable { return l.stops }, o)
}
