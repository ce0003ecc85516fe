package look

import (
	"dearly/editor"
	"dearly/jargon"
)

// ShapeOf tells the kind of a finding on the page without colour.
func ShapeOf(f jargon.Finding) editor.Shape {
	if f.Entry == nil {
		return ShapeFor(f.Level, jargon.Professional)
	}
	return ShapeFor(f.Level, f.Entry.Kind)
}

// ShapeFor is ShapeOf for a finding of which only the level and the kind are known.
func ShapeFor(level jargon.Level, kind jargon.Kind) editor.Shape {
	switch {
	case level == jargon.Unfamiliar:
		return editor.Faint
	case level == jargon.Ask:
		return editor.Dashed
	case kind == jargon.Label:
		return editor.Wavy
	case level == jargon.Explain:
		return editor.Dotted
	}
	return editor.Solid
}
