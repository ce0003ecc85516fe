package editor

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/editor/text"
)

// mouseOver moves the mouse to a little right of a position in the text.
func (d *desk) mouseOver(paragraph, at int) {
	pt := d.pointOf(place2(paragraph, at)).AddXY(3, d.metrics.row/2)
	d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pt}})
}

func hoverDesk(t *testing.T) *desk {
	d := plainDesk(t, "The placement was good and the review is near.")
	d.CaretToEnd()
	return d
}

func TestRestingTheMouseOnAMarkShowsItsCard(t *testing.T) {
	d := hoverDesk(t)
	sel := d.sel
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest - 1)
	if d.card != nil {
		t.Fatal("the card is there too soon")
	}
	d.clock.pass(1)
	if d.card == nil || d.card.card.Title != "placement" {
		t.Fatal("there is no card")
	}
	if d.sel != sel || !d.focused {
		t.Error("it took the caret or the keyboard")
	}
	d.write("2!") // takes no key
	d.check("The placement was good and the review is near.2!")
	if d.card != nil {
		t.Error("the card stays while somebody writes")
	}
}

func TestTheCardGoesWithTheMouse(t *testing.T) {
	for name, leave := range map[string]func(*desk){
		"to the text": func(d *desk) { d.mouseOver(0, 15) },
		"out":         func(d *desk) { d.MouseOut() },
	} {
		t.Run(name, func(t *testing.T) {
			d := hoverDesk(t)
			d.mouseOver(0, 6)
			d.clock.pass(hoverRest)
			leave(d)
			if d.card == nil {
				t.Fatal("there is no time to reach the card")
			}
			d.clock.pass(hoverLeave)
			if d.card != nil {
				t.Error("the card stays")
			}
		})
	}
}

func TestFromOneMarkToAnotherTheCardChanges(t *testing.T) {
	d := hoverDesk(t)
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest)
	d.mouseOver(0, 32)
	d.clock.pass(hoverRest)
	if d.card == nil || d.card.card.Title != "review" {
		t.Error("the card of the second mark is not there")
	}
}

func TestTheMouseReachesTheCardAndAClickKeepsIt(t *testing.T) {
	d := hoverDesk(t)
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest)
	d.MouseOut()
	d.card.view.MouseIn(nil)
	d.clock.pass(10 * hoverLeave)
	if d.card == nil {
		t.Fatal("the card goes from under the mouse")
	}
	d.card.view.MouseDown(nil)
	d.card.view.MouseOut()
	d.clock.pass(10 * hoverLeave)
	if d.card == nil {
		t.Fatal("a click does not keep it")
	}
	d.press(fyne.KeyReturn)
	d.check("The home was good and the review is near.")
}

func TestAWordingIsTakenFromTheCardUnderTheMouse(t *testing.T) {
	d := hoverDesk(t)
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest)
	for _, o := range d.card.view.objects {
		if o, ok := o.(*option); ok && o.wording.Text == "where you live" {
			o.MouseIn(nil)
			o.Tapped(nil)
			break
		}
	}
	d.check("The where you live was good and the review is near.")
}

func TestAnActionIsDoneToTheMarkUnderTheMouse(t *testing.T) {
	d := hoverDesk(t)
	var looked Place
	d.Explain = func(string, Mark) Card {
		return Card{Actions: []Action{{Label: "Leave it", Do: func() { looked, _ = d.Looking() }}}}
	}
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest)
	d.card.act(d.card.card.Actions[0])
	if looked.Mark.Start != 4 {
		t.Errorf("it was done to %v", looked)
	}
}

func TestAMarkJustClickedShowsNoCardUntilTheMouseComesBack(t *testing.T) {
	d := hoverDesk(t)
	d.mouseOver(0, 6)
	at := d.pointOf(place2(0, 6)).AddXY(3, d.metrics.row/2)
	d.click(at.X, at.Y)
	d.mouseOver(0, 7)
	d.clock.pass(hoverRest)
	if d.card != nil {
		t.Error("the card is in the way")
	}
	d.mouseOver(0, 16)
	d.mouseOver(0, 7)
	d.clock.pass(hoverRest)
	if d.card == nil {
		t.Error("the mouse came back, and there is no card")
	}
}

func TestAHoverCardDoesNotTakeTheKeyboardFromElsewhereUntilItIsKept(t *testing.T) {
	d := hoverDesk(t)
	d.window.Canvas().Unfocus()
	d.mouseOver(0, 6)
	d.clock.pass(hoverRest)
	if d.focused || d.card == nil {
		t.Errorf("focused %v, card %v", d.focused, d.card != nil)
	}
	d.card.view.MouseDown(nil)
	if !d.focused || d.card == nil || d.card.chosen != 0 {
		t.Error("a card that is kept has no keyboard")
	}
}

func TestAnOpenCardIsNotDisturbedByTheMouse(t *testing.T) {
	d := hoverDesk(t)
	d.sel = text.At(place2(0, 6))
	d.ShowWordings()
	d.mouseOver(0, 32)
	d.clock.pass(10 * hoverRest)
	d.MouseOut()
	d.clock.pass(10 * hoverRest)
	if d.card == nil || d.card.card.Title != "placement" {
		t.Error("it is gone")
	}
}

func TestTheHoverCardIsPainted(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(1026, 654))
	d.SetText(letter)
	d.mouseOver(4, 102)
	d.clock.pass(hoverRest)
	d.picture("card-hover")
}
