package assets

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
)

func TestTheFontsAreTrueTypeAndKeepTheirLicence(t *testing.T) {
	for name, data := range map[string][]byte{"regular": FontRegular(), "semi bold": FontSemiBold(), "italic": FontItalic()} {
		if !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) || len(data) < 40_000 {
			t.Errorf("%s is no whole TrueType font: %d bytes", name, len(data))
		}
	}
	if !strings.Contains(string(FontLicences()), "SIL Open Font License") {
		t.Error("the fonts' licence is not the one they came with")
	}
}

func TestThereAreThreeExamples(t *testing.T) {
	if got := len(Examples()); got != 3 {
		t.Errorf("%d examples", got)
	}
}

func TestTheIconIsAPictureOf512Pixels(t *testing.T) {
	icon, err := png.Decode(bytes.NewReader(Icon()))
	if err != nil || icon.Bounds().Dx() != 512 || icon.Bounds().Dy() != 512 {
		t.Errorf("%v, %v", icon.Bounds(), err)
	}
}
