package review

import (
	"testing"

	"dearly/editor"
	"dearly/storage"
)

func TestMarksThatCameAreShownAsTheWorkerSawThem(t *testing.T) {
	const letter = "Dear Maya,\n\nThe blorp is near.\n\nThe blorp is near."
	d := openDesk(t, func(p *Params) {
		p.Letter.Text = letter
		p.Marks = []storage.Mark{
			{Paragraph: 1, Start: 4, End: 9, Text: "blorp", Term: "blorp", Why: "Nobody says it.", Kind: "label", Level: "swap", Wordings: []string{"shop"}},
			{Paragraph: 2, Start: 4, End: 9, Text: "blorp", Term: "blorp", Kind: "label", Level: "swap"},
			{Paragraph: 0, Start: 0, End: 4, Text: "Deer", Term: "deer", Level: "swap"},      // other words stand there
			{Paragraph: 7, Start: 0, End: 4, Text: "Dear", Term: "dear", Level: "swap"},      // no such paragraph
			{Paragraph: 0, Start: 5, End: 9, Text: "Maya", Kind: "new kind", Level: "newer"}, // unknown here
		}
	})
	marks := d.page.Marks()
	if len(marks) != 3 {
		t.Fatalf("%d marks: %+v", len(marks), marks)
	}
	if got := marks[1]; got.Mark.Shape != editor.Wavy {
		t.Errorf("the shape is %v", got.Mark.Shape)
	}
	card := d.page.Explain("The blorp is near.", marks[1].Mark)
	if card.Title != "blorp" || card.Why != "Nobody says it." || len(card.Wordings) != 1 || !card.Wordings[0].Advice {
		t.Errorf("the card is %+v", card)
	}
	if card := d.page.Explain("Dear Maya,", marks[0].Mark); card.Title != "Maya" {
		t.Errorf("the card is %+v", card)
	}
}

func TestALetterThatCameWithoutMarksHasNone(t *testing.T) {
	d := openDesk(t, func(p *Params) { p.Marks = []storage.Mark{} })
	if got := d.page.Marks(); len(got) != 0 {
		t.Errorf("%d marks", len(got))
	}
}
