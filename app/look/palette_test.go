package look

import (
	"image/color"
	"math"
	"testing"
)

// contrast is the ratio of WCAG 2.2 between two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestWordsCanBeReadOnEveryGroundTheyLieOn(t *testing.T) {
	for name, p := range map[string]*palette{"light": lightPalette(), "dark": darkPalette(), "contrast": contrastPalette()} {
		type pair struct {
			what     string
			ink, lie color.NRGBA
		}
		pairs := []pair{
			{"words on a primary button", p.onAcc, p.accent},
			{"words on a danger button", p.onDanger, p.danger},
			{"accent on its ground", p.accent, p.accentGround},
			{"ink on the chosen row", p.ink, p.accentGround},
			{"soft ink on the chosen row", p.soft, p.accentGround},
			{"good chip", p.good, p.goodGround},
			{"warn chip", p.warn, p.warnGround},
			{"ink on a warning", p.ink, p.warnGround},
			{"training chip", p.training, p.trainingGround},
			{"ink over a swap mark", p.ink, p.swapTint},
			{"ink over an explain mark", p.ink, p.explainTint},
			{"ink over a label mark", p.ink, p.labelTint},
			{"ink over a selection", p.ink, p.selection},
			{"ink on words that were put in, and on praise", p.ink, p.goodGround},
			{"ink over a comment, and on the note panel", p.ink, p.warnGround},
			{"soft ink on the note panel", p.soft, p.warnGround},
			{"ink on the ground of the training room", p.ink, p.trainingGround},
			{"soft ink on the ground of the training room", p.soft, p.trainingGround},
			{"words on a primary button of the training room", p.onAcc, p.training},
			{"ink in a field", p.ink, p.field},
			{"soft ink in an empty field", p.soft, p.field},
			{"the wording that Enter takes", p.ink, p.accentGround},
			{"ink on a row under the pointer", p.ink, over(p.hover, p.page)},
			{"soft ink on a row under the pointer", p.soft, over(p.hover, p.panel)},
			{"a quiet button under the pointer", p.accent, over(p.hover, p.page)},
			{"a danger button under the pointer", p.danger, over(p.hover, p.page)},
		}
		for _, g := range []pair{{"desk", p.desk, p.desk}, {"panel", p.panel, p.panel}, {"page", p.page, p.page}} {
			pairs = append(pairs,
				pair{"ink on " + g.what, p.ink, g.lie},
				pair{"soft ink on " + g.what, p.soft, g.lie},
				pair{"accent on " + g.what, p.accent, g.lie},
			)
		}
		for _, g := range []pair{{"panel", p.panel, p.panel}, {"page", p.page, p.page}} {
			pairs = append(pairs,
				pair{"good on " + g.what, p.good, g.lie},
				pair{"warn on " + g.what, p.warn, g.lie},
				pair{"danger on " + g.what, p.danger, g.lie},
				pair{"training on " + g.what, p.training, g.lie},
			)
		}
		for _, c := range pairs {
			if r := contrast(c.ink, c.lie); r < 4.5 {
				t.Errorf("%s: %s has a contrast of %.2f, want at least 4.5", name, c.what, r)
			}
		}
	}
}

// over is a colour laid over another.
func over(top, under color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 {
		return uint8((int(a)*int(top.A) + int(b)*(255-int(top.A))) / 255)
	}
	return color.NRGBA{R: mix(top.R, under.R), G: mix(top.G, under.G), B: mix(top.B, under.B), A: 255}
}

func TestMarksAndRingsCanBeSeen(t *testing.T) {
	for name, p := range map[string]*palette{"light": lightPalette(), "dark": darkPalette(), "contrast": contrastPalette()} {
		for what, c := range map[string]color.NRGBA{"swap line": p.swapLine, "explain line": p.explainLine, "label line": p.labelLine, "ask line": p.askLine,
			"spelling line": p.danger, "bar of a comment": p.warn, "bar of praise": p.good, "caret": p.ink} {
			if r := contrast(c, p.page); r < 3 {
				t.Errorf("%s: the %s has a contrast of %.2f, want at least 3", name, what, r)
			}
		}
		for what, ground := range map[string]color.NRGBA{"desk": p.desk, "panel": p.panel, "page": p.page, "field": p.field, "note panel": p.warnGround, "chosen row": p.accentGround, "training ground": p.trainingGround} {
			for ring, c := range map[string]color.NRGBA{"focus ring": p.accent, "focus ring of the training room": p.training, "edge of a box to tick": p.soft} {
				if r := contrast(c, ground); r < 3 {
					t.Errorf("%s: the %s on the %s has a contrast of %.2f, want at least 3", name, ring, what, r)
				}
			}
		}
	}
}

func TestTheContrastFigureIsTheStandardOne(t *testing.T) {
	if r := contrast(rgb(0x000000), rgb(0xFFFFFF)); math.Abs(r-21) > 0.001 {
		t.Errorf("black on white is %.3f, want 21", r)
	}
	if r := contrast(rgb(0x777777), rgb(0xFFFFFF)); math.Abs(r-4.478) > 0.01 {
		t.Errorf("#777 on white is %.3f, want 4.478", r)
	}
}
