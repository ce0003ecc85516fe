package spelling

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrFormat says that a file of words or affixes is of a kind not read here.
var ErrFormat = errors.New("not a Hunspell file of the kind that English uses")

// Files are what a Checker is made of. Aff and Dic are Hunspell's, in UTF-8. Extra
// are more words in the form of Dic; "~cant" there takes a word away, since what is
// written so is nearly always a slip ("can't"). Common are words by how common they
// are: lines of words beneath lines "=10", "=20"…, the most common first, by which
// suggestions are ranked. Extra and Common may be nil.
type Files struct{ Aff, Dic, Extra, Common io.Reader }

// Checker knows the words. It does not change once made, save for a memory of
// verdicts that looks after itself; any number of goroutines may use one.
type Checker struct {
	affixes affixes
	table   table
	refused map[string]struct{}
	memory  memory // whether a word is right
	openers memory // whether one that opens a sentence is near a common word
	common  index  // words by commonness
	roots   index  // the list's own words, for suggestions
}

// How many verdicts are kept, powers of two: some four times the different words of
// a long letter, 128 KiB, and as many names as a family has friends. The second kind
// costs most of a millisecond to find again, so ordinary words do not push it out.
const (
	memorySize  = 1 << 14
	openersSize = 1 << 12
)

// New reads the files, in some tens of milliseconds: call it off the goroutine that
// draws. It keeps about 5 MB. The error is ErrFormat or what a reader said.
func New(f Files) (*Checker, error) {
	var texts [4][]byte
	for i, r := range []io.Reader{f.Aff, f.Dic, f.Extra, f.Common} {
		if r == nil {
			if i < 2 {
				return nil, fmt.Errorf("reading the spelling list: %w: a file is missing", ErrFormat)
			}
			continue
		}
		b, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("reading the spelling list: %w", err)
		}
		texts[i] = b
	}
	c := &Checker{memory: make(memory, memorySize), openers: make(memory, openersSize)}
	var err error
	if c.affixes, err = readAffixes(string(texts[0])); err != nil {
		return nil, err
	}
	if c.table, err = readTable(joinLists(texts[1], texts[2])); err != nil {
		return nil, err
	}
	c.refused = readRefused(string(texts[2]))
	c.common = readCommon(string(texts[3]))
	c.roots = readRoots(&c.table, c.affixes.shyFlag, c.affixes.onlyInCompounds)
	return c, nil
}

// readRefused lists the words that stand behind "~".
func readRefused(extra string) map[string]struct{} {
	words := map[string]struct{}{}
	for line := range strings.Lines(extra) {
		if word, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "~"); ok && word != "" {
			words[word] = struct{}{}
		}
	}
	return words
}
