package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// rewrapped puts another age file into a sealed file, with a first line that fits
// it: what somebody would do who means harm, where a failing disk would not.
func rewrapped(t testing.TB, tag string, age []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, envelop(&b, tag, age))
	return b.Bytes()
}

func within(t testing.TB, file []byte) []byte {
	t.Helper()
	_, age, err := unwrap(bytes.NewReader(file))
	must(t, err)
	return age
}

func TestEveryFlippedBitIsRefused(t *testing.T) {
	file := sealed(t, sampleReview())
	flips := 0
	for i := range file {
		for bit := range 8 {
			file[i] ^= 1 << bit
			_, err := open(file)
			file[i] ^= 1 << bit
			flips++
			if readingError(err) == nil || errors.Is(err, ErrWrongWords) {
				t.Fatalf("byte %d, bit %d: %v", i, bit, err)
			}
		}
	}
	if _, err := open(file); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d flips refused", flips)
}

func TestEveryFlippedBitIsRefusedWhenTheFirstLineIsMadeToFit(t *testing.T) {
	file := sealed(t, sampleReview())
	o, err := Sniff(bytes.NewReader(file))
	must(t, err)
	age := within(t, file)
	refused := map[error]int{}
	for i := range age {
		for bit := range 8 {
			age[i] ^= 1 << bit
			_, err := open(rewrapped(t, o.tag, age))
			age[i] ^= 1 << bit
			if readingError(err) == nil {
				t.Fatalf("byte %d, bit %d: %v", i, bit, err)
			}
			refused[readingError(err)]++
		}
	}
	t.Log(refused)
}

func TestEveryCutIsKnownAsOne(t *testing.T) {
	file := sealed(t, sampleLetter())
	for n := range file {
		if _, err := open(file[:n]); !errors.Is(err, ErrCutOff) || !errors.Is(err, ErrDamaged) {
			t.Fatalf("%d of %d bytes: %v", n, len(file), err)
		}
	}
	age := within(t, file)
	for n := range age {
		if _, err := open(rewrapped(t, noTag, age[:n])); readingError(err) == nil {
			t.Fatalf("%d of %d bytes of the age file: %v", n, len(age), err)
		}
	}
}

