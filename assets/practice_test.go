package assets

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
)

// visit is a practice visit taken apart.
type visit struct {
	head  map[string]string
	parts map[string]string
	order []string
}

func readVisit(t *testing.T, text string) visit {
	t.Helper()
	head, body, ok := strings.Cut(text, "\n\n")
	if !ok {
		t.Fatalf("no blank line after the head of %.40q", text)
	}
	v := visit{map[string]string{}, map[string]string{}, nil}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("%q is no line of a head", line)
		}
		v.head[key] = value
	}
	for part := range strings.SplitSeq("\n"+body, "\n# ") {
		if part == "" {
			continue
		}
		name, rest, _ := strings.Cut(part, "\n")
		v.order, v.parts[name] = append(v.order, name), strings.TrimSpace(rest)
	}
	return v
}

// count counts words: "##" and "-" are none.
func count(text string) int {
	n := 0
	for _, word := range strings.Fields(text) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

func TestThePracticeVisitsCoverEveryAgeAndWayOfCommunicating(t *testing.T) {
	ages, seen, last := map[int]bool{}, map[string]bool{}, 0
	for _, text := range Practice() {
		v := readVisit(t, text)
		age, err := strconv.Atoi(v.head["age"])
		if err != nil || age < last || age > 17 {
			t.Errorf("%s: the age %q after %d", v.head["title"], v.head["age"], last)
		}
		ages[age], seen[v.head["communicates"]], last = true, true, age
	}
	if len(Practice()) < 28 || len(ages) != 18 {
		t.Errorf("%d visits of %d ages", len(Practice()), len(ages))
	}
	for _, way := range ways() {
		if !seen[way] {
			t.Errorf("no visit to a child with %s", way)
		}
		delete(seen, way)
	}
	for way := range seen {
		t.Errorf("nobody knows the way %q", way)
	}
}

func TestEveryPracticeVisitHasItsParts(t *testing.T) {
	titles, children := map[string]bool{}, map[string]bool{}
	for _, text := range Practice() {
		v := readVisit(t, text)
		title := v.head["title"]
		for _, key := range []string{"title", "age", "child", "communicates", "theme", "names"} {
			if v.head[key] == "" {
				t.Errorf("%q has no %s", title, key)
			}
		}
		if len(v.head) != 6 || strings.Join(v.order, " ") != "Note Prompts Letter Why" {
			t.Errorf("%q has the parts %v %v", title, v.head, v.order)
		}
		if titles[title] || children[v.head["child"]] {
			t.Errorf("%q, to %s, is there twice", title, v.head["child"])
		}
		titles[title], children[v.head["child"]] = true, true
		if n := count(v.parts["Note"]); n < 90 || n > 160 {
			t.Errorf("the note of %q has %d words", title, n)
		}
		for part, bounds := range map[string][2]int{"Prompts": {3, 5}, "Why": {3, 5}} {
			lines := strings.Split(v.parts[part], "\n")
			if len(lines) < bounds[0] || len(lines) > bounds[1] {
				t.Errorf("%q has %d %s", title, len(lines), part)
			}
			for _, line := range lines {
				if !strings.HasPrefix(line, "- ") {
					t.Errorf("%q: %q is no line of a list", title, line)
				}
			}
		}
	}
}

func TestEveryPracticeLetterIsALetter(t *testing.T) {
	from := regexp.MustCompile(`\nFrom [A-Z][a-z]+(,[^\n]*)?$`)
	for _, text := range Practice() {
		v := readVisit(t, text)
		title, letter, child := v.head["title"], v.parts["Letter"], v.head["child"]
		if !strings.HasPrefix(letter, "Dear "+child+",\n\n") || !from.MatchString(letter) {
			t.Errorf("%q does not begin and end as a letter", title)
		}
		if n := count(letter); n < 150 || n > 330 {
			t.Errorf("the letter of %q has %d words", title, n)
		}
		if strings.ContainsAny(letter, "*_`;") || strings.Contains(letter, "\n### ") || strings.Contains(letter, "  ") {
			t.Errorf("the letter of %q has signs that the page does not know", title)
		}
		if !strings.Contains(letter, `"`) && v.head["communicates"] == "talks" {
			t.Errorf("the letter of %q keeps no word of the child's", title)
		}
		for _, name := range strings.Split(v.head["names"], ",") {
			if name = strings.TrimSpace(name); !strings.Contains(letter+v.parts["Note"], name) {
				t.Errorf("%q names %q, who is not in it", title, name)
			}
		}
	}
}

// Visits are between September 2026 and August 2027; a year is written where it is
// another than the one in which the visit begins.
func TestTheDaysInPracticeLettersAreDaysOfTheCalendar(t *testing.T) {
	day := regexp.MustCompile(`(\w+day) (\d+) (January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{4}))?`)
	for _, text := range Practice() {
		v := readVisit(t, text)
		found := day.FindAllStringSubmatch(v.parts["Letter"], -1)
		if len(found) == 0 {
			t.Errorf("%q has no day in it", v.head["title"])
		}
		for _, m := range found {
			year := m[4]
			if year == "" {
				year = "2026"
				if month, _ := time.Parse("January", m[3]); month.Month() < time.September {
					year = "2027"
				}
			}
			at, err := time.Parse("2 January 2006", m[2]+" "+m[3]+" "+year)
			if err != nil || at.Weekday().String() != m[1] {
				t.Errorf("%q: %s is a %s", v.head["title"], m[0], at.Weekday())
			}
		}
	}
}
