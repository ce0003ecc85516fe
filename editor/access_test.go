package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAScreenReaderIsToldOfCommentsAndOfTheCard(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	d.SetComments([]Comment{d.about(0, "good", KeepThis)})
	d.CaretToEnd()
	d.press(fyne.KeyLeft, fyne.KeyLeft)
	if got := d.AccessibilityLabel(); !strings.HasSuffix(got, "1 word to look at: placement; somebody wants to keep this") {
		t.Errorf("on the page: %q", got)
	}
	d.NextMark()
	d.ShowWordings()
	if got := d.card.view.AccessibilityLabel(); !strings.HasPrefix(got, "placement; To a child") || !strings.Contains(got, "; where you live; ") {
		t.Errorf("of the card: %q", got)
	}
	var said []string
	for _, o := range d.card.view.objects {
		if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() == fyne.AccessibleRoleButton {
			said = append(said, a.AccessibilityLabel())
		}
	}
	want := "Write home instead|Write where you live instead|Write living with Auntie Bev instead|Explain it|Leave it|Her own word"
	if got := strings.Join(said, "|"); got != want {
		t.Errorf("of what can be done: %q", got)
	}
}
