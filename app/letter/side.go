package letter

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// side is the list beside the paper: how the letter looks, a voice, what was kept,
// and, once the words have left the program, whether they are in the record.
type side struct {
	s      *Screen
	ground *look.Ground
	column *fyne.Container
	scroll *container.Scroll

	aloud *look.Button
	ask   bool // whether it is in the record now
	yes   *look.Button
}

func newSide(s *Screen) *side {
	d := &side{s: s, column: look.Column(9)}
	box, scroll := look.Scrolled(look.Pad(18, 14, 18, 14, d.column))
	d.scroll = scroll
	d.ground = look.NewGround(look.ColorPanel, box)
	d.ground.Sides.Left = true
	d.build()
	return d
}

func (d *side) build() {
	var objects []fyne.CanvasObject
	if d.ask {
		objects = append(objects, look.Label("In the council's system"), d.question())
	}
	objects = append(objects, look.Label("How it looks"), d.switches(), look.Label("Read aloud"), d.voice())
	if d.s.p.OnVersions != nil {
		versions := look.LinkButton("Show kept versions", d.s.p.OnVersions)
		versions.OnKey = d.s.escape
		objects = append(objects, look.Label("Earlier wordings"),
			card(look.Soft("Each wording that somebody else saw, or that was copied out, is kept as it was."), look.Row(0, []fyne.CanvasObject{versions}, nil)))
	}
	if !d.ask {
		objects = append(objects, look.Label("In the council's system"), d.state())
	}
	d.column.Objects = objects
	d.column.Refresh()
	d.ground.Refresh()
	look.FollowFocus(d.scroll)
}

// card is a piece of paper with things under each other.
func card(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return look.Paper(look.Pad(12, 14, 12, 14, look.Column(6, objects...)))
}

// choice is a switch: a row that says whether it is on.
func (d *side) choice(name, what string, on *bool) fyne.CanvasObject {
	chip := look.NewChip("off", look.Quiet)
	row := look.NewListRow(look.Column(2, look.Row(8, []fyne.CanvasObject{look.Strong(name)}, []fyne.CanvasObject{chip}), look.Soft(what)), nil)
	mark := func() {
		row.Spoken = name + ", off"
		chip.Set("off", look.Quiet)
		if *on {
			row.Spoken = name + ", on"
			chip.Set("on", look.Good)
		}
	}
	mark()
	row.OnTapped = func() {
		*on = !*on
		mark()
		d.s.show()
	}
	row.OnKey = d.s.escape
	return row
}

func (d *side) switches() fyne.CanvasObject {
	o := &d.s.options
	rows := look.Column(2,
		d.choice("Large print", "For eyes that are helped by it", &o.Large),
		d.choice("Pictures by the headings", "For readers who find their place by them", &o.Symbols))
	if n := len(d.s.explained); n > 0 {
		rows.Add(d.choice("What words mean, at the end", look.Count(n, "word", "words")+" kept in the letter", &o.Words))
	}
	return look.Paper(look.Pad(5, 5, 5, 5, rows))
}

// voice is the button that reads aloud, or why there is none.
func (d *side) voice() fyne.CanvasObject {
	if d.s.p.Voice == nil {
		return card(look.Soft("This computer has no voice that Dearly knows, so it cannot read aloud here."))
	}
	d.aloud = look.PlainButton("Read it to me", d.s.ReadAloud)
	d.aloud.OnKey = d.s.escape
	d.markVoice()
	return card(look.Soft("Hear how it sounds. The words stay on this computer."), look.Row(0, []fyne.CanvasObject{d.aloud}, nil))
}

func (d *side) markVoice() {
	if d.aloud == nil {
		return
	}
	if d.s.reading {
		d.aloud.SetText("Stop reading")
	} else {
		d.aloud.SetText("Read it to me")
	}
}

// question asks whether the letter is in the record, once its words have left.
func (d *side) question() fyne.CanvasObject {
	d.yes = look.PrimaryButton("Yes, it is there", d.s.InRecord)
	not := look.PlainButton("Not yet", d.s.notYet)
	d.yes.OnKey, not.OnKey = d.s.escape, d.s.escape
	ground := look.Paper(look.Pad(12, 14, 14, 14, look.Column(8,
		look.NewText(look.Span{Text: "Is it in the record now?", Bold: true}),
		look.Soft("Dearly is the desk it was written on. "+d.deletion()),
		look.Row(8, []fyne.CanvasObject{d.yes, not}, nil))))
	ground.Edge, ground.Heavy = look.ColorAccent, true
	return ground
}

// state says whether the letter is in the record, and takes a yes at any time.
func (d *side) state() fyne.CanvasObject {
	if d.s.p.Letter.State == storage.InRecord {
		return card(look.Soft(d.inRecord()))
	}
	there := look.LinkButton("It is in the record now", d.s.InRecord)
	there.OnKey = d.s.escape
	return card(look.Soft("Not marked as being in the record yet."), look.Row(0, []fyne.CanvasObject{there}, nil))
}

// deletion says what becomes of a letter that is in the record.
func (d *side) deletion() string {
	kept, err := d.s.p.Store.Retention()
	if err != nil || kept.InRecord <= 0 {
		return "Once it is in the record, it will be deleted here after a while."
	}
	return "Once it is in the record, it will be deleted here after " + look.Count(kept.InRecord, "day", "days") + "."
}

func (d *side) inRecord() string {
	kept, err := d.s.p.Store.Retention()
	if err != nil || kept.InRecord <= 0 {
		return "It is in the record. It will be deleted here after a while, unless it is on hold."
	}
	return "It is in the record. It will be deleted here after " + look.Count(kept.InRecord, "day", "days") + ", unless it is on hold."
}
