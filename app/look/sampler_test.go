package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// sampler is one of everything.
func sampler() fyne.CanvasObject {
	bar := NewTopBar("Letter to Robin")
	bar.SetBack("Robin", nil)
	bar.SetChips(NewChip("Visit on Tue 17 Nov, home", Quiet), NewChip("Draft", Quiet))
	off := PlainButton("Preview", nil)
	off.Disable()
	on := PlainButton("Visit", nil)
	on.FocusGained()
	bar.SetButtons(on, off, DangerButton("Delete", nil), PrimaryButton("Send for review", nil))

	foot := NewFootLine("148 words", "5 words to look at")
	foot.SetState("Saved 21:42", Good)

	name := NewField("What they like to be called")
	name.SetText("Robin")
	name.Input.FocusGained()
	born := NewField("Date of birth")
	born.SetText("4 Mai 2017")
	born.SetTrouble("The date needs a day, a month and a year, like 4 May 2017.")
	hint := NewField("Passphrase")
	hint.SetHint("At least 12 characters. Four plain words are best.")

	chosen := NewCard(Column(4, Strong("placement"), Soft("To a child it sounds like a thing being put somewhere. This is her home, and no one else's."),
		Row(14, []fyne.CanvasObject{LinkButton("Explain it", nil), LinkButton("Leave it", nil)}, nil)), func() {})
	chosen.SetSelected(true)
	other := NewCard(NewText(Span{Text: "IRO ", Bold: true}, Span{Text: "the person who runs your meeting and makes sure that people do what they said", Color: ColorSoft}), func() {})
	row := NewListRow(Column(2, Row(8, []fyne.CanvasObject{Strong("Robin")}, []fyne.CanvasObject{NewChip("came back", Active)}), Soft("8 years old").OneLine()), func() {})
	row.SetSelected(true)
	row2 := NewListRow(Column(2, Row(8, []fyne.CanvasObject{Strong("A very long name that cannot fit in its row")}, []fyne.CanvasObject{NewChip("2 days late", Warn)}), Soft("8 years old").OneLine()), func() {})
	row2.FocusGained()

	say := NewMessage()
	say.Offer("Not saved: the disk is full. Your words are still here.", Trouble, "Try again", nil)
	demo := NewMessage()
	demo.Say("Made-up children. Nothing is kept.", Training)

	sheet := NewGround(ColorDesk, Pad(20, 20, 20, 20, Column(12,
		Head("Robin"), chosen, other, row, row2, name, born, hint,
		Row(8, []fyne.CanvasObject{NewChip("Agreed", Good), NewChip("Came back", Active), NewChip("2 days late", Warn), NewChip("Training room", Training), NewChip("Draft", Quiet)}, nil),
	)))
	return Column(0, bar, demo, say, sheet, foot)
}

func TestSampler(t *testing.T) {
	for name, a := range map[string]Appearance{
		"light": {Mode: Light}, "dark": {Mode: Dark}, "contrast": {Mode: Contrast}, "large": {Mode: Light, Text: 200},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			test.ApplyTheme(t, NewTheme(a))
			w := test.NewTempWindow(t, sampler())
			w.SetPadded(false)
			w.Resize(fyne.NewSize(900, 900))
			test.AssertImageMatches(t, "sampler-"+name+".png", w.Canvas().Capture())
		})
	}
}
