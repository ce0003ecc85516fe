package look

import "fyne.io/fyne/v2"

// keyHook is what a widget does with a key it has no use for: a sheet asks its
// widgets to hand it Esc.
type keyHook struct{ f func(*fyne.KeyEvent) }

func (h *keyHook) call(e *fyne.KeyEvent) {
	if h.f != nil {
		h.f(e)
	}
}

// passer is a widget that hands on the keys it has no use for.
type passer interface{ passKeys(func(*fyne.KeyEvent)) }

func (b *Button) passKeys(f func(*fyne.KeyEvent)) { b.keys.f = f }
func (c *Card) passKeys(f func(*fyne.KeyEvent))   { c.keys.f = f }
func (i *Input) passKeys(f func(*fyne.KeyEvent))  { i.keys.f = f }

// passKeys asks every widget under o to hand on keys it has no use for.
func passKeys(o fyne.CanvasObject, f func(*fyne.KeyEvent)) {
	walk(o, func(o fyne.CanvasObject) {
		if p, ok := o.(passer); ok {
			p.passKeys(f)
		}
	})
}

// insider is a widget of ours that holds others.
type insider interface{ inside() []fyne.CanvasObject }

// walk visits o and what it holds.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil {
		return
	}
	visit(o)
	switch c := o.(type) {
	case *fyne.Container:
		for _, x := range c.Objects {
			walk(x, visit)
		}
	case insider:
		for _, x := range c.inside() {
			walk(x, visit)
		}
	}
}
