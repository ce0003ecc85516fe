package home

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

func holdReasons() []storage.HoldReason {
	return []storage.HoldReason{storage.AccessRequest, storage.Court, storage.Complaint}
}

// holdName is a reason for a hold, in words.
func holdName(why storage.HoldReason) string {
	switch why {
	case storage.AccessRequest:
		return "somebody asked to see it"
	case storage.Court:
		return "court"
	case storage.Complaint:
		return "a complaint"
	}
	return "another reason"
}

// holdWords is what a card says of holds; empty without any.
func holdWords(why []storage.HoldReason) string {
	var names []string
	for _, reason := range holdReasons() {
		if slices.Contains(why, reason) {
			names = append(names, holdName(reason))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "on hold: " + strings.Join(names, ", ")
}

// holdLabel names the way to [Screen.askHold].
func holdLabel(why []storage.HoldReason) string {
	if len(why) > 0 {
		return "Hold or release…"
	}
	return "Hold…"
}

// askHold shows for what reasons something is on hold, and puts it on hold or
// releases it.
func (s *Screen) askHold(about storage.ID, what string) *look.Sheet {
	held := s.reading.holds[about]
	var sheet *look.Sheet
	say := look.Soft("").In(look.ColorDanger)
	done := func(work func() error) func() {
		return func() {
			var err error
			s.run(func() { err = work() }, func() {
				if err != nil {
					say.SetText("Nothing was changed. " + storage.Explain(err))
					sheet.Refresh()
					return
				}
				sheet.Close()
				s.reread(about)
			})
		}
	}
	var rows []fyne.CanvasObject
	var first *look.Button
	for _, why := range holdReasons() {
		text, button := capital(holdName(why)), look.PlainButton("Hold", done(func() error { return s.p.Store.Hold(about, why) }))
		chips := []fyne.CanvasObject{look.Words(text).OneLine()}
		if slices.Contains(held, why) {
			button = look.PlainButton("Release", done(func() error { return s.p.Store.Release(about, why) }))
			chips = append(chips, look.NewChip("on hold", look.Warn))
		}
		button.Spoken = button.Text + ": " + text
		if first == nil {
			first = button
		}
		rows = append(rows, look.Row(10, chips, []fyne.CanvasObject{button}))
	}
	intro := look.Words("While it is on hold, " + what + " cannot be deleted here, neither by you nor by the days that drafts are kept.")
	sheet = look.NewSheet("Keep from being deleted", look.Column(12, intro, look.Column(8, rows...), say),
		look.PrimaryButton("Close", func() { sheet.Close() }))
	sheet.Open(s.canvas(), first)
	return sheet
}

// askRecord asks whether a letter is in the council's record, and says what follows.
func (s *Screen) askRecord(child storage.Child, l storage.Letter) *look.Sheet {
	var sheet *look.Sheet
	say := look.Soft("").In(look.ColorDanger)
	what := "Say yes once you have seen the letter to " + child.Name + " of " + lowerFirst(s.visitDay(l)) + " in your council’s system. That is the record; this is the desk it was written on."
	if n := s.reading.keep.InRecord; n > 0 {
		what += " The copy here is deleted after " + look.Count(n, "day", "days") + "."
	}
	yes := look.PrimaryButton("It is in the record", func() {
		var err error
		s.run(func() { err = s.p.Store.MarkInRecord(l.ID) }, func() {
			if err != nil {
				say.SetText("Nothing was changed. " + storage.Explain(err))
				sheet.Refresh()
				return
			}
			sheet.Close()
			s.reread(l.ID)
		})
	})
	sheet = look.NewSheet("Is it in the record now?", look.Column(10, look.Words(what), say), look.PlainButton("Not yet", func() { sheet.Close() }), yes)
	sheet.Open(s.canvas(), yes)
	return sheet
}
