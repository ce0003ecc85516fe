package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// houseRule says what a set of packages may not reach. The rules are those of the
// house in README.md; the test below is what keeps them.
type houseRule struct {
	name   string
	within func(pkg string) bool // whom the rule binds
	banned func(imported string) bool
	direct bool // look at the package's own imports only, not at all it depends on
	rooms  bool // a room may have rooms of its own inside
	reason string
}

func rooms(names ...string) func(string) bool {
	return func(pkg string) bool {
		for _, name := range names {
			if pkg == "dearly/"+name || strings.HasPrefix(pkg, "dearly/"+name+"/") {
				return true
			}
		}
		return false
	}
}

func other(room string) func(string) bool {
	return func(pkg string) bool { return strings.HasPrefix(pkg, "dearly/") && !rooms(room)(pkg) }
}

func isFyne(pkg string) bool { return strings.HasPrefix(pkg, "fyne.io/fyne/") }

func houseRules() []houseRule {
	rules := []houseRule{
		{
			name:   "only the screens and the page know Fyne",
			within: func(pkg string) bool { return !rooms("app")(pkg) && pkg != "dearly/editor" },
			banned: isFyne,
			reason: "plain Go can be read, tested and reused without a window",
		},
		{
			name:   "only app/main.go imports fyne/v2/app",
			within: func(pkg string) bool { return pkg != "dearly/app" },
			banned: func(pkg string) bool { return pkg == "fyne.io/fyne/v2/app" },
			reason: "every other package then compiles and tests without OpenGL",
		},
		{
			name:   "no test helper of Fyne in the program",
			within: rooms("app", "editor"),
			banned: func(pkg string) bool { return pkg == "fyne.io/fyne/v2/test" },
			reason: "it would put the testing package into the program",
		},
		{
			name:   "screens do not import one another",
			within: func(pkg string) bool { return rooms("app")(pkg) && pkg != "dearly/app" },
			banned: func(pkg string) bool { return rooms("app")(pkg) && pkg != "dearly/app/look" },
			direct: true,
			rooms:  true,
			reason: "main joins them; each names what it needs as a small interface",
		},
	}
	for _, room := range []string{"editor", "jargon", "storage", "assets"} {
		rules = append(rules, houseRule{
			name:   room + " stands alone",
			within: rooms(room),
			banned: other(room),
			reason: "editor, jargon, storage and assets are joined by app only",
		})
	}
	return rules
}

func TestTheHouseKeepsItsRules(t *testing.T) {
	packages := listPackages(t)
	if len(packages) < 6 {
		t.Fatalf("go list named only %d packages: the test does not see the house", len(packages))
	}
	for _, rule := range houseRules() {
		t.Run(rule.name, func(t *testing.T) {
			for _, p := range packages {
				if offender := rule.offender(p); offender != "" {
					t.Errorf("%s imports %s: %s", p.path, offender, rule.reason)
				}
			}
		})
	}
}

func TestAHouseRuleNamesTheOffender(t *testing.T) {
	for _, c := range []struct {
		rule string
		pkg  housePackage
		want string
	}{
		{"jargon stands alone", housePackage{"dearly/jargon", nil, []string{"strings", "dearly/storage"}}, "dearly/storage"},
		{"editor stands alone", housePackage{"dearly/editor/coach", nil, []string{"dearly/jargon"}}, "dearly/jargon"},
		{"editor stands alone", housePackage{"dearly/editor", nil, []string{"dearly/editor/text"}}, ""},
		{"only the screens and the page know Fyne", housePackage{"dearly/storage", nil, []string{"fyne.io/fyne/v2"}}, "fyne.io/fyne/v2"},
		{"only the screens and the page know Fyne", housePackage{"dearly/editor/text", nil, []string{"fyne.io/fyne/v2"}}, "fyne.io/fyne/v2"},
		{"only app/main.go imports fyne/v2/app", housePackage{"dearly/app/home", nil, []string{"fyne.io/fyne/v2/app"}}, "fyne.io/fyne/v2/app"},
		{"screens do not import one another", housePackage{"dearly/app/home", []string{"dearly/app/write"}, nil}, "dearly/app/write"},
		{"screens do not import one another", housePackage{"dearly/app/home", []string{"dearly/app/look"}, nil}, ""},
		{"screens do not import one another", housePackage{"dearly/app/letter", []string{"dearly/app/letter/paper"}, nil}, ""},
		{"screens do not import one another", housePackage{"dearly/app/home", []string{"dearly/app/letter/paper"}, nil}, "dearly/app/letter/paper"},
	} {
		rules := houseRules()
		i := slices.IndexFunc(rules, func(r houseRule) bool { return r.name == c.rule })
		if got := rules[i].offender(c.pkg); got != c.want {
			t.Errorf("%s, %s: offender %q, want %q", c.rule, c.pkg.path, got, c.want)
		}
	}
}

// offender is the first import of p that the rule forbids, or "".
func (r houseRule) offender(p housePackage) string {
	if !r.within(p.path) {
		return ""
	}
	imports := p.deps
	if r.direct {
		imports = p.imports
	}
	for _, imported := range imports {
		if r.banned(imported) && !(r.rooms && strings.HasPrefix(imported, p.path+"/")) {
			return imported
		}
	}
	return ""
}

type housePackage struct {
	path          string
	imports, deps []string
}

func listPackages(t *testing.T) []housePackage {
	t.Helper()
	const format = `{{.ImportPath}}|{{join .Imports " "}}|{{join .Deps " "}}`
	out, err := exec.Command("go", "list", "-f", format, "dearly/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	var packages []housePackage
	for line := range strings.Lines(string(out)) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		if len(parts) != 3 {
			t.Fatalf("go list: cannot read %q", line)
		}
		packages = append(packages, housePackage{parts[0], strings.Fields(parts[1]), strings.Fields(parts[2])})
	}
	return packages
}

func TestTheTopLevelHoldsOnlyTheHouse(t *testing.T) {
	out, err := exec.Command("git", "-C", "..", "ls-files").Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	allowed := []string{"app", "editor", "jargon", "storage", "assets", "go.mod", "go.sum",
		"FyneApp.toml", "README.md", "LICENSE", ".ci", ".gitignore"}
	for line := range strings.Lines(string(out)) {
		top, _, _ := strings.Cut(strings.TrimSpace(line), "/")
		if top != "" && !slices.Contains(allowed, top) {
			t.Errorf("%s: the top level holds %s only", top, strings.Join(allowed, ", "))
		}
	}
}
