package write

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor/text"
)

// UsualHeadings are those offered when the settings name no others. They are an
// outline to begin from: each can be changed or left out.
func UsualHeadings() []string {
	return []string{"Why I came", "Who was there", "What we did", "What you told me", "What I saw", "What is going well",
		"What I am worried about", "What I think", nextHeading, "If this does not work", againHeading, "Tell me if I got this wrong"}
}

const (
	nextHeading  = "What happens next"
	againHeading = "When I will see you again"
)

func (s *Screen) headings() []string {
	if len(s.params.Headings) > 0 {
		return s.params.Headings
	}
	return UsualHeadings()
}

// hasHeading says whether the letter has a heading of these words.
func hasHeading(paragraphs []text.Paragraph, heading string) bool {
	return headingAt(paragraphs, heading) >= 0
}

func headingAt(paragraphs []text.Paragraph, heading string) int {
	return slices.IndexFunc(paragraphs, func(p text.Paragraph) bool {
		return p.Kind == text.Heading && strings.EqualFold(strings.TrimSpace(p.Text), heading)
	})
}

// AskHeadings offers the headings: all that the letter has not yet as an outline,
// or one of them, where the caret is.
func (s *Screen) AskHeadings() {
	s.unsay()
	var missing []string
	now := s.page.Paragraphs()
	for _, h := range s.headings() {
		if !hasHeading(now, h) {
			missing = append(missing, h)
		}
	}
	var sheet *look.Sheet
	end := func(headings []string) func() {
		return func() {
			sheet.Close()
			s.addHeadings(headings)
			s.side.choose(Whole)
			s.Focus()
		}
	}
	rows := []fyne.CanvasObject{look.Soft("They go in where you are writing. Change them, move them or delete them as you like: a letter without headings is just as right.")}
	var stops []fyne.Focusable
	for _, h := range missing {
		row := look.NewListRow(look.Words(h), end([]string{h}))
		row.Spoken = "Add the heading " + h
		stops = append(stops, row)
		row.OnKey = func(e *fyne.KeyEvent) bool { return s.stepTo(stops, row, e.Name) }
		rows = append(rows, row)
	}
	all := look.PrimaryButton("Add all as an outline", end(missing))
	if len(missing) == 0 {
		rows = []fyne.CanvasObject{look.Words("The letter has all the headings there are to offer. To make one of your own, write it and press Ctrl+1.")}
		all = look.PrimaryButton("Done", end(nil))
	}
	cancel := look.PlainButton("Cancel", func() {
		sheet.Close()
		s.Focus()
	})
	sheet = look.NewSheet("Headings", look.Column(2, rows...), cancel, all)
	sheet.OnEscape = func() { cancel.Tapped(nil) }
	sheet.Open(s.canvas(), all)
}

// addHeadings puts headings where the caret is, each with a line to write on; the
// caret goes to the first of those lines. It is one step to undo.
func (s *Screen) addHeadings(headings []string) {
	if len(headings) == 0 {
		return
	}
	now := s.page.Paragraphs()
	_, caret := s.page.SelectedPlace()
	at := min(caret.Paragraph, len(now)-1)
	before, after := now[:at+1], now[at+1:]
	if now[at].Text == "" { // an empty line is written on, not left over
		before = now[:at]
	}
	out := slices.Clone(before)
	line := len(out) + 1
	for _, h := range headings {
		out = append(out, text.Paragraph{Kind: text.Heading, Text: h}, text.Paragraph{})
	}
	s.page.Rewrite(append(out, after...), text.Position{Paragraph: line})
}
