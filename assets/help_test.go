package assets

import (
	"regexp"
	"strings"
	"testing"
)

func TestEveryHelpPageHasATitleAndASummary(t *testing.T) {
	seen := map[string]bool{}
	for _, page := range Help() {
		lines := strings.Split(page, "\n")
		title, ok := strings.CutPrefix(lines[0], "# ")
		if !ok || title == "" || seen[title] {
			t.Errorf("%q is no title of its own", lines[0])
		}
		seen[title] = true
		if len(lines) < 4 || !strings.HasSuffix(lines[1], ".") || len(strings.Fields(lines[1])) > 24 || lines[2] != "" {
			t.Errorf("%q has no short summary under its title: %q", title, lines[1])
		}
	}
	if len(seen) < 15 {
		t.Errorf("only %d pages", len(seen))
	}
}

func TestHelpPagesUseOnlyTheSignsThatTheProgramKnows(t *testing.T) {
	link := regexp.MustCompile(`\]\(|^\s*(\*|\d+\.) |^###|^\||^> |^\s+- `)
	for _, page := range Help() {
		title, body, _ := strings.Cut(page, "\n")
		for line := range strings.SplitSeq(body, "\n") {
			if link.MatchString(line) || strings.Contains(line, "`") || strings.Count(line, "**")%2 != 0 || strings.HasPrefix(line, "# ") {
				t.Errorf("%s: the program does not know the signs in %q", title, line)
			}
		}
	}
}

func TestTheListOfKeysHasOnePlace(t *testing.T) {
	if got := strings.Count(strings.Join(Help(), ""), "\n\n{{keys}}\n\n"); got != 1 {
		t.Errorf("%d places for the list of keys", got)
	}
}

// Words that DESIGN and LOOK keep out of everything people read.
func TestHelpSpeaksPlainly(t *testing.T) {
	never := regexp.MustCompile(`(?i)\b(invalid|errors?|submit|users?|please note|simply|in order to)\b|!`)
	for _, page := range Help() {
		if found := never.FindString(page); found != "" {
			t.Errorf("%q is in %.40q", found, page)
		}
	}
}

func TestPagesThatHelpPointsToAreThere(t *testing.T) {
	titles := map[string]bool{}
	for _, page := range Help() {
		first, _, _ := strings.Cut(page, "\n")
		titles[strings.TrimPrefix(first, "# ")] = true
	}
	see := regexp.MustCompile(`(?:see|under) \*\*([A-Z][^*]+)\*\*`)
	for _, page := range Help() {
		for _, m := range see.FindAllStringSubmatch(page, -1) {
			if !titles[m[1]] && m[1] != "Words" && m[1] != "Earlier wordings" {
				t.Errorf("no page %q", m[1])
			}
		}
	}
}
