package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dearly/editor"
)

func TestTheThemeAnswersEveryNameOfThePage(t *testing.T) {
	dressed(t)
	for _, mode := range []Mode{Light, Dark, Contrast} {
		th := NewTheme(Appearance{Mode: mode})
		for _, name := range []fyne.ThemeColorName{
			editor.ColorPage, editor.ColorInk, editor.ColorHeading, editor.ColorSelection, editor.ColorCaret, editor.ColorLook,
			editor.ColorSwapTint, editor.ColorSwapLine, editor.ColorExplainTint, editor.ColorExplainLine,
			editor.ColorLabelTint, editor.ColorLabelLine, editor.ColorAskLine, editor.ColorFaintLine,
		} {
			if _, ok := th.palette(theme.VariantLight).editor(name); !ok {
				t.Errorf("%s has no colour", name)
			}
		}
		if th.Size(editor.SizeText) != 18 || th.Size(editor.SizeLineHeight) != 160 {
			t.Error("the page's sizes are not those of the look")
		}
	}
}

func TestTheComputersChoiceOfLightOrDarkIsFollowed(t *testing.T) {
	dressed(t)
	th := NewTheme(Appearance{Mode: Follow})
	if th.Color(ColorPage, theme.VariantLight) != lightPalette().page || th.Color(ColorPage, theme.VariantDark) != darkPalette().page {
		t.Error("Follow does not follow")
	}
	if th := NewTheme(Appearance{Mode: Dark}); th.Color(ColorPage, theme.VariantLight) != darkPalette().page {
		t.Error("Dark follows")
	}
}
