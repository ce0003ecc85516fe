package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dearly/storage"
)

// MaxFile is the most bytes that a sealed file may have. A letter of 100,000
// words with its marks has half as many.
const MaxFile = 4 << 20

const (
	magic      = "dearly-review"
	maxFirst   = 160 // bytes of the first line, which tells of the rest
	ageIntro   = "age-encryption.org/v1\n"
	noTag      = "-"
	tagBytes   = 8
	scryptLogN = 18 // age's own choice: 256 MiB and some 0.6 s on a laptop
	// maxLogN is what opening may cost. It is what sealing costs, and no more: a
	// Dearly that seals at a higher cost must raise the format.
	maxLogN = scryptLogN
)

// Outside is what a sealed file tells without being opened.
type Outside struct {
	Key     Key  // of the whole file: copies under other names have the same
	Words   bool // it is opened by words; otherwise by a contact's key
	Answers bool // it says that it holds a review

	tag  string
	logN int // what opening costs by scrypt; 0 by key
}

// AnswersTo tells whether the file says that it is a review of this letter. Only
// who knows the letter's ID can tell; Open sees whether it is true.
func (o Outside) AnswersTo(letter storage.ID) bool { return o.tag == tagFor(letter) }

// Sniff tells what a file is without opening it, and whether it is whole.
// ErrNotOurs, ErrNewer, ErrCutOff, ErrDamaged, ErrTooLarge, ErrHostile, or the
// reader's own error.
func Sniff(r io.Reader) (Outside, error) {
	o, _, err := unwrap(r)
	return o, err
}

func tagFor(letter storage.ID) string {
	sum := sha256.Sum256(append([]byte("dearly review of\n"), letter[:]...))
	return hex.EncodeToString(sum[:tagBytes])
}

func tagOf(p Parcel) string {
	if p.Review == nil {
		return noTag
	}
	return tagFor(p.Review.Letter)
}

// envelop writes a sealed content with the lines that go before it.
func envelop(w io.Writer, tag string, age []byte) error {
	rest := append([]byte("re "+tag+"\n"), age...)
	sum := sha256.Sum256(rest)
	file := append(fmt.Appendf(nil, "%s %d %d %x\n", magic, format, len(rest), sum), rest...)
	if len(file) > MaxFile {
		return fmt.Errorf("sealing for review: %w", ErrTooLarge)
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("writing a file for review: %w", err)
	}
	return nil
}

// unwrap reads a whole file, holds it against its first line, and gives the age
// file within, whose cost has been looked at.
func unwrap(r io.Reader) (Outside, []byte, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Outside{}, nil, fmt.Errorf("reading a file for review: %w", err)
	}
	o, age, err := apart(file)
	if err != nil {
		return Outside{}, nil, fmt.Errorf("reading a file for review: %w", err)
	}
	return o, age, nil
}

func apart(file []byte) (o Outside, age []byte, err error) {
	line, rest, whole := bytes.Cut(file, []byte("\n"))
	switch {
	case !whole && len(file) <= len(magic) && strings.HasPrefix(magic, string(file)):
		return o, nil, ErrCutOff
	case !bytes.HasPrefix(line, []byte(magic+" ")):
		return o, nil, ErrNotOurs
	case !whole && len(line) < maxFirst:
		return o, nil, ErrCutOff
	case len(line) >= maxFirst:
		return o, nil, ErrDamaged
	}
	parts := strings.Split(string(line), " ")
	if n, ok := number(parts[1]); ok && n > format {
		return o, nil, ErrNewer
	} else if !ok || n != format || len(parts) != 4 {
		return o, nil, ErrDamaged
	}
	length, ok := number(parts[2])
	switch {
	case !ok:
		return o, nil, ErrDamaged
	case length > MaxFile || len(file) > MaxFile:
		return o, nil, ErrTooLarge
	case len(rest) < length:
		return o, nil, ErrCutOff
	case len(rest) > length:
		return o, nil, ErrDamaged
	}
	if sum := sha256.Sum256(rest); hex.EncodeToString(sum[:]) != parts[3] { // small letters only
		return o, nil, ErrDamaged
	}
	tagLine, age, ok := bytes.Cut(rest, []byte("\n"))
	tag, re := strings.CutPrefix(string(tagLine), "re ")
	if !ok || !re || tag != noTag && len(tag) != 2*tagBytes {
		return o, nil, ErrDamaged
	}
	o = Outside{Key: sha256.Sum256(file), tag: tag, Answers: tag != noTag}
	o.logN, err = looked(age)
	o.Words = o.logN > 0
	return o, age, err
}

// looked reads the head of an age file as Dearly writes it, with one stanza of
// one of two kinds, and gives the cost of opening it by words, or 0 when a key
// opens it. Too high a cost is refused here, before anybody starts to work.
func looked(age []byte) (logN int, err error) {
	rest, ok := bytes.CutPrefix(age, []byte(ageIntro))
	lines := strings.SplitN(string(rest[:min(len(rest), 1024)]), "\n", 4)
	if !ok || len(lines) < 4 || !strings.HasPrefix(lines[2], "--- ") {
		return 0, ErrDamaged
	}
	stanza := strings.Split(lines[0], " ")
	switch {
	case len(stanza) == 3 && stanza[0] == "->" && stanza[1] == "X25519":
		return 0, nil
	case len(stanza) != 4 || stanza[0] != "->" || stanza[1] != "scrypt":
		return 0, ErrDamaged
	case strings.Trim(stanza[3], "0123456789") != "" || stanza[3] == "" || stanza[3][0] == '0':
		return 0, ErrDamaged
	}
	logN, ok = number(stanza[3])
	if !ok || logN > maxLogN { // not ok: too great to be a number here
		return 0, ErrHostile
	}
	return logN, nil
}

// number reads a number from 1, written in the one way there is.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && strconv.Itoa(n) == s
}