func TestABadFileIsRefusedForWhatItIs(t *testing.T) {
	file := sealed(t, sampleLetter())
	age := within(t, file)
	line, rest, _ := bytes.Cut(file, []byte("\n"))
	parts := strings.Split(string(line), " ")
	with := func(n int, s string) []byte {
		p := append([]string(nil), parts...)
		p[n] = s
		return append([]byte(strings.Join(p, " ")+"\n"), rest...)
	}
	zeros := make([]byte, len(file))
	half := append(append([]byte(nil), file[:700]...), make([]byte, len(file)-700)...)
	own, err := NewOwn()
	must(t, err)
	var keyed bytes.Buffer
	must(t, own.Contact().Seal(&keyed, sampleLetter()))
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"nothing", nil, ErrCutOff},
		{"a photograph", []byte("\xff\xd8\xff\xe0 JFIF"), ErrNotOurs},
		{"a PDF", []byte("%PDF-1.7\n"), ErrNotOurs},
		{"room made and not filled", zeros, ErrNotOurs},
		{"room made and half filled", half, ErrDamaged},
		{"an age file", age, ErrNotOurs},
		{"words behind", append(append([]byte(nil), file...), '\n'), ErrDamaged},
		{"the file twice", append(append([]byte(nil), file...), file...), ErrDamaged},
		{"windows line ends", bytes.ReplaceAll(file, []byte("\n"), []byte("\r\n")), ErrDamaged},
		{"a byte order mark", append([]byte("\ufeff"), file...), ErrNotOurs},
		{"format 2", with(1, "2"), ErrNewer},
		{"format 2 of another shape", []byte("dearly-review 2 anything at all\nmore"), ErrNewer},
		{"format 0", with(1, "0"), ErrDamaged},
		{"format 01", with(1, "01"), ErrDamaged},
		{"format none", with(1, "x"), ErrDamaged},
		{"a length in another writing", with(2, "+"+parts[2]), ErrDamaged},
		{"a digest in capitals", with(3, strings.ToUpper(parts[3])), ErrDamaged},
		{"a line without end", []byte(magic + " " + strings.Repeat("1", 1<<20)), ErrDamaged},
		{"longer than may be", with(2, fmt.Sprint(MaxFile+1)), ErrTooLarge},
		{"larger than may be", append([]byte(fmt.Sprintf("%s 1 %d %s\n", magic, MaxFile-10, parts[3])), make([]byte, MaxFile)...), ErrTooLarge},
		{"a tag of another length", rewrapped(t, "0011", age), ErrDamaged},
		{"a tag for a letter", rewrapped(t, "0011223344556677", age), ErrDamaged},
		{"nothing within", rewrapped(t, noTag, nil), ErrDamaged},
		{"for somebody's key", keyed.Bytes(), ErrNotForMe},
	} {
		if _, err := open(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	if _, err := Sniff(bytes.NewReader(rewrapped(t, "0011", age))); !errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
	if _, err := own.Open(bytes.NewReader(file)); !errors.Is(err, ErrNeedsWords) {
		t.Error(err)
	}
	other, err := NewOwn()
	must(t, err)
	if _, err := other.Open(&keyed); !errors.Is(err, ErrNotForMe) {
		t.Error(err)
	}
}

// What a file would cost is refused by reading it: nothing here takes the time of
// a single scrypt at its usual cost.
func TestAHostileCostIsRefusedBeforeAnyWork(t *testing.T) {
	age := string(within(t, sealed(t, sampleLetter())))
	cost := regexp.MustCompile(`(-> scrypt \S+ )1\n`)
	if !cost.MatchString(age) {
		t.Fatal("the sample's cost is not where it was")
	}
	for _, c := range []struct {
		logN string
		want error
	}{
		{"19", ErrHostile}, {"22", ErrHostile}, {"30", ErrHostile}, {"63", ErrHostile}, {"999", ErrHostile},
		{"18446744073709551617", ErrHostile}, {strings.Repeat("9", 500), ErrHostile},
		{"0", ErrDamaged}, {"01", ErrDamaged}, {"-1", ErrDamaged}, {"", ErrDamaged}, {"1e3", ErrDamaged}, {"0x13", ErrDamaged},
	} {
		hostile := cost.ReplaceAllString(age, "${1}"+c.logN+"\n")
		if _, err := open(rewrapped(t, noTag, []byte(hostile))); !errors.Is(err, c.want) {
			t.Errorf("%.20q: %v, want %v", c.logN, err, c.want)
		}
		if _, err := Sniff(bytes.NewReader(rewrapped(t, noTag, []byte(hostile)))); !errors.Is(err, c.want) {
			t.Errorf("sniffing %.20q: %v, want %v", c.logN, err, c.want)
		}
	}
	lines := strings.SplitN(age, "\n", 4)
	stanza := lines[1] + "\n" + lines[2] + "\n"
	for name, head := range map[string]string{
		"a thousand stanzas": strings.Repeat(stanza, 1000),
		"two stanzas":        stanza + stanza,
		"a stanza unknown":   "-> joint a b\n" + lines[2] + "\n",
		"a key for words":    stanza + "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n" + lines[2] + "\n",
		"a long argument":    "-> scrypt " + strings.Repeat("A", 1<<20) + " 1\n" + lines[2] + "\n",
	} {
		file := rewrapped(t, noTag, []byte(ageIntro+head+lines[3]))
		if _, err := open(file); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := Sniff(bytes.NewReader(file)); !errors.Is(err, ErrDamaged) {
			t.Errorf("sniffing %s: %v", name, err)
		}
	}
}

// readingError is the sentinel of reading that an error matches, or nil.
func readingError(err error) error {
	for _, s := range []error{ErrWrongWords, ErrNeedsWords, ErrNotForMe, ErrNotOurs, ErrNewer, ErrCutOff, ErrDamaged, ErrTooLarge, ErrHostile} {
		if errors.Is(err, s) {
			return s
		}
	}
	return nil
}
