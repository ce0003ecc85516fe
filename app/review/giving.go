package review

import (
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// fillDecision is the end of the side: words over all, and the decision.
func (d *side) fillDecision() {
	s := d.s
	body := d.bodies[toDecision]
	body.Objects, d.first[toDecision], d.words, d.choice = []fyne.CanvasObject{heading("Decision")}, nil, nil, nil
	if s.given() {
		decided := map[storage.Decision]string{storage.AgreedTo: "Agreed", storage.PleaseChange: "Please change", storage.Undecided: "No decision"}[s.review.Decision]
		body.Objects = append(body.Objects, look.Words(decided))
		if s.review.Words != "" {
			body.Objects = append(body.Objects, look.Words(s.review.Words))
		}
		return
	}
	d.words = look.NewLongField("In a few words, over all", 3)
	d.words.SetText(s.review.Words)
	d.words.Input.OnKey = s.keyEvent
	d.words.Input.OnChanged = func(words string) {
		if s.review.Words != words {
			s.review.Words = words
			s.changed()
		}
	}
	d.choice = look.NewChoice("Your decision", "Not yet", "Agreed", "Please change")
	for i, decision := range decisions() {
		if decision == s.review.Decision {
			d.choice.Choose(i)
		}
	}
	d.choice.OnKey = s.keyEvent
	d.choice.OnChanged = func() { s.decide(decisions()[d.choice.Chosen()]) }
	came := d.words.Input.OnFocus
	d.words.Input.OnFocus = func(on bool) { // the decision comes into sight with it: it cannot tell when the keyboard comes
		came(on)
		if on {
			look.Reveal(d.scroll, d.choice)
		}
	}
	body.Objects = append(body.Objects, d.words, d.choice)
	d.first[toDecision] = d.words.Input
}

// decisions are in the order in which they are offered.
func decisions() []storage.Decision {
	return []storage.Decision{storage.Undecided, storage.AgreedTo, storage.PleaseChange}
}

// decide takes down how the review ends; it can be changed until it goes back.
func (s *Screen) decide(decision storage.Decision) {
	if s.given() || s.review.Decision == decision {
		return
	}
	s.review.Decision = decision
	for i, d := range decisions() {
		if d == decision {
			s.side.choice.Choose(i)
			s.side.choice.Refresh()
		}
	}
	at := fyne.Focusable(nil)
	if c := s.canvas(); c != nil {
		at = c.Focused()
	}
	label := ""
	if b, ok := at.(*look.Button); ok {
		label = b.Text
	}
	s.fillTop()
	if label != "" { // the buttons were made anew
		s.focusButton(label)
	}
	s.changed()
}

// focusButton puts the keyboard on a button of the top bar.
func (s *Screen) focusButton(label string) {
	for _, o := range s.buttons {
		if b, ok := o.(*look.Button); ok && b.Text == label {
			s.focus(b)
		}
	}
}

// missing is what keeps the review from going back: a sentence, and where the
// keyboard goes.
func (s *Screen) missing() (string, fyne.Focusable) {
	for _, r := range s.side.actions {
		switch {
		case r.unread(s.p.Now()):
			r.by.SetTrouble("That is no day we can read.")
			s.side.refresh()
			return "One action has a day that Dearly cannot read.", r.by.Input
		case strings.TrimSpace(r.what.Text()) == "" && (r.who.Text() != "" || r.by.Text() != ""):
			return "One action does not say what has to be done.", r.what.Input
		}
	}
	for _, r := range s.side.answers {
		if r.whyNot != nil && !answered(s.answer(r.question)) {
			r.answer.SetTrouble("Answer this one, or say below why nobody asked.")
			s.side.refresh()
			return "One question is still open that cannot be left: what " + s.p.child() + " or their family said. If nobody asked, say why.", r.answer.Input
		}
	}
	if s.review.Decision == storage.Undecided {
		return "Do you agree, or is something to be changed? Choose one before it goes back.", s.side.choice
	}
	return "", nil
}

// Give asks whether the review is to go back, once it is whole.
func (s *Screen) Give() {
	if s.given() {
		return
	}
	s.closeCard()
	if sentence, at := s.missing(); at != nil {
		s.Say(sentence, look.Warn)
		s.focus(at)
		if on := s.side.holds(at); on >= 0 {
			s.side.choose(part(on))
		}
		return
	}
	s.changes++ // so that it is in the store, whatever was said
	if s.Save() != nil {
		return
	}
	var sheet *look.Sheet
	end := func() {
		sheet.Close()
		s.Focus()
	}
	send := look.PrimaryButton("Send it back", func() {
		end()
		r := s.copied()
		r.Given = s.p.Now()
		s.p.OnGive(r, s.wasGiven)
	})
	sheet = look.NewSheet("Send it back to "+s.p.worker()+"?", look.Column(8, s.summary()...), look.PlainButton("Not yet", end), send)
	sheet.OnEscape = end
	sheet.Open(s.canvas(), send)
}

// summary says what goes back, and what it lacks.
func (s *Screen) summary() []fyne.CanvasObject {
	decided := "You agree with this letter."
	if s.review.Decision == storage.PleaseChange {
		decided = "You ask for changes."
	}
	keeps := 0
	for _, c := range s.review.Comments {
		if c.Keep {
			keeps++
		}
	}
	lines := []fyne.CanvasObject{
		look.Words(decided),
		look.Words(look.Count(len(s.review.Comments), "comment", "comments") + ", of them " + look.Count(keeps, "to keep something", "to keep something") + ". " +
			look.Count(len(s.review.Actions), "action", "actions") + "."),
	}
	open, nobody := 0, 0
	for _, a := range s.review.Actions {
		if a.By.IsZero() {
			open++
		}
		if a.Who == "" {
			nobody++
		}
	}
	if left := s.questionsLeft(); left > 0 {
		lines = append(lines, look.Soft(look.Count(left, "question has", "questions have")+" no answer."))
	}
	if open > 0 {
		lines = append(lines, look.Soft(look.Count(open, "action has", "actions have")+" no day. Without one it is easily lost."))
	}
	if nobody > 0 {
		lines = append(lines, look.Soft(look.Count(nobody, "action does", "actions do")+" not say who."))
	}
	return append(lines, look.Soft("After that nothing can be changed here."))
}

// wasGiven is called when the review went.
func (s *Screen) wasGiven(r storage.Review) {
	s.stopWaiting()
	s.review = r
	s.review = s.copied()
	s.open = storage.ID{}
	s.fill()
	s.tellGiven()
	s.side.show(toComments)
	s.Focus()
}

// tellGiven says that the review went back, and when.
func (s *Screen) tellGiven() {
	day := look.DayIn(s.review.Given.In(s.p.Now().Location()), s.p.Now())
	s.Say("You sent this back on "+day+" at "+look.Clock(s.review.Given.In(s.p.Now().Location()))+". It can be read here and no longer changed.", look.Good)
	s.foot.SetState("Sent back "+look.When(s.review.Given, s.p.Now()), look.Good)
}

// giveAgain sends the same once more: the file was lost, or the words were.
func (s *Screen) giveAgain() { s.p.OnGive(s.copied(), func(storage.Review) {}) }
