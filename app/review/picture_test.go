package review

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// The pictures are to be looked at: a change of look shows as a change of them.
func TestPicturesOfTheScreen(t *testing.T) {
	usual := fyne.NewSize(1366, 740)
	for _, c := range []struct {
		name string
		look look.Appearance
		size fyne.Size
		do   func(*desk)
	}{
		{"empty", look.Appearance{Mode: look.Light}, usual, func(*desk) {}},
		{"light", look.Appearance{Mode: look.Light}, usual, func(d *desk) {
			d.comments()
			d.goTo(d.review.Comments[1].ID)
			d.openCard(d.review.Comments[1].ID, true)
		}},
		{"dark", look.Appearance{Mode: look.Dark}, usual, func(d *desk) { d.comments(); d.goTo(d.review.Comments[1].ID) }},
		{"contrast", look.Appearance{Mode: look.Contrast}, usual, func(d *desk) { d.comments() }},
		{"large-text", look.Appearance{Mode: look.Light, Text: 200}, usual, func(d *desk) { d.comments() }},
		{"questions", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.whole(storage.PleaseChange); d.side.show(toQuestions) }},
		{"actions", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.whole(storage.PleaseChange); d.side.show(toActions) }},
		{"decision-large", look.Appearance{Mode: look.Light, Text: 200}, usual, func(d *desk) { d.whole(storage.AgreedTo); d.side.show(toDecision) }},
		{"asking", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.whole(storage.PleaseChange); d.Give() }},
		{"missing", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.comments(); d.Give() }},
		{"agreed", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.whole(storage.AgreedTo); d.Save() }},
		{"returned", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.whole(storage.AgreedTo); d.give() }},
		{"returned-dark", look.Appearance{Mode: look.Dark}, usual, func(d *desk) { d.whole(storage.PleaseChange); d.give(); d.side.show(toQuestions) }},
		{"not-saved", look.Appearance{Mode: look.Light}, usual, func(d *desk) { d.fail = storage.ErrFull; d.comments(); _ = d.Save() }},
		{"long-name", look.Appearance{Mode: look.Light}, fyne.NewSize(1100, 640), func(d *desk) {
			d.top.SetTitle("Letter to " + strings.Repeat("Anna-", 7) + "Maria")
			d.comments()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := openDesk(t, nil)
			fyne.CurrentApp().Settings().SetTheme(look.NewTheme(c.look))
			d.w.Resize(c.size)
			c.do(d)
			test.AssertImageMatches(t, c.name+".png", d.w.Canvas().Capture())
		})
	}
}

func TestPictureOfASecondReview(t *testing.T) {
	d := openDesk(t, func(p *Params) {
		p.Earlier = []storage.Review{{
			Comments: []storage.Comment{
				{Quote: "I came to do the review", Words: "Say what that is.", Replies: []storage.Said{{By: "Jo", Words: "Done, see the second line."}}, Resolved: true},
				{Quote: "your cat", Keep: true},
				{Quote: "We will see", Words: "By when?"},
			},
			Actions: []storage.ReviewAction{
				{What: "Ring the school", Who: "Jo", By: onDay(2026, 11, 3), Done: onDay(2026, 11, 2)},
				{What: "Ask Sam about Mum", Who: "Sam", By: onDay(2026, 11, 5)},
			},
		}}
	})
	d.comments()
	test.AssertImageMatches(t, "second-light.png", d.w.Canvas().Capture())
	d.side.show(toActions)
	test.AssertImageMatches(t, "second-actions.png", d.w.Canvas().Capture())
}

// give sends the review back, and says yes when asked.
func (d *desk) give() {
	d.Give()
	d.press(fyne.KeyReturn)
}
