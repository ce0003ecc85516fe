package letter

import (
	"slices"

	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// buildLeft lists the wordings.
func (v *Versions) buildLeft() {
	v.rows = v.list(func(i int) { v.chosen = i }, &v.rows)
	objects := []fyne.CanvasObject{look.Label("Look at")}
	for _, r := range v.rows {
		objects = append(objects, r)
	}
	if v.nothing() {
		v.rows = nil
		objects = []fyne.CanvasObject{look.Label("Look at"), card(look.Soft("Only the letter as it is now."))}
	} else {
		v.restore = look.PlainButton("Make it a new draft", v.Restore)
		v.restore.OnKey = v.escape
		objects = append(objects, look.Pad(8, 0, 0, 0, look.Column(8,
			look.Soft("A new draft begins with the chosen wording. This letter stays as it is."), look.Row(0, []fyne.CanvasObject{v.restore}, nil))))
	}
	box, scroll := look.Scrolled(look.Pad(18, 12, 18, 12, look.Column(4, objects...)))
	v.left.Content = box
	look.FollowFocus(scroll)
}

// buildRight lists what to compare with, and what has happened.
func (v *Versions) buildRight() {
	var objects []fyne.CanvasObject
	if !v.nothing() {
		v.others = v.list(func(i int) { v.with = i }, &v.others)
		objects = append(objects, look.Label("Compare with"))
		for _, r := range v.others {
			objects = append(objects, r)
		}
		objects = append(objects, look.Pad(6, 0, 6, 0, look.Soft("Underlined words were put in. Words struck through were taken out.")))
	}
	objects = append(objects, look.Label("What has happened"))
	now := v.p.Now()
	lines := look.Column(8)
	for _, e := range slices.Backward(v.events) {
		lines.Add(look.Column(1, look.Words(happened(e.What)), look.Soft(moment(e.At, now))))
	}
	if len(v.events) == 0 {
		lines.Add(look.Soft("Nothing yet."))
	}
	objects = append(objects, look.Paper(look.Pad(12, 14, 12, 14, lines)))
	box, scroll := look.Scrolled(look.Pad(18, 12, 18, 12, look.Column(4, objects...)))
	v.right.Content = box
	look.FollowFocus(scroll)
}

// list is a row for each wording; arrows walk it, Enter and a click choose.
func (v *Versions) list(choose func(int), rows *[]*look.Card) []*look.Card {
	var out []*look.Card
	for i, w := range v.wordings {
		row := look.NewListRow(look.Column(1, look.Strong(w.when), look.Soft(w.why).OneLine()), func() {
			choose(i)
			v.show()
		})
		row.Spoken = w.when + ", " + w.why
		row.OnKey = func(e *fyne.KeyEvent) bool {
			to, ok := look.Step(e.Name, i, len(*rows))
			if !ok {
				return v.escape(e)
			}
			to = min(max(to, 0), len(*rows)-1)
			choose(to)
			v.show()
			v.focus((*rows)[to])
			return true
		}
		out = append(out, row)
	}
	return out
}

func (v *Versions) escape(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape {
		return false
	}
	v.back()
	return true
}

// three lays two lists at the sides of a page. When large text leaves the page too
// little room they go under it, side by side.
type three struct{}

const listWidth = 250

func (*three) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, page, right := objects[0], objects[1], objects[2]
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	wide := look.Grow(listWidth)
	if size.Width-2*wide >= look.Grow(400) {
		place(left, 0, 0, wide, size.Height)
		place(page, wide, 0, size.Width-2*wide, size.Height)
		place(right, size.Width-wide, 0, wide, size.Height)
		return
	}
	tall := size.Height * 0.45
	place(page, 0, 0, size.Width, size.Height-tall)
	place(left, 0, size.Height-tall, size.Width/2, tall)
	place(right, size.Width/2, size.Height-tall, size.Width/2, tall)
}

func (*three) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }
