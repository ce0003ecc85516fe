package assets

import (
	"bytes"
	"strings"
	"testing"
)

func TestAndikaIsTrueTypeAndKeepsItsLicence(t *testing.T) {
	for name, data := range map[string][]byte{"regular": AndikaRegular(), "bold": AndikaBold()} {
		if !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) || len(data) < 600_000 {
			t.Errorf("%s is no whole TrueType font: %d bytes", name, len(data))
		}
	}
	for _, words := range []string{"SIL OPEN FONT LICENSE", `Reserved Font Names "Andika" and "SIL"`} {
		if !strings.Contains(string(AndikaLicence()), words) {
			t.Errorf("the licence does not say %q", words)
		}
	}
}
