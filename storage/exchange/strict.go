package exchange

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dearly/storage"
)

const (
	maxDepth  = 16      // of lists and objects in one another; ours go to 8
	maxTokens = 600_000 // words and signs of JSON; a letter with 10,000 marks has half as many
)

// unsound is what is said of content that no Dearly writes. What names the place,
// never the words there.
func unsound(what string) error { return fmt.Errorf("%s does not hold: %w", what, ErrDamaged) }

// parse reads a file's content. Nothing that package encoding/json would mend,
// choose or pass over in silence is let through, so that two programs can never
// read one file in two ways.
func parse(text []byte) (Parcel, error) {
	var head struct {
		Format *int `json:"dearly"`
	}
	switch err := json.Unmarshal(text, &head); {
	case err != nil:
		return Parcel{}, unsound("the content")
	case head.Format == nil:
		return Parcel{}, fmt.Errorf("reading the content: %w", ErrNotOurs)
	case *head.Format > format:
		return Parcel{}, fmt.Errorf("reading the content: %w", ErrNewer)
	case *head.Format < 1:
		return Parcel{}, unsound("the format")
	}
	if err := wholeCharacters(text); err != nil {
		return Parcel{}, err
	}
	if err := plainObjects(text); err != nil {
		return Parcel{}, err
	}
	var w wireParcel
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if d.Decode(&w) != nil { // its own error may hold words
		return Parcel{}, unsound("the content")
	}
	p, err := fromWire(w)
	if err != nil {
		return Parcel{}, err
	}
	return p, check(p)
}

// wholeCharacters refuses what is not UTF-8 and escapes of half characters, both
// of which encoding/json would replace.
func wholeCharacters(text []byte) error {
	if !utf8.Valid(text) {
		return unsound("a character")
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		i++ // what is escaped: JSON that was found sound has it
		if i+2 < len(text) && text[i] == 'u' && text[i+1]|0x20 == 'd' && strings.IndexByte("89abcdefABCDEF", text[i+2]) >= 0 {
			return unsound("half a character") // Dearly writes whole ones, unescaped
		}
	}
	return nil
}

// plainObjects refuses a name that stands twice in an object, names in other than
// small letters (encoding/json takes "Text" for "text"), null, and more than
// Dearly would write.
func plainObjects(text []byte) error {
	type level struct {
		names map[string]bool // nil: a list
		value bool            // the next token is a value, not a name
	}
	var stack []level
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	for n := 0; ; n++ {
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return unsound("the content")
		case n > maxTokens || len(stack) > maxDepth:
			return fmt.Errorf("reading the content: %w", ErrTooLarge)
		}
		top := len(stack) - 1
		if top >= 0 && stack[top].names != nil && !stack[top].value {
			if name, ok := token.(string); ok {
				if stack[top].names[name] || !smallName(name) {
					return unsound("a field's name")
				}
				stack[top].names[name], stack[top].value = true, true
				continue
			}
		}
		switch token {
		case nil:
			return unsound("an empty field")
		case json.Delim('{'):
			stack = append(stack, level{names: map[string]bool{}})
			continue
		case json.Delim('['):
			stack = append(stack, level{})
			continue
		case json.Delim('}'), json.Delim(']'):
			stack = stack[:top]
		}
		if top = len(stack) - 1; top >= 0 {
			stack[top].value = false
		}
	}
}

func smallName(name string) bool {
	for _, r := range name {
		if (r < 'a' || r > 'z') && r != '_' {
			return false
		}
	}
	return name != ""
}

func digestText(d storage.Digest) string { return hex.EncodeToString(d[:]) }

func parseDigest(s string) (d storage.Digest, err error) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(d) {
		return d, unsound("a digest")
	}
	return storage.Digest(b), nil
}
