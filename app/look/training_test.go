package look

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestTheTrainingAccentCanBeReadAndIsAnother(t *testing.T) {
	for _, mode := range []Mode{Light, Dark, Contrast} {
		plain := NewTheme(Appearance{Mode: mode})
		th := ForTraining(plain)
		of := func(name fyne.ThemeColorName) color.NRGBA {
			return color.NRGBAModel.Convert(th.Color(name, theme.VariantLight)).(color.NRGBA)
		}
		if th.Color(ColorAccent, 0) == plain.Color(ColorAccent, 0) || th.Size(SizeBody) != plain.Size(SizeBody) {
			t.Errorf("mode %d: the accent is the usual one, or sizes changed", mode)
		}
		for _, pair := range [][2]fyne.ThemeColorName{{ColorOnAccent, ColorAccent}, {ColorAccent, ColorPage}, {ColorAccent, ColorPanel}, {ColorAccent, ColorAccentGround}, {ColorInk, ColorAccentGround}, {ColorSoft, ColorAccentGround}} {
			if r := contrast(of(pair[0]), of(pair[1])); r < 4.5 {
				t.Errorf("mode %d: %s on %s is %.1f", mode, pair[0], pair[1], r)
			}
		}
		if of(ColorAccentGround) == of(ColorPage) {
			t.Errorf("mode %d: a chosen row does not show", mode)
		}
	}
}
