package exchange

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"filippo.io/age"
)

// sealedText seals any content at all, as somebody could who has the words.
func sealedText(t testing.TB, text, tag string) []byte {
	t.Helper()
	to, err := age.NewScryptRecipient(ourFour)
	must(t, err)
	to.SetWorkFactor(cheap)
	age, err := sealText(to, []byte(text))
	must(t, err)
	return rewrapped(t, tag, age)
}

func content(t testing.TB, p Parcel) string {
	t.Helper()
	text, err := json.Marshal(toWire(p))
	must(t, err)
	return string(text)
}

func TestContentThatNoDearlyWritesIsRefused(t *testing.T) {
	sentinels := map[string]error{
		"opens": nil, "damaged": ErrDamaged, "newer": ErrNewer, "not-ours": ErrNotOurs, "too-large": ErrTooLarge,
	}
	names := strings.NewReplacer(`\xff`, "\xff", `\n`, "\n")
	lines := strings.Split(strings.TrimSpace(string(readFile(t, "testdata/strict.tsv"))), "\n")
	for _, line := range lines[2:] { // behind a remark and the columns' names
		row := strings.Split(line, "\t")
		if len(row) != 5 {
			t.Fatalf("%q has not five columns", line)
		}
		what, of, old, new := row[0], row[1], row[2], names.Replace(row[3])
		want, ok := sentinels[row[4]]
		if !ok {
			t.Fatalf("%s: no sentinel %q", what, row[4])
		}
		p := sampleLetter()
		if of == "review" {
			p = sampleReview()
		}
		text := content(t, p)
		if strings.Count(text, old) == 0 {
			t.Fatalf("%s: the content does not hold %q", what, old)
		}
		_, err := open(sealedText(t, strings.Replace(text, old, new, 1), tagOf(p)))
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
	}
}

func TestOtherContentIsRefused(t *testing.T) {
	sample := content(t, sampleLetter())
	for _, c := range []struct {
		name, text string
		want       error
	}{
		{"nothing", "", ErrDamaged},
		{"a list", "[]", ErrDamaged},
		{"a number", "1", ErrDamaged},
		{"an object of somebody else's", `{"name":"x"}`, ErrNotOurs},
		{"a picture", "\x89PNG\r\n", ErrDamaged},
		{"two documents", sample + sample, ErrDamaged},
		{"a document and a word", sample + "x", ErrDamaged},
		{"a NUL behind", sample + "\x00", ErrDamaged},
		{"deep lists", `{"dearly":1,"id":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "}", ErrTooLarge},
		{"very deep lists", `{"dearly":1,"id":` + strings.Repeat("[", 1_000_000) + strings.Repeat("]", 1_000_000) + "}", ErrDamaged},
		{"many small things", `{"dearly":1,"letter":{"marks":[{}` + strings.Repeat(",{}", 500_000) + "]}}", ErrTooLarge},
	} {
		if _, err := open(sealedText(t, c.text, noTag)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}
