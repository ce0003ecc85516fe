package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// part is one thing inside the program.
type part struct {
	name, version string
	kind          string // module, toolchain, c, data
	within        string // the part that carries it, "" for a module
	dir           string
	sum           string // of go.sum
	files         []text
	licence       string // SPDX expression
	note          string
}

// text is one licence file.
type text struct{ name, words string }

// A licence file is named so by custom.
var licenceName = regexp.MustCompile(`(?i)^(.*[-_.])?(licen[cs]es?|copying|copyright|notice|unlicense|ofl|l?gpl-\d)([-_.].*)?$`)

// goFile keeps program files that are merely named so apart from texts.
var goFile = regexp.MustCompile(`\.(go|c|h|py|sh|ttf|otf|dic|aff)$`)

// licenceTexts reads the licence files of one folder, in order.
func licenceTexts(dir string) ([]text, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []text
	for _, e := range entries {
		if e.IsDir() || !licenceName.MatchString(e.Name()) || goFile.MatchString(e.Name()) {
			continue
		}
		words, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		out = append(out, text{e.Name(), strings.ReplaceAll(string(words), "\r\n", "\n")})
	}
	return out, nil
}

// module is what `go list` says of one.
type module struct {
	Path, Version, Dir, Sum string
	Main                    bool
	Replace                 *module
}

// modules are those of which at least one package is compiled into the program.
func modules(o options) ([]module, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=Module", "-tags", o.tags, o.mainPackage)
	cmd.Dir = o.root
	cmd.Env = append(os.Environ(), "GOOS="+o.goos, "GOARCH=amd64", "CGO_ENABLED=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("asking go what is in the program: %w", err)
	}
	seen := map[string]module{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ Module *module }
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if m := p.Module; m != nil && !m.Main {
			if m.Replace != nil {
				m = m.Replace
			}
			seen[m.Path] = *m
		}
	}
	var all []module
	for _, m := range seen {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return cmp.Compare(a.Path, b.Path) })
	return all, nil
}

// collect finds every part with its licence texts.
func collect(o options) ([]part, error) {
	found, err := modules(o)
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, m := range found {
		parts = append(parts, part{name: m.Path, version: m.Version, kind: "module", dir: m.Dir, sum: m.Sum})
	}
	inside, err := carried(o, found)
	if err != nil {
		return nil, err
	}
	parts = append(parts, inside...)
	for i := range parts {
		p := &parts[i]
		if p.files == nil {
			if p.files, err = licenceTexts(p.dir); err != nil {
				return nil, err
			}
		}
		if len(p.files) == 0 {
			return nil, fmt.Errorf("%s %s carries no licence text", p.name, p.version)
		}
		if p.licence == "" {
			p.licence = recognise(p.files)
		}
	}
	return parts, nil
}
