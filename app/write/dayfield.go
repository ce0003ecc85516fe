package write

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
	"dearly/storage"
)

// dayField is a day to write in or to choose from a calendar under it. Under it also
// stands which day was read, weekday and all, so that a slip is seen.
type dayField struct {
	field    *look.Field
	hint     string // what stands under it while there is no day
	now      time.Time
	calendar *fyne.Container
	way      direction
	resized  func() // the calendar came or went
}

func newDayField(s *Screen, label, hint string, is storage.Date, way direction) *dayField {
	now := s.params.Now()
	d := &dayField{field: look.NewField(label), hint: hint, now: now, way: way, calendar: look.Column(0)}
	d.field.SetHint(hint)
	if !is.IsZero() {
		d.field.SetText(look.LongDate(is.Time(now.Location())))
	}
	d.field.Input.OnChanged = func(string) { d.say() }
	d.calendar.Hide()
	choose := look.PlainButton("Choose", nil)
	choose.Spoken = label + ": choose from a calendar"
	choose.OnTapped = func() {
		if d.calendar.Visible() {
			d.calendar.Hide()
			d.resized()
			return
		}
		from := now
		if t, ok := readDay(d.field.Text(), now, way); ok {
			from = t
		}
		d.calendar.Objects = []fyne.CanvasObject{look.Paper(look.Pad(6, 6, 6, 6, widget.NewCalendar(from, func(t time.Time) {
			d.field.SetText(look.LongDate(t))
			d.calendar.Hide()
			d.resized()
			s.focus(d.field.Input)
		})))}
		d.calendar.Show()
		d.resized()
	}
	d.field.Beside(choose)
	return d
}

// say writes under the field which day was read.
func (d *dayField) say() {
	hint := d.hint
	if t, ok := readDay(d.field.Text(), d.now, d.way); ok {
		hint = look.DayIn(t, d.now) + "."
	}
	if hint != d.field.Hint() || d.field.Trouble() != "" {
		d.field.SetHint(hint)
		d.field.SetTrouble("")
		if d.resized != nil {
			d.resized()
		}
	}
}

// date is the day written; ok is false when it cannot be read. Nothing written is
// no day.
func (d *dayField) date(now time.Time) (day storage.Date, ok bool) {
	if strings.TrimSpace(d.field.Text()) == "" {
		return day, true
	}
	t, ok := readDay(d.field.Text(), now, d.way)
	if !ok {
		return day, false
	}
	return storage.DateOf(t), true
}

// pair lays two fields side by side.
func pair(a, b fyne.CanvasObject) fyne.CanvasObject { return container.New(halves{}, a, b) }

// halves gives two things about half the room each, the first a little more.
type halves struct{}

const halvesGap = 14

// MinSize is that of the taller one.
func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width+halvesGap, max(a.Height, b.Height))
}

// Layout places them.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, o := range objects {
		w := (size.Width - halvesGap) * [...]float32{0.6, 0.4}[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, look.HeightFor(o, w)))
		x += w + halvesGap
	}
}
