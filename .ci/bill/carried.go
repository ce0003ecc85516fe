package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

var (
	sqliteVersion = regexp.MustCompile(`#define SQLITE_VERSION\s+"([^"]+)"`)
	glfwVersion   = regexp.MustCompile(`#define GLFW_VERSION_(MAJOR|MINOR|REVISION)\s+(\d+)`)
)

// carried are the parts that are in the program but are no Go module of their own: Go's
// standard library, C sources and fonts that modules bring, what our own assets hold, and
// on Windows the start-up code of the C compiler.
func carried(o options, found []module) ([]part, error) {
	out, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return nil, err
	}
	goRoot, goVersion, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	parts := []part{{name: "Go standard library", version: strings.TrimPrefix(goVersion, "go"), kind: "toolchain", dir: goRoot}}
	for _, m := range found {
		switch {
		case m.Path == "github.com/mattn/go-sqlite3":
			v, err := grep(filepath.Join(m.Dir, "sqlite3-binding.h"), sqliteVersion)
			if err != nil {
				return nil, err
			}
			parts = append(parts, part{name: "SQLite", version: v[0][1], kind: "c", within: m.Path, licence: "blessing",
				files: []text{{"sqlite3.c", sqliteBlessing}}})
		case strings.HasPrefix(m.Path, "github.com/go-gl/glfw/"):
			v, err := grep(filepath.Join(m.Dir, "glfw", "include", "GLFW", "glfw3.h"), glfwVersion)
			if err != nil {
				return nil, err
			}
			var numbers []string
			for _, n := range v {
				numbers = append(numbers, n[2])
			}
			parts = append(parts, part{name: "GLFW", version: strings.Join(numbers, "."), kind: "c", within: m.Path, dir: filepath.Join(m.Dir, "glfw")})
		case m.Path == "fyne.io/fyne/v2":
			parts = append(parts, part{name: "Fonts of Fyne's theme", version: m.Version, kind: "data", within: m.Path, dir: filepath.Join(m.Dir, "theme", "font")})
		}
	}
	assets := func(folder string) part {
		return part{name: "Dearly's " + folder, version: o.version, kind: "data", within: "dearly", dir: filepath.Join(o.root, "assets", folder)}
	}
	spelling := assets("spelling")
	spelling.licence = "NOASSERTION" // several, of which one has no SPDX name
	spelling.note = "British English for Hunspell: LGPL; lists of common words: SCOWL's own free licence; see the texts"
	parts = append(parts, assets("fonts"), spelling)
	if o.goos == "windows" {
		runtime, err := mingw()
		if err != nil {
			return nil, err
		}
		parts = append(parts, runtime)
	}
	return parts, nil
}

// mingw is the start-up code that the cross compiler links in, as Debian packages it.
func mingw() (part, error) {
	const name = "mingw-w64-x86-64-dev"
	version, err := exec.Command("dpkg-query", "-W", "-f", "${Version}", name).Output()
	if err != nil {
		return part{}, fmt.Errorf("asking for the version of %s: %w", name, err)
	}
	words, err := os.ReadFile("/usr/share/doc/" + name + "/copyright")
	if err != nil {
		return part{}, err
	}
	return part{name: "mingw-w64 runtime", version: string(version), kind: "c", licence: "NOASSERTION",
		files: []text{{"copyright", string(words)}},
		note:  "start-up code and import libraries: public domain and permissive licences, see the text"}, nil
}

func grep(path string, what *regexp.Regexp) ([][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	found := what.FindAllStringSubmatch(string(data), -1)
	if found == nil {
		return nil, fmt.Errorf("%s names no version", path)
	}
	return found, nil
}

// sqliteBlessing stands at the head of SQLite's own source.
const sqliteBlessing = `The author disclaims copyright to this source code.  In place of
a legal notice, here is a blessing:

   May you do good and not evil.
   May you find forgiveness for yourself and forgive others.
   May you share freely, never taking more than you give.
`
