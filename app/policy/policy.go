package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// Policy is what the file says. A field that is nil, or empty, is not set.
type Policy struct {
	TextSize        *int           `json:"text_size"` // per cent of the usual size, 80 to 250
	Colours         *string        `json:"colours"`   // "system", "light", "dark" or "contrast"
	SteadyCaret     *bool          `json:"steady_caret"`
	Spelling        *bool          `json:"spelling"`
	Unfamiliar      *bool          `json:"unfamiliar"`     // mark words a child of this age may not know
	IdleLock        *int           `json:"idle_lock"`      // minutes, 2 to 30
	KeepInRecord    *int           `json:"keep_in_record"` // days until a letter in the record is deleted here, 1 to 365
	KeepUntouched   *int           `json:"keep_untouched"` // days until a draft nobody touched is pointed out, 1 to 365
	VisitEvery      map[string]int `json:"visit_every"`    // days between visits, 1 to 366, by plan
	ReviewQuestions []string       `json:"review_questions"`
	Headings        []string       `json:"headings"`
	SharedFolder    *string        `json:"shared_folder"`
	BackupFolder    *string        `json:"backup_folder"`
	TeamWords       *string        `json:"team_words"` // a word list's path, read at each start

	locked map[string]bool
	any    bool
}

// Locked tells whether a setting, by its name in the file, cannot be changed in
// the program.
func (p Policy) Locked(name string) bool { return p.locked[name] }

// Any tells whether there is a policy that sets or locks anything.
func (p Policy) Any() bool { return p.any }

// Lock is the policy with more settings locked, by their names in the file.
func Lock(p Policy, names ...string) Policy {
	locked := maps.Clone(p.locked)
	if locked == nil {
		locked = map[string]bool{}
	}
	for _, name := range names {
		locked[name] = true
	}
	p.locked = locked
	return p
}

// largest is more than any policy needs, in bytes.
const largest = 1 << 20

// Read reads the policy at path. That there is none is no trouble. The problems
// are whole sentences for people; the settings that they are about are left out.
func Read(path string) (p Policy, problems []string) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	usual := " Dearly goes by its usual settings. Please tell your IT people."
	if err != nil {
		return p, []string{fmt.Sprintf("Your council's settings in %s could not be opened.", path) + usual}
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, largest+1))
	if err != nil || len(data) > largest {
		return p, []string{fmt.Sprintf("Your council's settings in %s could not be read.", path) + usual}
	}
	return parse(path, bytes.TrimPrefix(data, []byte("\ufeff")))
}

func parse(path string, data []byte) (p Policy, problems []string) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return p, []string{fmt.Sprintf("Your council's settings in %s cannot be understood%s. Dearly goes by its usual settings. Please tell your IT people.",
			path, atLine(data, err))}
	}
	say := func(name, why string) {
		problems = append(problems, fmt.Sprintf("In your council's settings (%s), %q %s. Dearly goes by its usual setting there. Please tell your IT people.", path, name, why))
	}
	settings := p.settings()
	var locked []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if name == "locked" {
			if json.Unmarshal(all[name], &locked) != nil {
				say(name, "is not a list of names")
			}
			continue
		}
		s, known := settings[name]
		switch {
		case !known:
			say(name, "is no setting that Dearly knows")
		case !s.read(all[name], &p):
			say(name, s.want)
		default:
			p.any = true
		}
	}
	for _, name := range locked {
		if _, known := settings[name]; !known {
			say(name, "is named as locked, but is no setting that Dearly knows")
		}
	}
	return Lock(p, locked...), problems
}

// atLine says in which line of a file JSON broke off, when that is known.
func atLine(data []byte, err error) string {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return ""
	}
	return fmt.Sprintf(", near line %d", 1+strings.Count(string(data[:min(int(syntax.Offset), len(data))]), "\n"))
}
