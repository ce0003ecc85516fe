package look

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAWidgetThatIsDrawnAnewLooksAsBefore(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Appearance{Mode: Light}))
	field := NewField("What they like to be called")
	field.SetHint("One line.")
	long := NewLongField("What matters to them", 3)
	top := NewTopBar("Letter to Wren")
	top.SetBack("Wren", func() {})
	top.SetButtons(PlainButton("Visit", nil), PrimaryButton("Preview", nil))
	strip := NewMessage()
	strip.Offer("One sentence that says what happened, long enough to be wrapped into more lines than one.", Warn, "Done", func() {})
	foot := NewFootLine("3 children", "1 letter")
	foot.SetState("Saved 21:42", Good)
	input := NewInput()
	input.SetText("Wren")
	for name, w := range map[string]fyne.Widget{
		"input":  input,
		"words":  Words("Words that are long enough to be wrapped into more lines than one line of them."),
		"strong": Strong("Strong"), "label": Label("Label"), "button": PlainButton("Press", nil), "link": LinkButton("Press", nil),
		"card": NewCard(Column(4, Strong("Wren"), Soft("8 years old")), nil), "row": NewListRow(Words("Wren"), nil),
		"chip": NewChip("Draft", Quiet), "choice": NewChoice("Colours", "Light", "Dark"), "tick": NewTick("Say it", true),
		"field": field, "long field": long, "top bar": top, "strip": strip, "foot line": foot,
		"paper": Paper(Pad(10, 10, 10, 10, Words("On paper"))), "ground": NewGround(ColorPanel, Words("On a ground")),
	} {
		t.Run(name, func(t *testing.T) {
			win := test.NewTempWindow(t, w)
			win.Resize(fyne.NewSize(400, 200))
			w.Resize(fyne.NewSize(360, HeightFor(w, 360)))
			before := places(test.WidgetRenderer(w))
			if after := places(w.CreateRenderer()); !reflect.DeepEqual(before, after) {
				t.Errorf("it lay so: %v\nand lies so: %v", before, after)
			}
		})
	}
}

// places are where the parts of a widget lie.
func places(r fyne.WidgetRenderer) (all [][2]float32) {
	for _, o := range r.Objects() {
		if o.Visible() {
			all = append(all, [2]float32{o.Position().X, o.Position().Y}, [2]float32{o.Size().Width, o.Size().Height})
		}
	}
	return all
}
